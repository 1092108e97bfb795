import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { encodeWav } from './testing/encode-wav.ts';
import { SLOW_SOFT_MINOR, makeMusic } from './testing/make-music.ts';

const HOOKS = new URL('../../tools/typescript-hooks.mjs', import.meta.url).href;
const folder = await mkdtemp(join(tmpdir(), 'emoverse-few-files-'));
afterAll(() => rm(folder, { recursive: true }));

it.skipIf(process.platform === 'win32')(
  'a file is neither gone nor unreadable nor without sound because no more files may be open',
  async () => {
    await mkdir(join(folder, 'album'));
    const song = join(folder, 'album', 'song.wav');
    await writeFile(song, encodeWav([makeMusic({ ...SLOW_SOFT_MINOR, seconds: 10 })], 22_050, {}));
    const node = ['--conditions=source', '--import', HOOKS, 'testing/read-at-the-limit.ts', folder, song];
    const { stdout } = await promisify(execFile)(
      'sh',
      ['-c', 'ulimit -n 256; exec "$@"', 'sh', process.execPath, ...node],
      { cwd: import.meta.dirname },
    );
    const tried = JSON.parse(stdout) as Record<string, unknown[]>;
    for (const [name, asItIs] of Object.entries({
      ...{ find: 1, fingerprint: 24, cover: 'none', read: 'sound', analyse: 'sound' },
    })) {
      expect([name, tried[name][0], tried[name].at(-1)]).toEqual([name, 'out of files', asItIs]);
      expect([name, tried[name].filter((told) => told !== 'out of files' && told !== asItIs)]).toEqual([
        name,
        [],
      ]);
    }
  },
);
