import { EmoVerseError } from '@emoverse/domain';

/** How a store is: `full` takes no more for want of room, `damaged` holds what cannot be read any more. */
export type StoreState = 'sound' | 'full' | 'damaged';

/** Remembers what the work with a store has shown of it. */
export interface StoreWatch {
  readonly state: StoreState;
  /** Is told of every failure; most say nothing about the store. */
  failed(error: unknown): void;
  /** Something was written, or could be: there is room again. Damage stays until the store is opened anew. */
  wrote(): void;
}

export function createStoreWatch(): StoreWatch {
  let state: StoreState = 'sound';
  return {
    get state() {
      return state;
    },
    failed(error) {
      if (!(error instanceof EmoVerseError)) return;
      if (error.code === 'store-damaged') state = 'damaged';
      if (error.code === 'store-full' && state === 'sound') state = 'full';
    },
    wrote() {
      if (state === 'full') state = 'sound';
    },
  };
}

/** Whether there was no room left on the disk. */
export function isFull(error: unknown): boolean {
  return error instanceof EmoVerseError && error.code === 'store-full';
}
