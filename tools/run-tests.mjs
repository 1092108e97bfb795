// `npm test`: installs what is missing, then runs everything that must pass. The last line is the sum.
// `npm test -- --only unit` runs one part (static, unit, browser); `--thorough` also the long forms of tests that
// have a quick one.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT, ensureBuilt, ensureInstalled } from './prepare.mjs';

const PARTS = ['static', 'unit', 'browser'];
const SLOWEST = 20;

function readOptions() {
  try {
    const { values } = parseArgs({ options: { only: { type: 'string' }, thorough: { type: 'boolean' } } });
    if (values.only === undefined || PARTS.includes(values.only)) return values;
    throw new TypeError(`--only takes one of ${PARTS.join(', ')}, got "${values.only}"`);
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
}
const { only, thorough } = readOptions();

ensureInstalled();

const modules = path.join(ROOT, 'node_modules');
const reports = fs.mkdtempSync(path.join(os.tmpdir(), 'emoverse-test-'));
const total = { passed: 0, failed: 0, skipped: 0 };
const summary = [];
/** Seconds by test file. */
const times = [];

/** Runs a script with Node: its exit status, and what it printed unless that is shown as it comes. */
function run(args, { shown, env = {} }) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      stdio: ['ignore', shown ? 'inherit' : 'pipe', shown ? 'inherit' : 'pipe'],
      env: { ...process.env, ...(thorough ? { EMOVERSE_THOROUGH: '1' } : {}), ...env },
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text) => (printed += text));
    child.once('error', reject);
    child.once('close', (status) => resolve({ passed: status === 0, printed }));
  });
}

/** A check that passes or fails as a whole. */
async function check(name, ...args) {
  const { passed, printed } = await run([path.join(modules, ...args[0].split('/')), ...args.slice(1)], {
    shown: false,
  });
  if (!passed) process.stdout.write(`\n${name}:\n${printed}\n`);
  total[passed ? 'passed' : 'failed'] += 1;
  summary.push(`${name}: ${passed ? 'passed' : 'failed'}`);
}

/** A Vitest run, counted test by test from its JSON report. */
async function vitest(name, config, env) {
  const report = path.join(reports, `${name}.json`);
  const { passed: ended } = await run(
    [
      path.join(modules, 'vitest', 'vitest.mjs'),
      ...['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    ],
    { shown: true, env },
  );
  let counts = { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0, testResults: [] };
  try {
    counts = JSON.parse(fs.readFileSync(report, 'utf8'));
  } catch {
    // It ended before it could write one: counted as a failure.
  }
  // A suite that fails to load has no failed test of its own.
  const failed = Math.max(counts.numFailedTests, ended ? 0 : 1);
  const skipped = counts.numPendingTests + counts.numTodoTests;
  total.passed += counts.numPassedTests;
  total.failed += failed;
  total.skipped += skipped;
  for (const { name: file, startTime, endTime } of counts.testResults)
    times.push([(endTime - startTime) / 1000, path.relative(ROOT, file)]);
  summary.push(`${name}: ${counts.numPassedTests} passed, ${failed} failed, ${skipped} skipped`);
}

/** The browser that the lock file names, so that every machine tests with the same one; Linux on x64 alone has it. */
function pinnedBrowser() {
  const { glibcVersionRuntime } = process.report.getReport().header;
  const runs = process.platform === 'linux' && process.arch === 'x64' && glibcVersionRuntime !== undefined;
  return runs && process.env.EMOVERSE_CHROMIUM === undefined ? { EMOVERSE_CHROMIUM: 'npm' } : {};
}

const runPart = {
  static: async () => {
    await check('formatting', 'oxfmt/bin/oxfmt', '--check');
    await check('types', 'typescript-native/bin/tsc', '-p', 'tsconfig.check.json');
    await check('types of the web app', 'typescript-native/bin/tsc', '-p', 'apps/web');
    await check('types of its tests', 'typescript-native/bin/tsc', '-p', 'apps/web/tsconfig.tests.json');
    // Types of packages are read from what is built.
    if (thorough) ensureBuilt();
    await check(
      'lint, import arrows and circles',
      '../tools/lint.mjs',
      ...(thorough ? ['--type-aware'] : []),
    );
  },
  unit: () => vitest('unit and integration', 'vitest.config.ts'),
  browser: () => {
    ensureBuilt();
    return vitest('browser end to end', 'end-to-end/vitest.config.ts', pinnedBrowser());
  },
};

// The checks fill the moments in which tests wait for disks and for processes of their own.
const ROUNDS = [['static', 'unit'], ['browser']];
const begun = Date.now();
for (const round of ROUNDS) {
  const parts = round.filter((name) => only === undefined || only === name);
  if (parts.length === 0) continue;
  process.stdout.write(`\n== ${parts.join(' and ')}\n`);
  await Promise.all(parts.map((part) => runPart[part]()));
}
fs.rmSync(reports, { recursive: true, force: true });

if (times.length > 0) process.stdout.write('\nThe slowest files, in seconds:\n');
for (const [seconds, file] of times.sort(([a], [b]) => b - a).slice(0, SLOWEST))
  process.stdout.write(`${seconds.toFixed(1).padStart(7)}  ${file}\n`);
process.stdout.write(`\n${summary.join('\n')}\n`);
if (!process.env.EMOVERSE_REFERENCE_DATA)
  process.stdout.write('Skipped: tests on reference data (EMOVERSE_REFERENCE_DATA is not set).\n');
process.stdout.write(`All of it took ${((Date.now() - begun) / 60_000).toFixed(1)} minutes.\n`);
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
process.exit(total.failed > 0 ? 1 : 0);
