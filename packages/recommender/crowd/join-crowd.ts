import type { CrowdModel } from './crowd-model.ts';

/**
 * The same model with other keys: `keyOf` gives the catalogue's item id for a key of the rating table, or undefined
 * where the catalogue has no such item (a person can then not react to it, but it has helped to learn).
 */
export function joinCrowd(model: CrowdModel, keyOf: (key: string) => string | undefined): CrowdModel {
  const keys = model.keys.map((key) => keyOf(key) ?? '');
  return { ...model, keys };
}
