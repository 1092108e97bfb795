import { EmoVerseError, cutText } from '@emoverse/domain';
import { Command, CommanderError } from 'commander';
import { ServerEndedError, exitCodeOf } from './command-error.ts';
import type { CommandIo } from './command-io.ts';
import { addBackupCommands } from './commands/backup.ts';
import { addCatalogueCommand } from './commands/catalogue.ts';
import { addDetectCommand } from './commands/detect.ts';
import { addEvaluateCommand } from './commands/evaluate.ts';
import { addImportCommands } from './commands/import.ts';
import { addLibraryCommand } from './commands/library.ts';
import { addMoodsCommand } from './commands/moods.ts';
import { addPeopleCommand } from './commands/people.ts';
import { addPlaylistCommand } from './commands/playlist.ts';
import { addRecommendCommand } from './commands/recommend.ts';
import { addServeCommand } from './commands/serve.ts';
import { addTrainCareCommand } from './commands/train-care.ts';
import { addTrainClustersCommand } from './commands/train-clusters.ts';
import { addTrainMoodFilterCommand } from './commands/train-mood-filter.ts';
import { addTrainPopulationCommand } from './commands/train-population.ts';
import { addTrainMusicHeadCommand } from './commands/train-music-head.ts';
import { addTrainReviewsCommand } from './commands/train-reviews.ts';
import { addTrainVoiceCommand } from './commands/train-voice.ts';
import { addTrainWordsCommand } from './commands/train-words.ts';
import { createPaint } from './terminal/paint.ts';

const VERSION = '0.1.0';

const ABOUT = `Reads the emotion on a face, on this machine, and suggests media that fit it or move it.

Examples:
  $ emoverse detect portrait.jpg
  $ emoverse recommend --mood sad --intent lift --domain music --domain films
  $ emoverse serve

Exit codes: 0 done, 1 some of the work failed, 2 wrong arguments or data, 3 too little data for an honest answer, 10 too few files may be open, 130 stopped with Ctrl-C.`;

/**
 * Runs one command line (without `node` and the script's name). Gives the exit code; never throws. Results go
 * to stdout, everything else to stderr.
 */
export async function run(argv: readonly string[], io: CommandIo): Promise<number> {
  const program = createProgram(io);
  try {
    if (argv.length === 0) {
      program.outputHelp({ error: true });
      return 2;
    }
    await program.parseAsync([...argv], { from: 'user' });
    return 0;
  } catch (error) {
    return tell(error, io);
  }
}

function createProgram(io: CommandIo): Command {
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
  addDetectCommand(program, io);
  addRecommendCommand(program, io);
  addServeCommand(program, io);
  addBackupCommands(program, io);
  addCatalogueCommand(program, io);
  addMoodsCommand(program, io);
  addPeopleCommand(program, io);
  addPlaylistCommand(program, io);
  addImportCommands(program, io);
  addLibraryCommand(program, io);
  addTrainCareCommand(program, io);
  addTrainWordsCommand(program, io);
  addTrainVoiceCommand(program, io);
  addTrainClustersCommand(program, io);
  addTrainMoodFilterCommand(program, io);
  addTrainPopulationCommand(program, io);
  addTrainMusicHeadCommand(program, io);
  addTrainReviewsCommand(program, io);
  addEvaluateCommand(program, io);
  return program;
}

function tell(error: unknown, io: CommandIo): number {
  if (error instanceof ServerEndedError) return error.exitCode; // told by the server
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2; // told by commander
  const paint = createPaint(io, io.stderr);
  const code = exitCodeOf(error);
  if (code === 130) {
    io.stderr.write('Stopped.\n');
  } else if (error instanceof EmoVerseError) {
    io.stderr.write(`${paint.red('error')} ${paint.faint(`[${error.code}]`)} ${printable(error.message)}\n`);
  } else {
    const told = error instanceof Error ? error.message : String(error);
    io.stderr.write(`${paint.red('error')} ${paint.faint('[unexpected]')} ${printable(told)}\n`);
  }
  if (io.env['EMOVERSE_DEBUG'] && error instanceof Error) io.stderr.write(`${error.stack ?? ''}\n`);
  return code;
}

const LONGEST_MESSAGE = 1000;

/** A message that quotes a damaged file must not steer the terminal or flood it. */
function printable(message: string): string {
  const plain = message.replace(/[^\P{C}\n]|\uFFFD/gu, '·');
  return plain.length <= LONGEST_MESSAGE ? plain : `${cutText(plain, LONGEST_MESSAGE)}…`;
}
