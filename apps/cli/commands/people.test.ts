import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { profileIdSchema } from '@emoverse/domain';
import { openStore } from '@emoverse/storage';
import { beforeAll, describe, expect, it } from 'vitest';
import { NOON, runCaptured } from '../testing/run-captured.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const folder = temporaryFolder();
const data = join(folder, 'store');
const [ada, ben] = [randomUUID(), randomUUID()].map((id) => profileIdSchema.parse(id));
const cli = (...args: string[]) => runCaptured(['people', ...args, '--data', data], { cwd: folder });
const people = async (): Promise<unknown> => JSON.parse((await cli('list', '--json')).stdout);

describe('emoverse people', () => {
  beforeAll(async () => {
    expect((await cli('list')).stdout).toBe('Nobody has used EmoVerse here yet.\n');
    const store = await openStore({ directory: data });
    const device = { browser: 'Firefox', system: 'Android' };
    await store.profiles.create({ id: ada, createdAt: NOON, settings: {}, token: 'token', device });
    await store.people.change(ada, { name: 'Ada', pinHash: 'hash' });
    const child = { id: ben, createdAt: NOON + 1, settings: {}, name: 'Ben' };
    await store.people.add(ada, { ...child, colour: 'sky', kind: 'child' });
    await store.close();
  });

  it('tells who there is, and nothing of what is theirs', async () => {
    expect(await people()).toEqual({
      people: [
        { id: ada, house: ada, name: 'Ada', colour: 'coral', kind: 'owner', hasPin: true },
        { id: ben, house: ada, name: 'Ben', colour: 'sky', kind: 'child', hasPin: false },
      ],
    });
    expect((await cli('list')).stdout).toMatch(/Ada +owner +yes/);
  });

  it('tells the devices, and takes one out', async () => {
    const told: unknown = JSON.parse((await cli('devices', '--json')).stdout);
    expect(told).toEqual({
      devices: [
        {
          ...{
            id: expect.stringMatching(/^[\da-f-]{36}$/) as string,
            house: ada,
            belongsTo: ada,
            profileId: ada,
          },
          ...{ browser: 'Firefox', system: 'Android', madeAt: NOON, seenAt: NOON },
        },
      ],
    });
    const [, id] = /([\da-f-]{36})\s*$/.exec((await cli('devices')).stdout) ?? [];
    expect((await cli('devices')).stdout).toMatch(/Firefox +Android +Ada +2026-\d\d-\d\d/);
    expect((await cli('take-out', id)).code).toBe(0);
    expect((await cli('take-out', id)).code).toBe(2);
    expect((await cli('devices')).stdout).toBe('No device was let in yet.\n');
  });

  it('renames, takes a forgotten PIN away, and takes people out', async () => {
    expect((await cli('forget-pin', 'Ada')).code).toBe(0);
    expect((await cli('rename', ada, 'Ben')).code).toBe(0);
    expect(await people()).toMatchObject({ people: [{ name: 'Ben', hasPin: false }, { name: 'Ben' }] });
    const both = await cli('remove', 'Ben');
    expect([both.code, both.stderr]).toEqual([2, expect.stringContaining('say which by the id')]);
    expect((await cli('remove', ben)).code).toBe(0);
    expect(await people()).toMatchObject({ people: [{ id: ada }] });
    for (const args of [
      ['remove', 'Nobody'],
      ['rename', ada, ' '],
    ])
      expect((await cli(...args)).code).toBe(2);
  });

  it('prints a link that lets the owner in, or somebody else', async () => {
    const link = await cli('owner-link', '--at', 'https://emo.example');
    expect(link.stdout).toMatch(/^https:\/\/emo\.example\/who#link=[\w-]{43}\n$/);
    expect((await cli('owner-link', ada)).stdout).toMatch(/^http:\/\/127\.0\.0\.1:4321\/who#link=/);
    const store = await openStore({ directory: data });
    const [, token] = link.stdout.trim().split('=');
    expect(await store.logins.takeSecret('person', token, NOON)).toMatchObject({ kind: 'person' });
    await store.close();
    expect((await cli('owner-link', '--new')).stdout).toMatch(/#link=[\w-]{43}\n$/);
    for (const args of [['Nobody'], ['--at', 'emo'], [ada, '--new']])
      expect((await cli('owner-link', ...args)).code).toBe(2);
  });
});
