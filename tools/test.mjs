// `npm test`: installs what is missing, then runs everything that must pass. The last line is the sum.
// `npm test -- --only unit` runs one part (formatting, types, lint, unit, browser).
import { spawnSync } from 'child_process';
import fs from 'fs';
import os from 'os';
import path from 'path';
import { ROOT, ensureBuilt, ensureInstalled, requireNode } from './prepare.mjs';

requireNode();
ensureInstalled();

const node = process.execPath;
const modules = path.join(ROOT, 'node_modules');
const reports = fs.mkdtempSync(path.join(os.tmpdir(), 'emoverse-test-'));
const total = { passed: 0, failed: 0, skipped: 0 };
const summary = [];

function run(args) {
  return spawnSync(node, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

/** A check that passes or fails as a whole. */
function check(name, args) {
  const passed = run(args);
  total[passed ? 'passed' : 'failed'] += 1;
  summary.push(name + ': ' + (passed ? 'passed' : 'failed'));
}

/** A Vitest run, counted test by test from its JSON report. */
function vitest(name, config) {
  const report = path.join(reports, name + '.json');
  const ended = run([
    path.join(modules, 'vitest', 'vitest.mjs'),
    'run',
    '--config',
    config,
    '--reporter=default',
    '--reporter=json',
    '--outputFile.json=' + report,
  ]);
  let counts;
  try {
    counts = JSON.parse(fs.readFileSync(report, 'utf8'));
  } catch {
    counts = { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0 };
  }
  // A suite that fails to load has no failed test of its own.
  const failed = Math.max(counts.numFailedTests, ended ? 0 : 1);
  const skipped = counts.numPendingTests + counts.numTodoTests;
  total.passed += counts.numPassedTests;
  total.failed += failed;
  total.skipped += skipped;
  summary.push(
    name + ': ' + counts.numPassedTests + ' passed, ' + failed + ' failed, ' + skipped + ' skipped',
  );
}

const parts = {
  formatting: () =>
    check('formatting', [
      path.join(modules, 'prettier', 'bin', 'prettier.cjs'),
      '--check',
      '--log-level',
      'warn',
      '.',
    ]),
  types: () => {
    check('types', [path.join(modules, 'typescript-native', 'bin', 'tsc'), '-p', 'tsconfig.check.json']);
    check('types of the web app', [path.join(modules, 'typescript-native', 'bin', 'tsc'), '-p', 'apps/web']);
  },
  lint: () =>
    check('lint and import arrows', [
      path.join(modules, 'eslint', 'bin', 'eslint.js'),
      '.',
      '--max-warnings',
      '0',
    ]),
  unit: () => vitest('unit and integration', 'vitest.config.ts'),
  browser: () => {
    ensureBuilt();
    vitest('browser end to end', 'end-to-end/vitest.config.ts');
  },
};

const only =
  process.argv.indexOf('--only') > 0 ? process.argv[process.argv.indexOf('--only') + 1] : undefined;
if (only !== undefined && !(only in parts)) {
  process.stderr.write('--only takes one of ' + Object.keys(parts).join(', ') + ', got "' + only + '"\n');
  process.exit(2);
}
for (const name of Object.keys(parts)) {
  if (only === undefined || only === name) {
    process.stdout.write('\n== ' + name + '\n');
    parts[name]();
  }
}
fs.rmSync(reports, { recursive: true, force: true });

process.stdout.write('\n' + summary.join('\n') + '\n');
if (!process.env.EMOVERSE_REFERENCE_DATA) {
  process.stdout.write('Skipped: tests on reference data (EMOVERSE_REFERENCE_DATA is not set).\n');
}
process.stdout.write(
  '\n' + total.passed + ' passed, ' + total.failed + ' failed, ' + total.skipped + ' skipped\n',
);
process.exit(total.failed > 0 ? 1 : 0);
