import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStore } from '@emoverse/storage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const HOOKS = new URL('../../tools/typescript-hooks.mjs', import.meta.url).href;
const HERE = fileURLToPath(new URL('.', import.meta.url));
const FILES = 64;
/** From 24 on Node opens the modules of a program one after another, so that 64 files are enough. */
const LOADS_ONE_BY_ONE = Number.parseInt(process.versions.node, 10) >= 24;

let data: string;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'emoverse-few-files-'));
  const store = await openStore({ directory: data });
  await store.close();
});
afterAll(() => rm(data, { recursive: true }));

/** Runs Node on TypeScript, allowed to have so many files open. */
function runWith(
  files: number,
  args: readonly string[],
): Promise<{ code: unknown; stdout: string; stderr: string }> {
  const node = [process.execPath, '--conditions=source', '--import', HOOKS, ...args];
  return new Promise((resolve) =>
    execFile(
      'sh',
      ['-c', `ulimit -n ${files}; exec "$@"`, 'sh', ...node],
      { cwd: HERE },
      (error, stdout, stderr) => resolve({ code: error === null ? 0 : error.code, stdout, stderr }),
    ),
  );
}

describe.skipIf(process.platform === 'win32')(
  'where too few files may be open (Windows has no such limit)',
  () => {
    it.skipIf(!LOADS_ONE_BY_ONE)(
      'the command line needs no more from Node 24 on',
      async () => {
        const ended = await runWith(FILES, ['../cli/main.ts', 'library', 'list', '--data', data]);
        expect(ended).toMatchObject({ code: 0, stderr: '' });
      },
      90_000,
    );

    it.skipIf(LOADS_ONE_BY_ONE).each([
      ['server', ['main.ts', '--port', '0', '--no-open', '--data']],
      ['command line', ['../cli/main.ts', 'library', 'list', '--data']],
    ])(
      'the %s ends with 10 and says how many it may have and what to do',
      async (_, args) => {
        const ended = await runWith(FILES, [...args, data]);
        expect(ended).toEqual({
          code: 10,
          stdout: '',
          stderr: expect.stringMatching(/^EmoVerse may have 64 files open .*ulimit -n 1024[^\n]*\n$/),
        });
        // Two starts of Node with little to work with, on a machine that may be busy.
      },
      90_000,
    );

    it('a store is neither damaged nor not writable, and its keys are not lost', async () => {
      const { stdout, stderr } = await runWith(512, [
        '--input-type=module',
        '--eval',
        `import { closeSync, openSync } from 'node:fs';
      import { isOutOfFiles } from '@emoverse/domain';
      import { keyFromFile, openStore } from '@emoverse/storage';
      const opened = [];
      const tried = [];
      const tell = (error) => tried.push(isOutOfFiles(error) ? 'out of files' : error?.code ?? 'done');
      process.stdout.write('');
      try {
        for (;;) opened.push(openSync('.', 'r'));
      } catch {}
      for (let free = 0; free < 3; free += 1) {
        await openStore({ directory: ${JSON.stringify(data)} }).then((store) => store.close().then(tell), tell);
        await keyFromFile(${JSON.stringify(join(data, 'some.key'))}).then(() => tell(), tell);
        closeSync(opened.pop());
      }
      for (const one of opened) closeSync(one);
      process.stdout.write(JSON.stringify(tried));`,
      ]);
      expect(stderr).toBe('');
      expect(JSON.parse(stdout)).toEqual([
        ...['out of files', 'out of files'],
        ...['out of files', 'done'],
        ...['out of files', 'done'],
      ]);
    });
  },
);
