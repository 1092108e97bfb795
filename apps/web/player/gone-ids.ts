import type { CatalogueItem } from '@emoverse/domain';
import { z } from 'zod';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { keep, readKept } from '../state/read-kept.ts';
import type { KeyValueStore } from '../state/services.ts';

const KEY = 'emoverse.gone';
/** The latest so many are remembered. */
const MOST = 500;
const keptSchema = z.array(z.string()).max(MOST);

export interface GoneIds {
  readonly store: StoreApi<{ readonly ids: ReadonlySet<string> }>;
  add(id: string): void;
}

/** Ids that outside players said are gone there, so that nobody is sent to them again. Kept in this browser. */
export function createGoneIds(kept: KeyValueStore): GoneIds {
  const store = createStore<{ readonly ids: ReadonlySet<string> }>(() => ({
    ids: new Set(readKept(kept, KEY, keptSchema)),
  }));
  return {
    store,
    add(id) {
      const ids = [...store.getState().ids, id].slice(-MOST);
      store.setState({ ids: new Set(ids) });
      keep(kept, KEY, ids);
    },
  };
}

/** An item without its ids that are gone: what is left leads to searches. */
export function withoutGone(item: CatalogueItem, gone: ReadonlySet<string>): CatalogueItem {
  const entries = Object.entries(item.externalIds);
  const left = entries.filter(([, id]) => !gone.has(id));
  return left.length === entries.length ? item : { ...item, externalIds: Object.fromEntries(left) };
}
