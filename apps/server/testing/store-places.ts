import type { StorePlace } from '@emoverse/storage';

/** Where the apps of tests keep their stores. */
export interface StorePlaces {
  /** The store that belongs to an app's folder: the same one each time. */
  of(folder: string): Promise<StorePlace>;
  /** The app and its folder are gone. */
  leave(folder: string): Promise<void>;
}

let places: StorePlaces = {
  of: async (directory) => ({ directory }),
  leave: async () => undefined,
};

/** Has all tests of this file keep their stores elsewhere than in the app's folder. */
export function useStorePlaces(others: StorePlaces): void {
  places = others;
}

export const storePlaces = (): StorePlaces => places;
