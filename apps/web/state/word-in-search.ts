/**
 * Checks one word in the search part of an address, which may be whatever somebody wrote: what is none of the words is
 * as if it were not there. Without a schema, since their library is no part of the first load.
 */
export function wordInSearch<const Key extends string, Word extends string>(
  key: Key,
  words: readonly Word[],
): (search: Readonly<Record<string, unknown>>) => Partial<Record<Key, Word>> {
  return (search) => {
    const found: Partial<Record<Key, Word>> = {};
    found[key] = words.find((word) => word === search[key]);
    return found;
  };
}
