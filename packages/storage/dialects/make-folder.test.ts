import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from './make-folder.ts';

describe('makeFolder', () => {
  it('makes a folder and those above it, for the owner only, and accepts one that is there', () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'emoverse-folder-')), 'a', 'b');
    makeFolder(folder);
    makeFolder(folder);
    expect(statSync(folder).isDirectory()).toBe(true);
    if (process.platform !== 'win32') expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('throws below a file', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'emoverse-folder-')), 'file');
    writeFileSync(file, '');
    expect(() => makeFolder(join(file, 'store'))).toThrow(/ENOTDIR/);
  });

  it.skipIf(process.platform !== 'linux')(
    'throws, and does not hang, where a file system has no folders to make (/proc, Linux only)',
    () => {
      expect(() => makeFolder('/proc/no-such-folder/store')).toThrow(/ENOENT/);
    },
  );
});
