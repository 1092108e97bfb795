import {
  elementAt,
  numberAt,
  matchItems,
  type CatalogueItem,
  type ItemLookup,
  type KnownWork,
} from '@emoverse/domain';
import type { UserModel } from '@emoverse/recommender';
import { gatherRatings } from '@emoverse/recommender/training';
import { knownWorks, readExport } from '@emoverse/taste-imports';
import { foldOf, mean } from './measure-recommender.ts';
import {
  HORIZON,
  STAGES,
  isEligible,
  replayColdStart,
  testPeople,
  type TestPerson,
} from './rating-protocols.ts';
import { createRatingsRecommender, type RatingsRecommender } from './ratings-recommender.ts';
import type { RatedItem, RatingSet } from './read-ratings.ts';
import { bootstrap, type ByStage, type Interval } from './sum-up-outcomes.ts';

/** What newcomers bring along: nothing, stars (`ratings.csv`), or what they watched and no word of it (`watched.csv`). */
export const EXPORTS = ['none', 'stars', 'watched'] as const;
export type ExportKind = (typeof EXPORTS)[number];

/** nDCG@10 of CSR-1 after n reactions, with an export and without one, of the same people. */
export interface ImportFigures {
  readonly folds: readonly number[];
  readonly people: number;
  /** Share of the exports' works that were found in the catalogue. */
  readonly matched: number;
  readonly ndcg10: Readonly<Record<ExportKind, ByStage<number>>>;
  /** Mean over people of what an export adds, with its 95 % interval (2,000 resamples of people, seed 7). */
  readonly gain: Readonly<
    Record<Exclude<ExportKind, 'none'>, ByStage<{ readonly difference: number; readonly ci95: Interval }>>
  >;
}

export interface MeasureImportsOptions {
  readonly folds: readonly number[];
  /** Makes a catalogue be found by keys of works. */
  readonly lookUp: (items: readonly CatalogueItem[]) => ItemLookup;
  readonly onProgress: (share: number, people: number) => Promise<void>;
}

/** The day on which everybody brings their export; it is as old as what it tells. */
const IMPORTED_AT = Date.UTC(2026, 0, 1);
const DAY = '2026-01-01';

/**
 * CSR-1 for newcomers who bring what they liked elsewhere. Of a person's first 50 ratings every second one stands in an
 * export in Letterboxd's form, which goes the whole way: read, matched by title and year, weighed, learned. The others come
 * one by one as reactions, those of the export after them. Targets and candidates are those of CSR-1.
 */
export async function measureImports(
  set: RatingSet,
  { folds, lookUp, onProgress }: MeasureImportsOptions,
): Promise<ImportFigures> {
  const order = new Map<string, number>();
  for (const { person } of set.ratings) if (!order.has(person)) order.set(person, order.size);
  const outcomes: Record<ExportKind, number[][]> = { none: [], stars: [], watched: [] };
  const shares: number[] = [];
  let people = 0;
  for (const [at, fold] of folds.entries()) {
    const inFold = (person: string): boolean => foldOf(person, order.get(person) ?? 0) === fold;
    const ours = await createRatingsRecommender(
      set.items,
      set.ratings.filter(({ person }) => !inFold(person)),
      { onProgress: (share) => onProgress((at + 0.6 * share) / folds.length, people) },
    );
    const newcomers = testPeople(
      gatherRatings(
        set.items,
        set.ratings.filter(({ person }) => inFold(person)),
      ),
    ).filter(isEligible);
    const titles = new Map(set.items.map((item) => [item.key, item]));
    const lookup = lookUp(ours.items);
    for (const [nth, newcomer] of newcomers.entries()) {
      const { replayed, exported } = split(newcomer);
      for (const kind of EXPORTS) {
        const { known, share } = await bring(kind, exported, titles, lookup);
        if (kind === 'stars') shares.push(share);
        outcomes[kind].push(replay(ours, replayed, known));
      }
      people += 1;
      await onProgress((at + 0.6 + (0.4 * (nth + 1)) / newcomers.length) / folds.length, people);
    }
  }
  return { folds, people, matched: mean(shares), ...sumUp(outcomes) };
}

function split(person: TestPerson): { readonly replayed: TestPerson; readonly exported: TestPerson } {
  const places = Array.from(person.items.keys());
  const early = places.slice(0, HORIZON);
  const reacted = early.filter((place) => place % 2 === 0);
  const brought = early.filter((place) => place % 2 === 1);
  const at = (chosen: readonly number[]): TestPerson => ({
    items: chosen.map((place) => elementAt(person.items, place)),
    stars: chosen.map((place) => numberAt(person.stars, place)),
  });
  return { replayed: at([...reacted, ...brought, ...places.slice(HORIZON)]), exported: at(brought) };
}

/** What an export of a person tells, after the whole way. */
async function bring(
  kind: ExportKind,
  { items, stars }: TestPerson,
  titles: ReadonlyMap<string, RatedItem>,
  lookup: ItemLookup,
): Promise<{ readonly known: readonly KnownWork[]; readonly share: number }> {
  if (kind === 'none') return { known: [], share: 0 };
  const rows = items.map((key, place) => {
    const { title = '', year = '' } = titles.get(key) ?? {};
    const row = `${DAY},"${title.replaceAll('"', '""')}",${year},https://boxd.it/${place}`;
    return kind === 'stars' ? `${row},${Math.max(0.5, numberAt(stars, place))}` : row;
  });
  const head = `Date,Name,Year,Letterboxd URI${kind === 'stars' ? ',Rating' : ''}`;
  const { works } = await readExport(new Blob([[head, ...rows].join('\n')]), `${kind}.csv`, {
    now: IMPORTED_AT,
  });
  const matches = await matchItems(
    works.map(({ work }) => work),
    lookup,
  );
  const { known } = knownWorks(works, matches);
  return { known, share: known.length / items.length };
}

function replay(ours: RatingsRecommender, person: TestPerson, known: readonly KnownWork[]): number[] {
  const watch = { now: () => 0, updates: [], recommends: [] };
  const brought = {
    ...ours,
    newPerson: (): UserModel => ours.bring(ours.newPerson(), known, IMPORTED_AT),
  };
  const stages = replayColdStart(brought, person, watch).map(({ ndcg }) => ndcg);
  return [...stages, mean(stages)];
}

function sumUp(outcomes: Readonly<Record<ExportKind, readonly (readonly number[])[]>>) {
  const names = [...STAGES.map(String), 'mean'];
  const byStage = <T>(rows: readonly (readonly number[])[], figure: (values: number[]) => T): ByStage<T> =>
    Object.fromEntries(names.map((name, at) => [name, figure(rows.map((row) => numberAt(row, at)))]));
  const gainOf = (kind: ExportKind) =>
    byStage(
      outcomes[kind].map((row, person) =>
        row.map((value, stage) => value - numberAt(elementAt(outcomes.none, person), stage)),
      ),
      (values) => ({ difference: mean(values), ci95: bootstrap(values) }),
    );
  return {
    ndcg10: {
      none: byStage(outcomes.none, mean),
      stars: byStage(outcomes.stars, mean),
      watched: byStage(outcomes.watched, mean),
    },
    gain: { stars: gainOf('stars'), watched: gainOf('watched') },
  };
}
