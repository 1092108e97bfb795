import { matchItems, type ItemLookup, type PlaylistWork, type WorkMatch } from '@emoverse/domain';
import { idsInLocation } from './ids-in-location.ts';

/** Finds the works of a file in the catalogue, as `matchItems` does, with the ids elsewhere that their locations tell. */
export async function matchWorks(
  works: readonly PlaylistWork[],
  lookup: ItemLookup,
): Promise<readonly WorkMatch[]> {
  return matchItems(
    works.map((work) => ({ ...work, externalIds: idsInLocation(work.location) })),
    lookup,
  );
}
