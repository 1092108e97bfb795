import type { Command } from 'commander';
import { ServerEndedError } from '../command-error.ts';
import type { CommandIo } from '../command-io.ts';

/** `emoverse serve`: the server's own arguments are handed on as they are. */
export function addServeCommand(program: Command, io: CommandIo): void {
  program
    .command('serve')
    .description('serve the web app on this machine (as npm start does)')
    .argument('[arguments...]', "the server's own options")
    .helpOption(false)
    .allowUnknownOption()
    .addHelpText(
      'after',
      '\nExamples:\n  $ emoverse serve\n  $ emoverse serve --port 4000 --data ~/emoverse-data\n  $ emoverse serve --host 0.0.0.0 --https',
    )
    .action(async (args: string[]) => {
      const code = await io.serve(args);
      // The server has said why itself.
      if (code !== 0) throw new ServerEndedError(code);
    });
}
