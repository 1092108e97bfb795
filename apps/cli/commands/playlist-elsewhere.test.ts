import { profileIdSchema } from '@emoverse/domain';
import { openStore } from '@emoverse/storage';
import { expect, it } from 'vitest';
import { NADIA, openSubsonicDouble } from '../../../tools/made-up-music/open-double.ts';
import { LIKE_SUPYSONIC } from '../../../tools/opensubsonic-double/create-opensubsonic-double.ts';
import { runCaptured } from '../testing/run-captured.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const ADDRESS = NADIA.address;
const PROFILE = profileIdSchema.parse('6f9619ff-8b86-4d11-b42d-00c04fc964ff');

it('a playlist is sent to an older music server, sent anew each week, and taken back', async () => {
  const { stage, fetch } = openSubsonicDouble(LIKE_SUPYSONIC);
  const data = `${temporaryFolder()}/data`;
  const emoverse = (...args: string[]) =>
    runCaptured([...args, '--data', data], {
      fetch,
      now: () => Date.UTC(2026, 10, 30, 12),
      env: { EMOVERSE_LIBRARY_SECRET: 'correct horse 🐎' },
    });
  expect(await emoverse('library', 'connect', ADDRESS, '--user', 'nadia', '--send-password')).toMatchObject({
    code: 0,
  });
  const store = await openStore({ directory: data });
  await store.profiles.create({ id: PROFILE, createdAt: 1, settings: {}, token: PROFILE });
  const entry = { id: PROFILE, title: 'Lamplight Ferry', creators: ['Ines Calder'] };
  const list = { id: PROFILE, name: 'Rainy Sunday', origin: 'hand' as const, createdAt: 1, changedAt: 1 };
  await store.playlists.store(PROFILE, [{ ...list, entries: [entry] }]);
  await store.close();

  const send = ['playlist', 'send', 'Rainy Sunday', '--to', ADDRESS];
  expect((await emoverse(...send)).stdout).toContain('has 1 songs there; 0 are not there');
  const again = await emoverse(...send, '--every', 'sunday', '--at', '9', '--json');
  const copy = JSON.parse(again.stdout) as { id: string; nextAt: number; schedule: unknown };
  expect(copy.schedule).toMatchObject({ every: 'week', weekday: 0, hour: 9 });
  expect(new Date(copy.nextAt).getDay()).toBe(0);
  expect(stage.playlists).toMatchObject([{ name: 'Rainy Sunday' }]);
  expect(stage.playlists[0].songIds).toHaveLength(1);
  const evening = await emoverse('playlist', 'send', '--evening', '--to', ADDRESS, '--every', 'day');
  expect(evening.stdout).toContain('within a minute, while EmoVerse runs');
  expect((await emoverse('playlist', 'send', '--evening', '--to', ADDRESS)).code).toBe(2);
  expect((await emoverse('playlist', 'elsewhere')).stdout).toMatch(/Rainy Sunday\s+1\s+0\s+2026-11-30 12:00/);
  expect((await emoverse('playlist', 'take-back', copy.id)).stdout).toContain('is deleted there');
  expect(stage.playlists).toEqual([]);
  expect((await emoverse('playlist', 'take-back', copy.id)).code).toBe(2);
});
