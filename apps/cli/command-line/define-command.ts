import type { Command } from 'commander';
import type { CommandIo } from '../command-io.ts';

/** A command that takes options only. */
export interface CommandForm<Options> {
  /** Adds its options to a command that has its name and its summary already. */
  readonly options: (command: Command) => Command;
  /** What help says below the options; an example is in it. */
  readonly help: string;
  /** Loads what it does, when it is called and its options are right. */
  readonly load: () => Promise<(options: Options, io: CommandIo) => Promise<void>>;
}

/** Makes of its form what gives a command its options and its action. */
export function defineCommand<Options>({
  options,
  help,
  load,
}: CommandForm<Options>): (command: Command, io: CommandIo) => void {
  return (command, io) => {
    options(command)
      .addHelpText('after', help)
      .action(async (chosen: Options) => (await load())(chosen, io));
  };
}
