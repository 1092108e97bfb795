import { z } from 'zod';
import { keep, readKept } from './read-kept.ts';
import type { Services } from './services.ts';

const KEY = 'emoverse.is-child';

/** Whether this browser was a child's until now, or is one only now: it is kept what it was. */
export function isOtherThanKept(store: Services['keep'], isChild: boolean): boolean {
  const before = readKept(store, KEY, z.boolean());
  keep(store, KEY, isChild);
  return before !== undefined && before !== isChild;
}
