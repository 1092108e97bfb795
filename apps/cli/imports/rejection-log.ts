import type { Rejection } from '@emoverse/catalogue';
import { whyUnreadable } from '@emoverse/evaluation';
import { open, type FileHandle } from 'node:fs/promises';
import { BadInputError } from '../command-error.ts';
import type { CommandIo } from '../command-io.ts';

/** Where rejected rows go: the first few are shown, all of them are written to a file, if one is wanted. */
export interface RejectionLog {
  /** Writes; gives the length of the file, which belongs into the same transaction as the rows. */
  take(file: string, rejections: readonly Rejection[]): Promise<number>;
  tell(io: CommandIo): void;
  close(): Promise<void>;
}

const SHOWN = 10;
const HEADER = 'file,line,reason\n';

/**
 * Opens the log. `keepBytes`: what an import that was cut off had written when it stored its last rows; what came
 * behind is written again, so no row stands twice. Throws BadInputError where the file cannot be written.
 */
export async function openRejectionLog(path: string | undefined, keepBytes: number): Promise<RejectionLog> {
  const first: { file: string; rejection: Rejection }[] = [];
  let count = 0;
  let length = 0;
  let handle: FileHandle | undefined;
  if (path !== undefined) {
    handle = await open(path, keepBytes > 0 ? 'a+' : 'w').catch((cause: unknown) => {
      throw new BadInputError(`rejections were to be written to ${path}, which ${whyUnreadable(cause)}`, {
        cause,
      });
    });
    const { size } = await handle.stat();
    length = Math.min(size, keepBytes);
    await handle.truncate(length);
    if (length === 0) {
      await handle.write(HEADER);
      length = HEADER.length;
    }
  }
  return {
    async take(file, rejections) {
      first.push(
        ...rejections.slice(0, Math.max(0, SHOWN - count)).map((rejection) => ({ file, rejection })),
      );
      count += rejections.length;
      if (handle === undefined || rejections.length === 0) return length;
      const lines = rejections.map(({ line, reason }) => `${cell(file)},${line},${cell(reason)}\n`).join('');
      await handle.write(lines);
      length += Buffer.byteLength(lines);
      return length;
    },
    tell(io) {
      for (const { file, rejection } of first)
        io.stderr.write(`rejected, ${file} line ${rejection.line}: ${printable(rejection.reason)}\n`);
      const more = count - first.length;
      if (more > 0)
        io.stderr.write(
          `… and ${more} more${path === undefined ? '; --rejections FILE writes all of them' : ''}\n`,
        );
      if (count > 0 && path !== undefined) io.stderr.write(`All rejections stand in ${path}\n`);
    },
    async close() {
      await handle?.close();
    },
  };
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A reason that quotes a damaged row must not steer the terminal. */
function printable(reason: string): string {
  return reason.replace(/[^\P{C}]/gu, '·');
}
