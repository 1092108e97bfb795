import { openStore, type Store, type StorePlace } from '@emoverse/storage';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasStore } from '../data-folder.ts';

/**
 * A store in a temporary folder with the catalogue of the real one, to try an import on. Gone when closed; the real
 * one is only read.
 */
export async function openTrialStore(place: StorePlace): Promise<Store> {
  const directory = await mkdtemp(join(tmpdir(), 'emoverse-trial-'));
  const trial = await openStore({ directory });
  if (hasStore(place)) {
    const real = await openStore(place);
    try {
      const items = await real.catalogue.all();
      for (const { name, version, checks, loadedAt } of await real.catalogue.collections())
        await trial.catalogue.replaceCollection({
          name,
          version,
          checks,
          loadedAt,
          items: items.filter(({ collection }) => collection === name),
        });
    } finally {
      await real.close();
    }
  }
  return {
    ...trial,
    async close() {
      await trial.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
