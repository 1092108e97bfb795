// `npm run check:lint`: oxlint, and why a circle of imports is no small thing, which its own message does not say.
// `npm run check:lint -- --type-aware` also what needs types: promises that nobody awaits, cases that are not dealt with.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

const WHY_NO_CIRCLES = `
A circle of imports, types among them, can only be understood, tested and moved as a whole. Put what both files need
into a third that imports neither, or hand it in as an argument.
`;

const oxlint = path.join(
  path.dirname(createRequire(import.meta.url).resolve('oxlint/package.json')),
  'bin',
  'oxlint',
);
const { stdout, status } = spawnSync(
  process.execPath,
  [oxlint, '--config', 'oxlint.config.mjs', '--deny-warnings', ...process.argv.slice(2)],
  { encoding: 'utf8', stdio: ['inherit', 'pipe', 'inherit'], maxBuffer: 64 * 1024 * 1024 },
);
process.stdout.write(stdout);
if (stdout.includes('import(no-cycle)')) process.stdout.write(WHY_NO_CIRCLES);
process.exitCode = status ?? 1;
