import type { CatalogueItem, ItemId } from './catalogue-item.ts';
import { workKeys } from './work-keys.ts';

const BRACKETED = /^(.+?)\s*\((.+)\)$/u;
const [LATIN, OTHER] = [/\p{Script=Latin}/u, /(?!\p{Script=Latin})\p{L}/u];

/**
 * A title in two scripts, `Сказка (Skazka)`, as the two titles that other tables write; none for other titles.
 *
 * @example spellingsOf('Сказка (Skazka)') // ['Сказка', 'Skazka']
 */
export function spellingsOf(title: string): readonly string[] {
  if (!title.endsWith(')')) return [];
  const [, own, latin] = BRACKETED.exec(title) ?? [];
  if (own === undefined || latin === undefined) return [];
  const isBoth = OTHER.test(own) && !LATIN.test(own) && LATIN.test(latin) && !OTHER.test(latin);
  return isBoth ? [own, latin] : [];
}

/** Keys (`workKeys`) of items by titles that they have in one script alone; what two items share leads to none. */
export function otherSpellings(items: Iterable<CatalogueItem>): ReadonlyMap<string, ItemId> {
  const found = new Map<string, ItemId | undefined>();
  for (const item of items)
    for (const title of spellingsOf(item.title))
      for (const key of workKeys({ ...item, title, externalIds: {} }))
        found.set(key, found.has(key) && found.get(key) !== item.id ? undefined : item.id);
  return new Map([...found].flatMap(([key, id]) => (id === undefined ? [] : [[key, id] as const])));
}
