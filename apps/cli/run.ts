import { Command, CommanderError } from 'commander';
import type { CommandIo } from './command-io.ts';
import { addCommands } from './command-line/add-commands.ts';
import { COMMANDS } from './command-line/commands.ts';

const VERSION = '0.1.0';

const ABOUT = `Reads the emotion on a face, on this machine, and suggests media that fit it or move it.

Examples:
  $ emoverse detect portrait.jpg
  $ emoverse recommend --mood sad --intent lift --domain music --domain films
  $ emoverse serve

Exit codes: 0 done, 1 some of the work failed, 2 wrong arguments or data, 3 too little data for an honest answer, 10 too few files may be open, 130 stopped with Ctrl-C.`;

/**
 * Runs one command line (without `node` and the script's name). Gives the exit code; throws only what kept a module from
 * being loaded, which no command can tell. Results go to stdout, everything else to stderr.
 */
export async function run(argv: readonly string[], io: CommandIo): Promise<number> {
  try {
    const program = await createProgram(argv, io);
    if (argv.length === 0) {
      program.outputHelp({ error: true });
      return 2;
    }
    await program.parseAsync([...argv], { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2; // told by commander
    if (keptFromLoading(error)) throw error;
    const { printError } = await import('./print-error.ts');
    return printError(error, io);
  }
}

/** What the system, or Node, says where a file could not be opened that a command is made of. */
const LOADING_CODES: ReadonlySet<unknown> = new Set(['EMFILE', 'ENFILE', 'ERR_MODULE_NOT_FOUND']);

function keptFromLoading(error: unknown): boolean {
  return error instanceof Error && 'code' in error && LOADING_CODES.has(error.code);
}

async function createProgram(argv: readonly string[], io: CommandIo): Promise<Command> {
  const program = new Command('emoverse')
    .description(ABOUT)
    .version(VERSION, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show help; each command has its own')
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHelpWidth: () => io.stdout.columns ?? 100,
      getErrHelpWidth: () => io.stderr.columns ?? 100,
    })
    .showHelpAfterError('(add --help for how to call it)')
    .exitOverride();
  await addCommands(program, COMMANDS, argv, io);
  return program;
}
