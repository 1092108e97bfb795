import { LIBRARY_COLLECTION, type CatalogueItem, type ItemId } from '@emoverse/domain';
import { type CatalogueIndex, noteBits } from '../catalogue-index/index.ts';
import { type UserModel, TAKEN_IN_ONCE } from '../user-model/index.ts';
import { sparedNotes } from '../intent/index.ts';
import type { LentArrays } from './array-pool.ts';
import type { Recommendation } from './recommendation.ts';
import type { RecommendContext } from './recommend-context.ts';
import { PENALTY_TO_LEAVE_OUT } from './recency-penalty.ts';

/** Items left for each place from which on what is too tired may be left out. */
const FRESH_PER_PLACE = 3;

/** Why an item is kept back, the strongest reason last. */
const TIRED = 1;
const SHOWN = 2;
const UNWANTED = 3;

/**
 * Which items may be shown: of the domain, inside the filters, nothing that would hurt in this mood (`spared-notes.ts`), not disliked, not finished where once is
 * enough, not shown in this visit, and not too tired from earlier ones while there are others. `notice` says why a
 * list of `count` cannot be filled, if so.
 */
export function eligibleItems(
  index: CatalogueIndex,
  context: RecommendContext,
  person: UserModel,
  arrays: LentArrays,
  tired: ReadonlyMap<ItemId, number> = new Map(),
): { readonly positions: Int32Array; readonly notice: Recommendation['notice'] } {
  if (context.pool !== undefined) return eligibleOfPool(index, context, context.pool);
  const inDomain = index.positionsByDomain.get(context.domain) ?? new Int32Array(0);
  const spared = noteBits(sparedNotes(context.mood, context.intent.kind, context.domain));
  const passes = filterOf(context, index);
  const keptBack = arrays.bytes(index.items.length);
  let isAnyKeptBack = false;
  const keepBack = (ids: Iterable<ItemId>, reason: number): void => {
    for (const position of positionsOf(index, ids)) {
      keptBack[position] = reason;
      isAnyKeptBack = true;
    }
  };
  for (const [id, tiredness] of tired) if (tiredness >= PENALTY_TO_LEAVE_OUT) keepBack([id], TIRED);
  keepBack(context.shown, SHOWN);
  keepBack(person.disliked, UNWANTED);
  if (TAKEN_IN_ONCE.has(context.domain)) keepBack(person.finished, UNWANTED);
  if (passes === undefined && !isAnyKeptBack && spared === 0) {
    const { length } = inDomain;
    const numbers = { inDomain: length, passing: length, spared: 0, wanted: length, kept: length };
    return { positions: inDomain, notice: noticeFor(context.count, numbers) };
  }
  const passing = arrays.uninitialisedInts(index.items.length);
  const counts = new Int32Array(4); // of what passes: free, tired, shown, unwanted
  let size = 0;
  let sparedCount = 0;
  for (let at = 0; at < inDomain.length; at++) {
    const position = inDomain[at] ?? 0;
    if (passes !== undefined && !passes(position)) continue;
    if (((index.touched[position] ?? 0) & spared) !== 0) {
      sparedCount += 1;
      continue;
    }
    passing[size++] = position;
    const group = keptBack[position] ?? 0;
    counts[group] = (counts[group] ?? 0) + 1;
  }
  const enoughFresh = (counts[0] ?? 0) >= FRESH_PER_PLACE * context.count;
  const allowed = enoughFresh ? 0 : TIRED;
  let kept = 0;
  for (let at = 0; at < size; at++)
    if ((keptBack[passing[at] ?? 0] ?? 0) <= allowed) passing[kept++] = passing[at] ?? 0;
  const wanted = size - (counts[UNWANTED] ?? 0);
  return {
    positions: passing.subarray(0, kept),
    notice: noticeFor(context.count, {
      inDomain: inDomain.length,
      passing: size + sparedCount,
      spared: sparedCount,
      wanted,
      kept,
    }),
  };
}

/** The caller has chosen: everything of the pool that the catalogue knows and this visit has not shown. */
function eligibleOfPool(
  index: CatalogueIndex,
  { count, shown }: RecommendContext,
  pool: readonly ItemId[],
): { readonly positions: Int32Array; readonly notice: Recommendation['notice'] } {
  const known = Int32Array.from(positionsOf(index, pool)).sort();
  const unseen = positionsOf(index, shown);
  const positions = known.filter((position) => !unseen.has(position));
  const short = positions.length < Math.min(count, known.length);
  return { positions, notice: known.length === 0 ? 'empty-catalogue' : short ? 'all-shown' : 'none' };
}

function positionsOf(index: CatalogueIndex, ids: Iterable<ItemId>): Set<number> {
  const positions = new Set<number>();
  for (const id of ids) {
    const position = index.positionOf.get(id);
    if (position !== undefined) positions.add(position);
  }
  return positions;
}

/** @param numbers items of the domain, of those inside the filters, of those kept out for the mood, of those not unwanted, of those left. */
function noticeFor(
  count: number,
  {
    inDomain,
    passing,
    spared,
    wanted,
    kept,
  }: Readonly<Record<'inDomain' | 'passing' | 'spared' | 'wanted' | 'kept', number>>,
): Recommendation['notice'] {
  if (inDomain === 0) return 'empty-catalogue';
  if (kept >= count) return 'none';
  // What the filters leave was there, and all of it was shown: wider filters are another wish.
  if (kept === 0 && wanted > 0) return 'all-shown';
  const narrowed = passing < inDomain;
  if (spared > 0 && wanted < count && (!narrowed || wanted + spared >= count)) return 'kept-gentle';
  if (wanted < count && narrowed) return 'filters-too-narrow';
  return kept < wanted ? 'all-shown' : 'none';
}

/** A test of one position against the filters, if there are any. What is unknown of an item never keeps it out. */
function filterOf(
  { filters, withoutOwnMusic = false }: RecommendContext,
  index: CatalogueIndex,
): ((position: number) => boolean) | undefined {
  const languages = filters.languages?.length ? new Set([...filters.languages, 'zxx']) : undefined;
  const genres = filters.genres?.length
    ? new Set(filters.genres.map((genre) => genre.toLowerCase()))
    : undefined;
  const without = noteBits(filters.withoutNotes ?? []);
  const { fromYear, toYear, maximumMinutes, minimumRating, allowExplicit } = filters;
  const isOwn = filters.ownMusic === true ? true : undefined;
  const limits = [languages, genres, fromYear, toYear, maximumMinutes, minimumRating, isOwn];
  if (allowExplicit && !withoutOwnMusic && without === 0 && limits.every((limit) => limit === undefined))
    return undefined;
  return (position) => {
    const item: CatalogueItem | undefined = index.items[position];
    if (item === undefined || ((index.touched[position] ?? 0) & without) !== 0) return false;
    if (withoutOwnMusic && item.collection === LIBRARY_COLLECTION) return false;
    if (isOwn && item.domain === 'music' && item.collection !== LIBRARY_COLLECTION) return false;
    if (languages && item.language !== undefined && !languages.has(item.language)) return false;
    if (fromYear !== undefined && item.year !== undefined && item.year < fromYear) return false;
    if (toYear !== undefined && item.year !== undefined && item.year > toYear) return false;
    if (!allowExplicit && item.explicit) return false;
    if (maximumMinutes !== undefined && (item.durationMinutes ?? 0) > maximumMinutes) return false;
    if (minimumRating !== undefined && (index.rawRating[position] ?? 0) < minimumRating) return false;
    return (
      genres === undefined ||
      item.genres.length === 0 ||
      item.genres.some((genre) => genres.has(genre.toLowerCase()))
    );
  };
}
