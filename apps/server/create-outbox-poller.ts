export interface OutboxParts {
  /** Runs a task again and again; the answer stops it. */
  readonly every: (milliseconds: number, task: () => void) => () => void;
  /** Aborted when the server is asked to end. */
  readonly stopping?: AbortSignal;
  /** Looks once and does what is due. Gives whether something still waits. */
  readonly look: () => Promise<boolean>;
  /** Is told where a look failed; there will be another. */
  readonly failed: (error: unknown) => void;
}

export interface OutboxPoller {
  /** Something may be due: looks at once, and again every so many milliseconds as long as something waits. Resolves after the look. */
  wake(): Promise<void>;
  /** Resolves when nobody looks any more. */
  settled(): Promise<void>;
}

/** Work that waits in the store (an outbox): looked at one look at a time, and not at all while nothing waits. */
export function createOutboxPoller(
  { every, stopping, look, failed }: OutboxParts,
  milliseconds: number,
): OutboxPoller {
  let stopLooking: (() => void) | undefined;
  let looking: Promise<void> = Promise.resolve();
  const end = (): void => {
    stopLooking?.();
    stopLooking = undefined;
  };
  const wake = (): Promise<void> => {
    looking = looking
      .then(async () => {
        if (stopping?.aborted === true) return;
        if (await look()) stopLooking ??= every(milliseconds, () => void wake());
        else end();
      })
      .catch(failed);
    return looking;
  };
  stopping?.addEventListener('abort', end, { once: true });
  return { wake, settled: () => looking };
}
