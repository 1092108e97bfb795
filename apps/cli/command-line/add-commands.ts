import { Help, type Command } from 'commander';
import type { CommandIo } from '../command-io.ts';

/** A command as the help of its parent shows it, and how to get at the rest of it. */
export interface CommandEntry {
  readonly name: string;
  /** What follows the name in the list of commands. */
  readonly takes: string;
  readonly summary: string;
  /** Loads what its options are; what it does is loaded only when it runs. */
  readonly load: () => Promise<DefineCommand>;
}

/** Gives a command its options and its action; `words` are what was typed after its name. */
export type DefineCommand = (
  command: Command,
  io: CommandIo,
  words: readonly string[],
) => void | Promise<void>;

/** Adds commands to their parent: the one that `words` name whole, of the others what a list shows of them. */
export async function addCommands(
  parent: Command,
  entries: readonly CommandEntry[],
  words: readonly string[],
  io: CommandIo,
): Promise<void> {
  // `help NAME` tells of a command as `NAME --help` does.
  const [called, ...rest] = words.filter((word) => word !== 'help' && !word.startsWith('-'));
  const listed = new Map<Command, string>();
  const ordinary = new Help();
  parent.configureHelp({
    subcommandTerm: (command) => listed.get(command) ?? ordinary.subcommandTerm(command),
  });
  for (const { name, takes, summary, load } of entries) {
    const command = parent.command(name).description(summary);
    if (name === called) await (await load())(command, io, rest);
    else listed.set(command, `${name} ${takes}`.trimEnd());
  }
}
