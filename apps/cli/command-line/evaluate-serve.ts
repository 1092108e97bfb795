import type { Command } from 'commander';
import type { CommandIo } from '../command-io.ts';

/** `emoverse evaluate serve` */
export function defineEvaluateServe(command: Command, io: CommandIo): void {
  command
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
    .action(async () => {
      const { evaluateServe } = await import('../commands/evaluate-serve.ts');
      await evaluateServe(io);
    });
}
