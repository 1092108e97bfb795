import type { StorePlace } from '@emoverse/storage';

/** Where the apps of tests keep their stores. */
export interface StorePlaces {
  /** The store that belongs to an app's folder: the same one each time. */
  of(folder: string): Promise<StorePlace>;
  /** The app and its folder are gone. */
  leave(folder: string): Promise<void>;
}

const FOLDERS: StorePlaces = {
  of: async (directory) => ({ directory }),
  leave: async () => undefined,
};
let places = FOLDERS;

/** Has the apps of tests keep their stores elsewhere than in their folders, until it is called without a place. */
export function useStorePlaces(others: StorePlaces = FOLDERS): void {
  places = others;
}

export const storePlaces = (): StorePlaces => places;
