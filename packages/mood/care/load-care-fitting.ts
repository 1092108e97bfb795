import type * as CareFitting from './fit-care.ts';

/** What fits the weights; loaded when asked for, as it brings the phrases and words of eight languages. */
export async function loadCareFitting(): Promise<typeof CareFitting> {
  return import('./fit-care.ts');
}
