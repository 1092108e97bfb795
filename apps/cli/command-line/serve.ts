import type { Command } from 'commander';
import type { CommandIo } from '../command-io.ts';

/** `emoverse serve`: the server's own arguments are handed on as they are. */
export function defineServe(command: Command, io: CommandIo): void {
  command
    .argument('[arguments...]', "the server's own options")
    .helpOption(false)
    .allowUnknownOption()
    .addHelpText(
      'after',
      '\nExamples:\n  $ emoverse serve\n  $ emoverse serve --port 4000 --data ~/emoverse-data\n  $ emoverse serve --host 0.0.0.0 --https',
    )
    .action(async (args: string[]) => {
      const code = await io.serve(args);
      if (code === 0) return;
      const { ServerEndedError } = await import('../command-error.ts');
      throw new ServerEndedError(code); // the server has said why itself
    });
}
