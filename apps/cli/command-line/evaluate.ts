import type { Command } from 'commander';
import type { CommandIo } from '../command-io.ts';
import { addCommands } from './add-commands.ts';
import { EVALUATE_COMMANDS } from './evaluate-commands.ts';

/** `emoverse evaluate …` */
export function defineEvaluate(evaluate: Command, io: CommandIo, words: readonly string[]): Promise<void> {
  evaluate.helpCommand(false);
  return addCommands(evaluate, EVALUATE_COMMANDS, words, io);
}
