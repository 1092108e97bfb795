import { EmoVerseError, cutText } from '@emoverse/domain';
import { ServerEndedError, exitCodeOf } from './command-error.ts';
import type { CommandIo } from './command-io.ts';
import { createPaint } from './terminal/paint.ts';

/** Says on stderr what went wrong in a command, and gives the exit code. */
export function printError(error: unknown, io: CommandIo): number {
  if (error instanceof ServerEndedError) return error.exitCode; // told by the server
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
