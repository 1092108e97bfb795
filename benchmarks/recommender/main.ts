import { parseArgs } from 'node:util';
import { describeMachine, warnOfLoad } from '../measures/describe-machine.ts';
import { measureRecommend, type Cost } from './measure-recommend.ts';
import { measureUpdate } from './measure-update.ts';

const HELP = `Usage: npm run bench:recommender -- [--items N]… [--rounds N] [--json]

What learning and recommending cost in process, over made-up films with a crowd model: a list of ten for somebody whose
state has just changed, the same person in another mood, learning one reaction, and storing an event durably without and
with learning from it (the ratio is the result). p50 and p95 in milliseconds of the clock, and of the processor alone,
which tells what they cost on a machine that others use.

  --items N    size of the catalogue; may be given several times (default 10000 and 100000)
  --rounds N   lists and updates measured (default 200)
  --json       one JSON object
`;

const { values } = parseArgs({
  options: {
    items: { type: 'string', multiple: true },
    rounds: { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
});

const cost = ({ p50, p95, cpuP50, cpuP95 }: Cost): string =>
  `p50 ${p50.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms (processor ${cpuP50.toFixed(2)}, ${cpuP95.toFixed(2)})`;

if (values.help) process.stdout.write(HELP);
else {
  const rounds = Number(values.rounds ?? 200);
  const sizes = (values.items ?? ['10000', '100000']).map(Number);
  if (![rounds, ...sizes].every((number) => Number.isInteger(number) && number > 0)) {
    process.stderr.write(`--items and --rounds take whole numbers above nought\n${HELP}`);
    process.exit(2);
  }
  const machine = describeMachine();
  const warning = warnOfLoad(machine);
  if (warning !== undefined) process.stderr.write(`Warning: ${warning}.\n`);
  process.stderr.write('Storing and learning …\n');
  const update = await measureUpdate(rounds);
  const recommend = [];
  for (const size of sizes) {
    process.stderr.write(`Recommending from ${size} items …\n`);
    recommend.push(await measureRecommend(size, true, rounds));
  }
  if (values.json) process.stdout.write(`${JSON.stringify({ machine, update, recommend })}\n`);
  else {
    const lines = [
      `Event stored durably: ${cost(update.insert)}`,
      `Event stored durably and learned from: ${cost(update.insertAndLearn)}; ratio ${update.ratio.toFixed(2)}`,
      ...recommend.flatMap(({ items, fresh, again, learn, stateKb, indexMb }) => [
        `${items} items, list of ten after a reaction: ${cost(fresh)}`,
        `${items} items, list of ten in another mood: ${cost(again)}`,
        `${items} items, learning a reaction: ${cost(learn)}; state ${stateKb.toFixed(0)} kB, index ${indexMb.toFixed(0)} MB`,
      ]),
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
  }
}
