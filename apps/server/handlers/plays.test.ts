import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { NADIA, openSubsonicDouble } from '../../../tools/made-up-music/open-double.ts';
import type { Browser } from '../testing/browser.ts';
import { NOON, startApp, type RunningApp } from '../testing/start-app.ts';

const MINUTE = 60_000;
const double = openSubsonicDouble();
const { stage } = double;
/** How the way to the server is: cut before it, open, or cut behind it, so that nobody knows whether it was told. */
let way: 'open' | 'cut' | 'answers-are-lost' = 'open';
let now = NOON;
let looks: (() => void)[] = [];
const start = (folder?: string): Promise<RunningApp> =>
  startApp(
    {
      clock: () => now,
      every: (milliseconds, task) => {
        if (milliseconds !== MINUTE) return () => undefined;
        looks.push(task);
        return () => void (looks = looks.filter((one) => one !== task));
      },
      music: {
        fetch: async (input, init) => {
          if (way === 'cut') throw new TypeError('nobody is there');
          const answer = await double.fetch(input, init);
          if (way === 'answers-are-lost' && String(input).includes('scrobble'))
            throw new TypeError('cut off');
          return answer;
        },
        key: () => Promise.resolve(Buffer.alloc(32, 7)),
      },
    },
    folder,
  );

let app: RunningApp;
let browser: Browser;
let id: string;
let itemIds: string[];
beforeAll(async () => {
  app = await start();
  browser = app.browser();
  const body = { kind: 'opensubsonic' as const, ...NADIA };
  ({ id } = await browser.api.call('connectMusicServer', { body }));
  const read = async () => (await browser.api.call('listMusicServers', {})).servers[0];
  await vi.waitFor(async () => expect((await read()).sync?.state).toBe('done'), 20_000);
  const items = await app.store.catalogue.all();
  itemIds = stage.songs.map(({ title }) => items.find((item) => item.title === title)?.id ?? '');
});
afterAll(() => app.dispose());

const play = (who: Browser, stage: 'began' | 'heard', nth = 0, at = now) =>
  who.api.call('tellPlay', { body: { itemId: itemIds[nth], stage, at, seconds: 4 } });
const tell = (tell: boolean) => browser.api.call('tellMusicServerPlays', { params: { id }, body: { tell } });
const toldOf = async () => (await browser.api.call('listMusicServers', {})).servers[0].plays;
const soon = (check: () => unknown): Promise<void> => vi.waitFor(async () => void (await check()), 20_000);
const look = (): void => looks.forEach((task) => task());
const heard = (nth: number, at: number) => ({ songId: stage.songs[nth].id, stage: 'heard', at });

it('a music server is told what one person hears, once they ask for it', async () => {
  const other = app.browser();
  expect((await browser.api.call('listMusicServers', {})).servers[0].tellsPlays).toBe(false);
  expect(await play(browser, 'began')).toEqual({ told: false });
  expect(await tell(true)).toMatchObject({ id, tellsPlays: true });
  expect(await play(other, 'heard')).toEqual({ told: false });
  expect(stage.plays).toEqual([]);
  expect(await play(browser, 'began')).toEqual({ told: true });
  expect(await play(browser, 'heard')).toEqual({ told: true });
  await soon(() =>
    expect(stage.plays).toEqual([{ songId: stage.songs[0].id, stage: 'began', at: NOON }, heard(0, NOON)]),
  );
});

it('what is heard while it is away is told later, once, in its order and with its times', async () => {
  await soon(async () => expect(await toldOf()).toEqual({ waiting: 0, lost: 0 }));
  stage.plays.length = 0;
  way = 'cut';
  for (const nth of [1, 2, 1])
    expect(await play(browser, 'heard', nth, (now += MINUTE))).toEqual({ told: true });
  await play(browser, 'heard', 1);
  await soon(async () => expect(await toldOf()).toEqual({ waiting: 3, lost: 0 }));
  await expect(play(browser, 'began')).rejects.toMatchObject({ code: 'server-unreachable' });
  way = 'open';
  now += 3600_000;
  look();
  await soon(() =>
    expect(stage.plays).toEqual(
      [3, 2, 1].map((ago, nth) => heard([1, 2, 1][nth], now - 3600_000 - (ago - 1) * MINUTE)),
    ),
  );
  await soon(async () => expect(await toldOf()).toEqual({ waiting: 0, lost: 0 }));
  await soon(() => expect(looks).toEqual([]));
});

it('what was told when the process was killed is not told again, and what was not, is', async () => {
  stage.plays.length = 0;
  way = 'answers-are-lost';
  const at = (now += MINUTE);
  await play(browser, 'heard', 0, at);
  await play(browser, 'heard', 1, at + 1);
  await soon(() => expect(stage.plays).toEqual([heard(0, at)]));
  await soon(() => expect(looks).toHaveLength(1));
  // As after `kill -9`: the process before tells nothing any more.
  const before = looks.splice(0);
  way = 'open';
  now += MINUTE;
  const next = await start(app.directory);
  try {
    await soon(() => expect(stage.plays).toEqual([heard(0, at), heard(1, at + 1)]));
    await soon(async () => expect(await toldOf()).toEqual({ waiting: 0, lost: 0 }));
    expect(double.addresses.filter((address) => address.includes('getSong'))).not.toEqual([]);
  } finally {
    await next.stop();
    looks = before;
  }
});

it('what is two weeks old or of a song that is gone is told as lost, and nothing is kept of who wants none told', async () => {
  stage.plays.length = 0;
  way = 'cut';
  await play(browser, 'heard', 0, now);
  const [gone] = stage.songs.splice(1, 1);
  await play(browser, 'heard', 1, now + 14 * 24 * 3600_000);
  now += 14 * 24 * 3600_000 + 1;
  way = 'open';
  look();
  await soon(async () => expect(await toldOf()).toEqual({ waiting: 0, lost: 2 }));
  expect(stage.plays).toEqual([]);
  stage.songs.splice(1, 0, gone);
  way = 'cut';
  await play(browser, 'heard', 0);
  await soon(async () => expect(await toldOf()).toEqual({ waiting: 1, lost: 2 }));
  expect(await tell(false)).toMatchObject({ tellsPlays: false, plays: { waiting: 0, lost: 0 } });
  expect(await play(browser, 'began')).toEqual({ told: false });
});
