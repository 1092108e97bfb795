import { EmoVerseError } from '@emoverse/domain';
import type { Logger } from 'pino';
import type { Services } from '../services.ts';
import { takeBackCopy } from './take-back-copy.ts';
import { writeCopy } from './write-copy.ts';

const MINUTE_MS = 60_000;

interface Parts {
  readonly services: Services;
  /** Calls a task again and again, after so many milliseconds. */
  readonly every: (milliseconds: number, task: () => void) => () => void;
  readonly logger: Pick<Logger, 'info' | 'warn'>;
  readonly stopping?: AbortSignal;
}

/**
 * Makes copies anew when their schedule says so, one after the other. What was due while no server ran is made at the first look,
 * once, and what a process has died at is ended.
 * Resolves, when called, once nothing is being written any more.
 */
export function writeDueCopies({ services, every, logger, stopping }: Parts): () => Promise<void> {
  const { store, clock } = services;
  let running: Promise<void> | undefined;
  const writeAll = async (): Promise<void> => {
    for (const copy of await store.playlistCopies.due(clock())) {
      if (stopping?.aborted === true) return;
      const ended = copy.underWay === 'take-back' ? takeBackCopy(services, copy) : writeCopy(services, copy);
      await ended.then(
        () => logger.info('a playlist elsewhere was made anew, or taken back'),
        (error: unknown) => logger.warn({ code: codeOf(error) }, 'a playlist elsewhere was not made anew'),
      );
    }
  };
  const end = every(MINUTE_MS, () => {
    running ??= writeAll()
      .catch((error: unknown) =>
        logger.warn({ code: codeOf(error) }, 'playlists elsewhere were not looked for'),
      )
      .finally(() => (running = undefined));
  });
  stopping?.addEventListener('abort', end, { once: true });
  return async () => running;
}

function codeOf(error: unknown): string {
  return error instanceof EmoVerseError ? error.code : 'internal';
}
