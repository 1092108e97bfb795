import type { Command } from 'commander';
import type { CommandIo } from '../command-io.ts';
import { serveRatings } from '../recommender/serve-ratings.ts';

/** `emoverse evaluate serve` */
export function addEvaluateServeCommand(parent: Command, io: CommandIo): void {
  parent
    .command('serve')
    .description('drive the recommender from outside: one JSON object a line in, one reply a line out')
    .addHelpText(
      'after',
      `
Requests:
  {"op":"train","items":"items.jsonl","ratings":"train.csv"}   load a catalogue and a population, forget everybody
  {"op":"user","user":"t1"}                                     a new person
  {"op":"feedback","user":"t1","item":"50","rating":4.5}        learned before the reply
  {"op":"recommend","user":"t1","surface":"list","k":10,"exclude":["1"],"pool":["2"]}
Replies: {"ok":true}, {"items":["…"]} or {"error":"…"}. surface is list or pick; with a pool only that is ranked.

Example:
  $ printf '{"op":"train","items":"items.jsonl","ratings":"train.csv"}\\n{"op":"user","user":"a"}\\n{"op":"recommend","user":"a","k":5}\\n' | emoverse evaluate serve`,
    )
    .action(async () => serve(io));
}

async function serve(io: CommandIo): Promise<void> {
  const answer = serveRatings({
    cwd: io.cwd,
    onProgress: async (share, stage) => {
      io.stderr.write(`Training: ${Math.floor(100 * share)} % ${stage}\n`);
      await new Promise((resolve) => setImmediate(resolve));
      io.signal.throwIfAborted();
    },
  });
  for await (const line of io.lines()) {
    if (line.trim() === '') continue;
    const reply = await answer(line);
    io.stdout.write(`${JSON.stringify(reply)}\n`);
  }
}
