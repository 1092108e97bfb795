import { EmoVerseError } from '@emoverse/domain';
import { E_TIMEOUT, Mutex, withTimeout, type MutexInterface } from 'async-mutex';

/** A mutex for each key: work on one thing is done in the order in which it came, work on different things side by side. */
export class KeyedMutex {
  readonly #patience: number;
  readonly #held = new Map<string, MutexInterface>();

  /** @param patience milliseconds that work waits for its turn; 0 for as long as it takes. */
  constructor(patience: number) {
    this.#patience = patience;
  }

  /** Throws EmoVerseError `store-busy` where the turn does not come in time, what `work` throws otherwise. */
  async run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const mutex = this.#held.get(key) ?? this.#create();
    this.#held.set(key, mutex);
    const release = await mutex.acquire().catch((error: unknown) => {
      throw error === E_TIMEOUT ? tooLate(this.#patience) : error;
    });
    try {
      return await work();
    } finally {
      release();
      if (!mutex.isLocked()) this.#held.delete(key);
    }
  }

  #create(): MutexInterface {
    return this.#patience === 0 ? new Mutex() : withTimeout(new Mutex(), this.#patience);
  }
}

function tooLate(patience: number): EmoVerseError {
  return new EmoVerseError(
    'store-busy',
    `other writes of the same person took longer than ${patience} ms: nothing was stored, try again`,
  );
}
