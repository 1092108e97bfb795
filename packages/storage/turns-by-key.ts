import { setTimeout as wait } from 'node:timers/promises';
import { EmoVerseError } from '@emoverse/domain';

/**
 * Lets work on one thing be done one after another, in the order in which it came (a mutex for each key); work on different
 * things goes side by side.
 */
export class TurnsByKey {
  readonly #patience: number;
  /** Resolves when the last of a key that has come so far is done. */
  readonly #last = new Map<string, Promise<void>>();

  /** @param patience milliseconds that work waits for its turn; 0 for as long as it takes. */
  constructor(patience: number) {
    this.#patience = patience;
  }

  /** Throws EmoVerseError `store-busy` where the turn does not come in time, what `work` throws otherwise. */
  async run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(key);
    let done = (): void => undefined;
    const own = new Promise<void>((resolve) => (done = resolve));
    // Whoever comes later waits for those before also where this one gives up.
    const last = before === undefined ? own : before.then(() => own);
    this.#last.set(key, last);
    void last.then(() => {
      if (this.#last.get(key) === last) this.#last.delete(key);
    });
    try {
      if (before !== undefined) await this.#await(before);
      return await work();
    } finally {
      done();
    }
  }

  async #await(before: Promise<void>): Promise<void> {
    if (this.#patience === 0) return before;
    const isThere = new AbortController();
    const late = wait(this.#patience, 'late' as const, { signal: isThere.signal, ref: false });
    late.catch(() => undefined); // aborted
    if ((await Promise.race([before, late])) === 'late')
      throw new EmoVerseError(
        'store-busy',
        `other writes of the same person took longer than ${this.#patience} ms: nothing was stored, try again`,
      );
    isThere.abort();
  }
}
