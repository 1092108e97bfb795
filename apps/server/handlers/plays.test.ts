import { expect, it } from 'vitest';
import {
  createOpenSubsonicDouble,
  createSubsonicStage,
} from '../../../tools/opensubsonic-double/create-opensubsonic-double.ts';
import type { Browser } from '../testing/browser.ts';
import { NOON, startApp } from '../testing/start-app.ts';

it('a music server is told what one person hears, once they ask for it', async () => {
  const stage = createSubsonicStage();
  const double = createOpenSubsonicDouble(stage);
  const endings: (() => Promise<void>)[] = [];
  const app = await startApp({
    music: {
      fetch: async (input, init) => double.request(new Request(input, init)),
      key: () => Promise.resolve(Buffer.alloc(32, 7)),
      beforeClosing: (work) => endings.push(work),
    },
  });
  try {
    const [browser, other] = [app.browser(), app.browser()];
    const secret = { by: 'password' as const, value: 'correct horse 🐎' };
    const address = 'http://music.local:4533';
    const { id, tellsPlays } = await browser.api.call('connectLibraryServer', {
      body: { kind: 'opensubsonic', address, userName: 'nadia', secret },
    });
    expect(tellsPlays).toBe(false);
    await Promise.all(endings.map((end) => end()));
    const [song] = stage.songs;
    const itemId = (await app.store.catalogue.all()).find(({ title }) => title === song.title)?.id;
    if (itemId === undefined) throw new Error('the songs were not read');
    const play = (who: Browser, stage: 'began' | 'heard') =>
      who.api.call('tellPlay', { body: { itemId, stage, at: NOON, seconds: 4 } });
    const tell = (tell: boolean) =>
      browser.api.call('tellLibraryServerPlays', { params: { id }, body: { tell } });
    expect(await play(browser, 'began')).toEqual({ told: false });
    expect(await tell(true)).toMatchObject({ id, tellsPlays: true });
    expect(await play(other, 'began')).toEqual({ told: false });
    expect(stage.plays).toEqual([]);
    expect(await play(browser, 'began')).toEqual({ told: true });
    expect(await play(browser, 'heard')).toEqual({ told: true });
    expect(stage.plays).toEqual([
      { songId: song.id, stage: 'began', at: NOON },
      { songId: song.id, stage: 'heard', at: NOON },
    ]);
    expect(await tell(false)).toMatchObject({ tellsPlays: false });
    expect(await play(browser, 'began')).toEqual({ told: false });
  } finally {
    await app.dispose();
  }
});
