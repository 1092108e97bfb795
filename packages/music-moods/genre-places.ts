import type { CatalogueItem, MediaDomain, MoodPoint } from '@emoverse/domain';

/** Where songs (or works of another domain) of these genres stand on the mood plane, as a stand-in for what was not heard or seen. */
export type GenrePlaces = (genres: readonly string[], domain?: MediaDomain) => MoodPoint;

/**
 * Means of the works of each genre in a catalogue, songs unless another domain is asked for; of all works of the domain where no
 * genre is known. Other domains than music are known by their tags as well.
 */
export function genrePlacesOf(items: Iterable<CatalogueItem>): GenrePlaces {
  const all = [...items];
  const places = new Map<MediaDomain, GenrePlaces>();
  return (genres, domain = 'music') => {
    const ofDomain = places.get(domain) ?? placesOf(all, domain);
    places.set(domain, ofDomain);
    return ofDomain(genres);
  };
}

function placesOf(items: readonly CatalogueItem[], domain: MediaDomain): GenrePlaces {
  const byTerm = new Map<string, MoodPoint[]>();
  const all: MoodPoint[] = [];
  const works = items.filter((item) => item.domain === domain);
  // In one order, however the catalogue was read: else a sum moves by a rounding, and all works seem to have changed.
  for (const { genres, tags, mood } of works.sort((a, b) => (a.id < b.id ? -1 : 1))) {
    all.push(mood);
    for (const term of new Set((domain === 'music' ? genres : [...genres, ...tags]).map(keyOf))) {
      const places = byTerm.get(term);
      if (places === undefined) byTerm.set(term, [mood]);
      else places.push(mood);
    }
  }
  const usual = meanOf(all);
  return (terms) => {
    const known = terms.flatMap((term) => byTerm.get(keyOf(term)) ?? []);
    return known.length === 0 ? usual : meanOf(known);
  };
}

/** `Science Fiction` and `Science-Fiction` are one. */
function keyOf(term: string): string {
  return term.toLowerCase().replaceAll(' ', '-');
}

function meanOf(points: readonly MoodPoint[]): MoodPoint {
  return {
    valence: points.reduce((sum, { valence }) => sum + valence, 0) / Math.max(1, points.length),
    arousal: points.reduce((sum, { arousal }) => sum + arousal, 0) / Math.max(1, points.length),
  };
}
