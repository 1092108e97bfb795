import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Writes the address of each module that is loaded to stderr. */
const TELL_LOADED = `import { writeSync } from 'node:fs';
export async function load(url, context, next) {
  writeSync(2, 'loaded ' + url + '\\n');
  return next(url, context);
}`;
const REGISTER = `import { register } from 'node:module';
register(${JSON.stringify(asModule(TELL_LOADED))});`;

function asModule(source: string): string {
  return `data:text/javascript,${encodeURIComponent(source)}`;
}

/** What a command line loads beside Node's own modules, as paths in the checkout. */
function loadedBy(argv: readonly string[]): string[] {
  const { stderr } = spawnSync(
    process.execPath,
    [
      '--conditions=source',
      ...['--import', './tools/typescript-hooks.mjs'],
      ...['--import', asModule(REGISTER)],
      ...['apps/cli/main.ts', ...argv],
    ],
    { cwd: ROOT, encoding: 'utf8' },
  );
  return [...stderr.matchAll(/^loaded file:.*?\/((?:apps|packages|node_modules)\/.*)$/gm)].map(
    ([, path]) => path,
  );
}

it.each([
  [['--version']],
  [['--help']],
  [['detekt']],
  [['recommend', '--mod', 'happy']],
  [['evaluate', 'emotions', '--help']],
])('loads no store, network or other package to answer %j', (argv) => {
  const loaded = loadedBy(argv);
  expect(loaded).toContain('apps/cli/run.ts');
  expect(
    loaded.filter(
      (path) => !/^(apps\/cli\/(command-line\/)?[^/]+\.ts|node_modules\/commander\/.*)$/.test(path),
    ),
  ).toEqual(['packages/domain/out-of-files.ts']);
});
