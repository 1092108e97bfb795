import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { catalogueItemSchema, itemIdSchema } from '@emoverse/domain';
import type { LibraryFile } from '@emoverse/storage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOON, startApp, type RunningApp } from '../testing/start-app.ts';

const HERE = '127.0.0.1';
const BYTES = Buffer.from(Array.from({ length: 1000 }, (_, index) => index % 251));
const COVER = Buffer.from('89504e470d0a1a0a', 'hex');
let app: RunningApp;
let folder: string;

/** An ID3v2.3 tag with a cover, before the sound. */
function withCover(): Buffer {
  const body = Buffer.concat([Buffer.from([0]), Buffer.from('image/png\0'), Buffer.from([3, 0]), COVER]);
  const frame = Buffer.concat([Buffer.from('APIC'), sizeOf(body.length, 8), Buffer.from([0, 0]), body]);
  return Buffer.concat([Buffer.from('ID3'), Buffer.from([3, 0, 0]), sizeOf(frame.length, 7), frame, BYTES]);
}
function sizeOf(value: number, bits: 7 | 8): Buffer {
  return Buffer.from([3, 2, 1, 0].map((place) => (value >> (place * bits)) & (2 ** bits - 1)));
}

beforeAll(async () => {
  app = await startApp();
  folder = join(app.directory, 'Music');
  await mkdir(folder);
  await writeFile(join(folder, 'song one.mp3'), BYTES);
  await writeFile(join(folder, 'cover.mp3'), withCover());
  await writeFile(join(folder, 'gone.flac'), BYTES);
  await writeFile(join(app.directory, 'secret.mp3'), 'secret');
  await symlink(join(app.directory, 'secret.mp3'), join(folder, 'link.mp3'));
  const entries = ['song one.mp3', 'cover.mp3', 'gone.flac', 'link.mp3', '../secret.mp3'].map(
    (path, index) => {
      const itemId = itemIdSchema.parse(`library-${index}`);
      const file: LibraryFile = {
        folder,
        path,
        itemId,
        size: 1000,
        modifiedAt: NOON,
        fingerprint: path,
        state: 'sound',
        reason: undefined,
        scannedAt: NOON,
      };
      const item = catalogueItemSchema.parse({
        id: itemId,
        domain: 'music',
        title: path,
        mood: { valence: 0, arousal: 0 },
        moodSource: 'model:sound-1',
        factSources: ['file-tags'],
        collection: 'library',
      });
      return { file, item };
    },
  );
  await app.store.library.save(entries);
  await rm(join(folder, 'gone.flac'));
});
afterAll(() => app.dispose());

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET', address = HERE) =>
  app.answer(new Request(`http://127.0.0.1:4321/api/library/tracks/${path}`, { method, headers }), address);

describe('a scanned track', () => {
  it('is sent whole, with its type, length and a tag that knows it again', async () => {
    const response = await ask('library-0/audio');
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'audio/mpeg',
      'content-length': '1000',
      'accept-ranges': 'bytes',
      'cache-control': 'private, no-cache, no-transform',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(Buffer.from(await response.arrayBuffer())).toEqual(BYTES);
    const etag = response.headers.get('etag') ?? '';
    expect((await ask('library-0/audio', { 'if-none-match': etag })).status).toBe(304);
    await writeFile(join(folder, 'song one.mp3'), Buffer.concat([BYTES, BYTES]));
    expect((await ask('library-0/audio', { 'if-none-match': etag }, 'HEAD')).status).toBe(200);
    await writeFile(join(folder, 'song one.mp3'), BYTES);
  });

  it('is sent in parts, and says where it ends when a part beyond is asked for', async () => {
    const part = await ask('library-0/audio', { range: 'bytes=100-199' });
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe('bytes 100-199/1000');
    expect(part.headers.get('content-length')).toBe('100');
    expect(Buffer.from(await part.arrayBuffer())).toEqual(BYTES.subarray(100, 200));
    const end = await ask('library-0/audio', { range: 'bytes=-10' });
    expect(Buffer.from(await end.arrayBuffer())).toEqual(BYTES.subarray(990));
    const beyond = await ask('library-0/audio', { range: 'bytes=1000-' });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */1000']);
    const old = await ask('library-0/audio', { range: 'bytes=0-1', 'if-range': '"another"' });
    expect(old.status).toBe(200);
    const head = await ask('library-0/audio', { range: 'bytes=0-1' }, 'HEAD');
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([206, '2', '']);
  });

  it('shows the cover that its file carries, and says when there is none', async () => {
    const cover = await ask('library-1/cover');
    expect([cover.status, cover.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(Buffer.from(await cover.arrayBuffer())).toEqual(COVER);
    expect((await ask('library-0/cover')).status).toBe(404);
  });

  it('is the only thing that is sent: nothing outside the folder, unscanned, linked or gone', async () => {
    const gone = await ask('library-2/audio');
    expect([gone.status, (await gone.text()).includes('track-gone')]).toEqual([410, true]);
    for (const path of [
      'library-3/audio', // a link that leads out
      'library-4/audio', // a path that leads out
      'library-9/audio',
      'song-0/audio',
      '..%2f..%2fsecret.mp3/audio',
      '%2fetc%2fpasswd/audio',
      'library-3/cover',
    ]) {
      const response = await ask(path);
      expect({ path, status: response.status }).toEqual({ path, status: 404 });
      expect(await response.text()).not.toContain('secret.mp3');
    }
    expect((await ask('library-0/audio', {}, 'POST')).status).toBe(404);
  });

  it('stays on this machine unless its owner shares it', async () => {
    expect((await ask('library-0/audio', {}, 'GET', '192.168.1.7')).status).toBe(403);
    expect((await ask('library-1/cover', {}, 'GET', '10.0.0.2')).status).toBe(403);
    for (const name of ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via', 'cf-connecting-ip'])
      for (const path of ['library-0/audio', 'library-1/cover'])
        expect((await ask(path, { [name]: HERE })).status).toBe(403);
    expect((await ask('library-0/audio', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await ask('library-0/audio', {}, 'GET', '::1')).status).toBe(200);
    const shared = await startApp({ shareLibrary: true, store: app.store });
    const response = await shared.answer(
      new Request('http://127.0.0.1:4321/api/library/tracks/library-0/audio'),
      '192.168.1.7',
    );
    expect(response.status).toBe(200);
    await response.arrayBuffer();
    await shared.dispose();
  });

  it('is counted in the list of folders, which go by their names', async () => {
    const response = await app.answer(new Request('http://127.0.0.1:4321/api/library'));
    const text = await response.text();
    expect(JSON.parse(text)).toEqual({
      folders: [{ name: 'Music', tracks: 5, files: 5, lastScannedAt: NOON }],
      tracks: 5,
    });
    expect(text).not.toContain(app.directory);
  });
});
