import type { CollaborativeModel } from './collaborative-model.ts';

/**
 * The same model with other keys: `keyOf` gives the catalogue's item id for a key of the rating table, or undefined
 * where the catalogue has no such item. That one has helped to learn, but nobody can react to it: it is left out.
 */
export function joinCollaborativeModel(
  model: CollaborativeModel,
  keyOf: (key: string) => string | undefined,
): CollaborativeModel {
  const joined = model.keys.flatMap((key, place) => {
    const other = keyOf(key);
    return other === undefined ? [] : { place, key: other };
  });
  return selectCollaborativeItems(
    model,
    joined.map(({ place }) => place),
    joined.map(({ key }) => key),
  );
}

/** A model of the items at `places`, in that order, under new keys. */
export function selectCollaborativeItems(
  model: CollaborativeModel,
  places: readonly number[],
  keys: readonly string[],
): CollaborativeModel {
  const rows = (table: Float32Array, width: number): Float32Array => {
    const chosen = new Float32Array(places.length * width);
    places.forEach((place, at) => chosen.set(table.subarray(place * width, (place + 1) * width), at * width));
    return chosen;
  };
  const { likes, smooth, eras, preference } = model;
  return {
    ...model,
    keys: [...keys],
    years: Float64Array.from(places, (place) => model.years[place] ?? 0),
    likes: { ...likes, factors: rows(likes.factors, likes.rank) },
    own: rows(model.own, 1),
    population: rows(model.population, 1),
    smooth: { ...smooth, factors: rows(smooth.factors, smooth.rank) },
    itemScale: rows(model.itemScale, 1),
    logLikes: rows(model.logLikes, 1),
    logLater: rows(model.logLater, 1),
    logRecent: rows(model.logRecent, 1),
    eras: { ...eras, ofItem: rows(eras.ofItem, eras.count), popularity: rows(eras.popularity, eras.count) },
    preference: {
      ...preference,
      quality: rows(preference.quality, 1),
      rows: rows(preference.rows, preference.width),
    },
  };
}
