import { elementAt, type CatalogueItem } from '@emoverse/domain';

/** One numeric column of a data set. Deviation is that of the population; quartiles are interpolated. */
export interface NumericColumn {
  readonly name: string;
  readonly known: number;
  readonly missing: number;
  readonly lowest: number;
  readonly quartiles: readonly [number, number, number];
  readonly highest: number;
  readonly mean: number;
  readonly deviation: number;
  /** Counts of equal parts of lowest…highest, for a histogram. */
  readonly histogram: readonly number[];
}

/** What the paper's tables tell of a data set: how much of everything, what is missing, how figures are spread. */
export interface DataSetTable {
  readonly items: number;
  readonly people: number;
  readonly genres: readonly { readonly genre: string; readonly items: number }[];
  readonly sources: readonly { readonly source: string; readonly items: number }[];
  /** Items by how they were placed on the mood plane: `editorial`, or `model:<name>`. */
  readonly placedBy: readonly { readonly moodSource: string; readonly items: number }[];
  /** Items that lack a fact, by fact; facts that no item of the set has are left out. */
  readonly missing: Readonly<Record<string, number>>;
  readonly columns: readonly NumericColumn[];
}

type Read = (item: CatalogueItem) => number | undefined;

const COLUMNS: readonly (readonly [string, Read])[] = [
  ['year', ({ year }) => year],
  ['minutes', ({ durationMinutes }) => durationMinutes],
  ['popularity', ({ popularity }) => popularity],
  ['rating, of 10', ({ rating }) => rating && (10 * rating.value) / rating.scaleMax],
  ['votes', ({ rating }) => rating?.votes],
  ['mood valence', ({ mood }) => mood.valence],
  ['mood arousal', ({ mood }) => mood.arousal],
  ...(
    [
      'danceability',
      'energy',
      'valence',
      'acousticness',
      'speechiness',
      'instrumentalness',
      'liveness',
      'loudness',
      'tempo',
    ] as const
  ).map((name): [string, Read] => [
    name === 'valence' ? 'audio valence' : name,
    ({ audio }) => audio?.[name],
  ]),
];

const FACTS: readonly (readonly [string, (item: CatalogueItem) => boolean])[] = [
  ['people', ({ creators }) => creators.length > 0],
  ['year', ({ year }) => year !== undefined],
  ['language', ({ language }) => language !== undefined],
  ['genres', ({ genres }) => genres.length > 0],
  ['keywords or tags', ({ keywords, tags }) => keywords.length + tags.length > 0],
  ['length', ({ durationMinutes }) => durationMinutes !== undefined],
  ['rating', ({ rating }) => rating !== undefined],
  ['audio features', ({ audio }) => audio !== undefined],
];

const BARS = 20;

/** The tables of a data set. Cost: one sort a column. */
export function describeDataSet(items: readonly CatalogueItem[]): DataSetTable {
  return {
    items: items.length,
    people: new Set(items.flatMap(({ creators }) => creators)).size,
    genres: countOf(items.flatMap(({ genres }) => [...new Set(genres)])).map(([genre, count]) => ({
      genre,
      items: count,
    })),
    sources: countOf(items.flatMap(({ factSources }) => factSources)).map(([source, count]) => ({
      source,
      items: count,
    })),
    placedBy: countOf(items.map(({ moodSource }) => moodSource)).map(([moodSource, count]) => ({
      moodSource,
      items: count,
    })),
    missing: Object.fromEntries(
      FACTS.map(([name, has]) => [name, items.filter((item) => !has(item)).length] as const).filter(
        ([, count]) => count < items.length,
      ),
    ),
    columns: COLUMNS.flatMap(([name, read]) => columnOf(name, items.map(read)) ?? []),
  };
}

/** Undefined where no value is known. */
function columnOf(name: string, values: readonly (number | undefined)[]): NumericColumn | undefined {
  const known = values.filter((value): value is number => value !== undefined && Number.isFinite(value));
  if (known.length === 0) return undefined;
  const sorted = Float64Array.from(known).sort();
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  const variance = sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0) / sorted.length;
  const lowest = elementAt(sorted, 0);
  const highest = elementAt(sorted, sorted.length - 1);
  const histogram = new Array<number>(BARS).fill(0);
  for (const value of sorted) {
    const share = highest > lowest ? (value - lowest) / (highest - lowest) : 0;
    const bar = Math.min(BARS - 1, Math.floor(share * BARS));
    histogram[bar] = elementAt(histogram, bar) + 1;
  }
  return {
    name,
    known: known.length,
    missing: values.length - known.length,
    lowest,
    quartiles: [quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75)],
    highest,
    mean,
    deviation: Math.sqrt(variance),
    histogram,
  };
}

/** Linear between the two nearest (type 7 of Hyndman and Fan, as in R and NumPy). */
function quantile(sorted: Float64Array, share: number): number {
  const at = (sorted.length - 1) * share;
  const below = elementAt(sorted, Math.floor(at));
  const above = elementAt(sorted, Math.ceil(at));
  return below + (at % 1) * (above - below);
}

function countOf(values: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
}
