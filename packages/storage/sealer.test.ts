import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSealer, keyFromFile } from './sealer.ts';

const sealer = createSealer(() => Promise.resolve(Buffer.alloc(32, 1)));

describe('what is sealed', () => {
  it('opens again for whom it was sealed, looks different each time, and shows nothing of itself', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 8, unit: 'grapheme' }), fc.string(), async (text, about) => {
        const [one, two] = [await sealer.seal(text, about), await sealer.seal(text, about)];
        expect(one).not.toBe(two);
        expect(one).toMatch(/^[\w-]+$/);
        expect(Buffer.from(one, 'base64url').includes(text)).toBe(false);
        expect(await sealer.open(one, about)).toBe(text);
        expect(await sealer.open(one, `${about}x`)).toBeUndefined();
      }),
      { numRuns: 50 },
    );
  });

  it('does not open once a single bit is another, with another key, or when it is no seal at all', async () => {
    const sealed = Buffer.from(await sealer.seal('a secret', 'me'), 'base64url');
    for (let index = 0; index < sealed.length; index += 1) {
      const changed = Buffer.from(sealed);
      changed[index] ^= 1;
      expect(await sealer.open(changed.toString('base64url'), 'me')).toBeUndefined();
    }
    const other = createSealer(() => Promise.resolve(Buffer.alloc(32, 2)));
    expect(await other.open(sealed.toString('base64url'), 'me')).toBeUndefined();
    for (const text of ['', 'nonsense', '🙂']) expect(await sealer.open(text, 'me')).toBeUndefined();
  });
});

describe('the key', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'emoverse-key-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is made once, also by several at once, and is the same from then on', async () => {
    const file = join(folder, 'below', 'spotify.key');
    const keys = await Promise.all(Array.from({ length: 8 }, () => keyFromFile(file)));
    const texts = new Set(keys.map((key) => Buffer.from(key).toString('hex')));
    expect([texts.size, keys[0].length]).toEqual([1, 32]);
    expect(Buffer.from(await keyFromFile(file)).toString('hex')).toBe([...texts][0]);
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it('that is damaged is said to be, with what to do', async () => {
    const file = join(folder, 'spotify.key');
    await writeFile(file, 'short');
    await expect(keyFromFile(file)).rejects.toMatchObject({
      code: 'key-damaged',
      message: expect.stringContaining('delete it'),
    });
  });
});
