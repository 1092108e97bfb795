import {
  type MoodRating,
  genrePlaces,
  readMoodRatings,
  matchRatedItems,
  readRatedLinks,
  readRatingSet,
} from '@emoverse/evaluation';
import { packCollaborativeModel, type CollaborativeModel } from '@emoverse/recommender';
import {
  gatherRatings,
  joinCollaborativeModel,
  trainCollaborativeModel,
  fitTastePrior,
  indexCatalogue,
  type PopulationItem,
  type RatingRow,
} from '@emoverse/recommender/training';
import { openStore, type Store } from '@emoverse/storage';
import { resolve } from 'node:path';
import { BadInputError } from '../command-error.ts';
import type { CommandIo } from '../command-io.ts';
import { storePlace } from '../data-folder.ts';
import { gatherCatalogue } from '../gather-catalogue.ts';
import { createProgress } from '../terminal/progress.ts';

export interface TrainPopulationOptions {
  readonly ratings?: string;
  readonly moods?: string;
  readonly data?: string;
  readonly json?: boolean;
}

/** Fewest items that a population and the catalogue must have in common. */
const SHARED_MINIMUM = 20;

export async function trainPopulation(options: TrainPopulationOptions, io: CommandIo): Promise<void> {
  const store = await openStore(storePlace(io, options.data));
  try {
    const told: Record<string, unknown> = {};
    if (options.moods !== undefined) told['moods'] = await trainMoods(options.moods, store, io, options.data);
    if (options.ratings !== undefined || options.moods === undefined) {
      const model = await trainFrom(options, store, io);
      await store.trainedModels.save('crowd', { ...packCollaborativeModel(model), trainedAt: io.now() });
      told['crowd'] = { version: model.version, ...model.about, joined: model.keys.length };
    }
    // What a running server looks at: it makes its recommender anew.
    await store.catalogue.markChanged();
    io.stdout.write(options.json ? `${JSON.stringify(told)}\n` : tell(told));
  } finally {
    await store.close();
  }
}

async function trainFrom(
  options: TrainPopulationOptions,
  store: Store,
  io: CommandIo,
): Promise<CollaborativeModel> {
  const progress = createProgress(io, 'Learning', 'steps');
  let done = 0;
  const learn = (
    items: readonly PopulationItem[],
    ratings: Iterable<RatingRow>,
  ): Promise<CollaborativeModel> =>
    trainCollaborativeModel(gatherRatings(items, ratings), {
      onProgress: (share) => progress.to(share, done++),
    }).finally(() => progress.end());
  const { items } = await gatherCatalogue(io, options.data);
  if (options.ratings === undefined) {
    const rows = await importedRatings(store);
    if (rows.length === 0)
      throw new BadInputError(
        'the store has no imported ratings; give --ratings DIR, or import a rating table first',
      );
    const rated = new Set(rows.map(({ item }) => item));
    const known = items.flatMap(({ id, year, genres }): PopulationItem[] =>
      rated.has(id) ? [{ key: id, genres, ...(year !== undefined && { year }) }] : [],
    );
    return learn(known, rows);
  }
  const folder = resolve(io.cwd, options.ratings);
  const set = await readRatingSet(folder);
  const matches = matchRatedItems(set.items, await readRatedLinks(folder), items);
  io.stderr.write(`${matches.size} of ${set.items.length} rated items are in the catalogue\n`);
  if (matches.size < SHARED_MINIMUM)
    throw new BadInputError(
      `expected at least ${SHARED_MINIMUM} rated items in the catalogue, found ${matches.size}; import a table of films first, e.g. emoverse catalogue import movies.csv`,
    );
  return joinCollaborativeModel(await learn(set.items, set.ratings), (key) => matches.get(key));
}

/** Ratings of all imports, each brought to five stars; a person of one import is nobody of another. */
async function importedRatings(store: Store): Promise<RatingRow[]> {
  const rows: RatingRow[] = [];
  for (const { run, scale } of await store.population.sources()) {
    const unit = scale[1] <= 5 ? 1 : 5 / (scale[1] <= 10 ? 10 : scale[1]);
    for await (const page of store.population.ratings(run))
      for (const { person, itemId, rating, at } of page)
        rows.push({ person: `${run}/${person}`, item: itemId, rating: rating * unit, at });
  }
  return rows;
}

async function trainMoods(
  file: string,
  store: Store,
  io: CommandIo,
  data: string | undefined,
): Promise<{ version: string; people: number }> {
  const { items } = await gatherCatalogue(io, data);
  const { ratings, itemsFor } = await readMoodRatings(resolve(io.cwd, file), genrePlaces(items));
  const people = new Map<string, MoodRating[]>();
  for (const rating of ratings) people.set(rating.person, [...(people.get(rating.person) ?? []), rating]);
  const histories = [...people.values()].map((own) =>
    own.map(({ reaction, stars, mood }) => ({
      reaction,
      stars,
      ...(mood && { mood, intent: { kind: 'match' } as const }),
    })),
  );
  const prior = fitTastePrior(histories, indexCatalogue(itemsFor(ratings)));
  await store.trainedModels.save('taste-prior', {
    header: JSON.stringify(prior),
    body: new Uint8Array(0),
    trainedAt: io.now(),
  });
  return { version: prior.version, people: people.size };
}

function tell(told: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(told).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `${lines.join('\n')}\nA running server uses it from its next list on.\n`;
}
