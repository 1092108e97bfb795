import { describeMachine, warnOfLoad } from '../measures/describe-machine.ts';
import { WrongOptions } from '../options.ts';
import { measureServer } from './measure-server.ts';
import { HELP, parseServerOptions, type ServerBenchOptions } from './options.ts';
import type { ServerBenchResult, ServerFigures } from './server-bench-result.ts';
import { serverMarkdown } from './server-markdown.ts';

const say = (text: string): void => void process.stderr.write(`${text}\n`);

async function bench(options: ServerBenchOptions): Promise<ServerBenchResult> {
  const machine = describeMachine();
  const warnings = [warnOfLoad(machine)].filter((warning) => warning !== undefined);
  for (const warning of warnings) say(`Warning: ${warning}.`);
  const startedAt = new Date().toISOString();
  const { connections, persons, seconds, sticky } = options;
  const stores: ServerFigures[] = [];
  for (const items of options.items)
    for (const store of options.stores) stores.push(await measureServer(store, items, options, say));
  return { startedAt, machine, warnings, connections, persons, sticky, seconds, stores };
}

try {
  const options = parseServerOptions(process.argv.slice(2), process.env.EMOVERSE_TEST_DATABASE_URL);
  if (options === 'help') process.stdout.write(HELP);
  else {
    const result = await bench(options);
    process.stdout.write(options.json ? `${JSON.stringify(result)}\n` : serverMarkdown(result));
    if (result.stores.some(({ kills }) => kills.some(({ missing }) => missing > 0))) process.exitCode = 1;
  }
} catch (error) {
  const wrong = error instanceof WrongOptions;
  const text =
    error instanceof Error ? (wrong ? error.message : (error.stack ?? error.message)) : String(error);
  say(wrong ? `${text}\nSee npm run bench:server -- --help` : text);
  process.exitCode = wrong ? 2 : 1;
}
