import { everything } from '../sources/everything.ts';
import type { Policy } from './policy.ts';

/** Anything that may be shown, all with the same chance: the other end of the scale, and the fairest log. */
export const randomPolicy: Policy = {
  name: 'random',
  version: '2',
  sources: [{ source: everything, limit: Number.POSITIVE_INFINITY }],
  shortlists: false,
  rests: true,
  keepsToPath: false,
  composition: 'shuffled',
  scorer: () => () => 0,
  partsOf: () => [],
};
