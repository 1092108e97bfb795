import { openStore, type Store } from '@emoverse/storage';
import type { CommandIo } from './command-io.ts';
import { storePlace } from './data-folder.ts';

/** Opens the store of `--data` for the time of `work`, and closes it whatever comes of that. */
export async function withStore<T>(
  io: CommandIo,
  { data }: { readonly data?: string | undefined },
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await openStore(storePlace(io, data));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
