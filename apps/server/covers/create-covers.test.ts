import { readdir } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pictureType } from './picture-type.ts';
import { CoverStage, JPEG, itemOf, picture, searchAnswer, song } from './testing/cover-stage.ts';

const SVG = new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg">${' '.repeat(200)}</svg>`);

let stage: CoverStage;
beforeEach(async () => {
  stage = await CoverStage.make();
});
afterEach(() => stage.dispose());

describe('what goes wrong', () => {
  it.each([
    ['429 with seconds', 429, { 'retry-after': '120' }, 120_000],
    ['503 with a date', 503, { 'retry-after': new Date(CoverStage.start + 90_000).toUTCString() }, 90_000],
    ['403 of Apple', 403, {}, 60_000],
    ['500', 500, {}, 30_000],
  ])('%s: waits as long as asked, then asks again', async (_, status, headers, pause) => {
    stage.answer = () => new Response('busy', { status, headers });
    expect(await stage.lookFor(itemOf({}))).toBe('coming');
    stage.now += pause - 1;
    expect(await stage.lookFor(itemOf({}))).toBe('coming');
    expect(stage.asked).toHaveLength(1);
    stage.now += 1;
    stage.answerWith(searchAnswer(song()));
    expect(await stage.lookFor(itemOf({}))).toBe('there');
  });

  it('waits longer each time that a provider cannot be reached, and remembers nothing of it', async () => {
    stage.answer = () => Promise.reject(new TypeError('no net'));
    for (const pause of [30_000, 60_000, 120_000]) {
      const before = stage.asked.length;
      expect(await stage.lookFor(itemOf({}))).toBe('coming');
      stage.now += pause - 1;
      await stage.lookFor(itemOf({}));
      expect(stage.asked).toHaveLength(before + 1);
      stage.now += 1;
    }
    expect(await readdir(stage.folder).catch(() => [])).toEqual([]);
    expect(stage.warnings).toBe(0);
  });

  it.each([
    ['another host', 'https://evil.example/x.jpg'],
    ['this machine', 'http://127.0.0.1:4321/api/profile'],
    ['a network’s inside', 'http://169.254.169.254/latest'],
    ['another port', 'https://is1-ssl.mzstatic.com:8443/x.jpg'],
    ['a look-alike', 'https://mzstatic.com.evil.example/x.jpg'],
  ])('does not follow to %s', async (_, location) => {
    stage.answer = ({ url }) =>
      url.includes('/search')
        ? Response.json({ results: [song()] })
        : new Response(null, { status: 302, headers: { location } });
    expect(await stage.lookFor(itemOf({}))).toBe('none');
    expect(stage.asked.map(({ url }) => url)).not.toContain(location);
    stage.now += 24 * 3600 * 1000;
    await stage.covers.forget();
    stage.asked = [];
    stage.answerWith(searchAnswer(song({ artworkUrl100: location })));
    expect(await stage.lookFor(itemOf({}))).toBe('none');
    expect(stage.asked).toHaveLength(1);
  });

  it('goes round no circle of redirects', async () => {
    stage.answer = ({ url }) => new Response(null, { status: 302, headers: { location: url } });
    expect(await stage.lookFor(itemOf({}))).toBe('none');
    expect(stage.asked).toHaveLength(4);
  });

  it('keeps no page, drawing or huge body for a picture, whatever it is called', async () => {
    const endless = () => {
      let sent = 0;
      return new ReadableStream<Uint8Array>({
        pull: (controller) => {
          sent += 1;
          if (sent > 64) controller.error(new Error('read on and on'));
          else controller.enqueue(sent === 1 ? JPEG : new Uint8Array(1024 * 256));
        },
      });
    };
    for (const [at, body] of [
      SVG,
      new TextEncoder().encode(`<!doctype html>${' '.repeat(200)}`),
      endless(),
      JPEG.slice(0, 50),
    ].entries()) {
      stage.answer = ({ url }) =>
        url.includes('/search') ? Response.json({ results: [song()] }) : picture(body);
      const item = itemOf({ id: `song-${at}` });
      expect(await stage.lookFor(item)).toBe('none');
      expect(await stage.covers.picture(item.id)).toBeUndefined();
      stage.now += 60_000;
    }
  });

  it('does not take an unknown form of an answer for a work without a cover', async () => {
    stage.answer = () => new Response('<html>sorry</html>');
    expect(await stage.lookFor(itemOf({}))).toBe('coming');
    stage.now += 3600_000;
    stage.answerWith(searchAnswer(song()));
    expect(await stage.lookFor(itemOf({}))).toBe('there');
  });

  it('ends with what hangs when pictures are deleted', async () => {
    stage.answer = ({ signal }) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('given up'))));
    expect(await stage.covers.look(itemOf({}), 'de')).toBe('coming');
    await stage.covers.forget();
    await stage.covers.settled();
    expect(await stage.covers.kept()).toMatchObject({ pictures: 0, bytes: 0 });
  });
});

describe('what is kept', () => {
  const nth = (n: number) =>
    itemOf({
      id: `game-${n}`,
      domain: 'games',
      externalIds: { steam: `${n}` },
    });
  const steam = () => stage.answerWith({ 'store.steampowered.com/api/appdetails': {} });

  it('is asked for one at a time, the newest first, and never again; "none" only after long', async () => {
    let open_ = 0;
    let most = 0;
    stage.answer = async ({ url }) => {
      most = Math.max(most, (open_ += 1));
      await Promise.resolve();
      open_ -= 1;
      return url.includes('appdetails') ? Response.json({}) : new Response(null, { status: 404 });
    };
    for (const n of [1, 2, 3]) await stage.covers.look(nth(n), 'us');
    for (let round = 0; round < 4; round += 1) {
      await stage.covers.settled();
      stage.now += 1500;
      await stage.covers.look(nth(9), 'us');
    }
    await stage.covers.settled();
    expect(most).toBe(1);
    const games = stage.asked.flatMap(({ url }) => new URL(url).searchParams.get('appids') ?? []);
    expect(games).toEqual(['1', '9', '3', '2']);
    const after = stage.asked.length;
    expect(await stage.lookFor(nth(9))).toBe('none');
    // Also by the next start of the program.
    stage.covers = stage.open();
    expect(await stage.lookFor(nth(9))).toBe('none');
    expect(stage.asked).toHaveLength(after);
    stage.now += 61 * 24 * 3600 * 1000;
    steam();
    expect(await stage.lookFor(nth(9))).toBe('there');
    expect((await readdir(stage.folder)).filter((name) => name.endsWith('.jpg'))).toHaveLength(1);
  });

  it('is bounded, the oldest goes first; is counted and deletable', async () => {
    steam();
    stage.covers = stage.open({ mostBytes: 7000 });
    for (const n of [1, 2, 3]) {
      expect(await stage.lookFor(nth(n))).toBe('there');
      stage.now += 60_000;
    }
    expect(await stage.covers.kept()).toEqual({ pictures: 2, bytes: 6000, mostBytes: 7000 });
    expect(await stage.covers.picture(nth(1).id)).toBeUndefined();
    expect(await stage.covers.picture(nth(3).id)).toBeDefined();
    stage.covers = stage.open({ mostBytes: 7000 });
    expect(await stage.covers.kept()).toMatchObject({ pictures: 2 });
    await stage.covers.forget();
    expect(await stage.covers.kept()).toMatchObject({ pictures: 0, bytes: 0 });
    expect(await readdir(stage.folder).catch(() => [])).toEqual([]);
  });
});

describe('what a picture is', () => {
  it.each([
    ['jpg', 'ffd8ffe0'],
    ['png', '89504e470d0a1a0a'],
    ['webp', '524946460000000057454250'],
    [undefined, '474946383961'],
    [undefined, '52494646000000005741564520'],
    [undefined, '3c3f786d6c'],
  ])('%s', (expected, start) => {
    expect(pictureType(Buffer.concat([Buffer.from(start, 'hex'), Buffer.alloc(200)]))).toBe(expected);
  });
});
