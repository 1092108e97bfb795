import { type CatalogueItem, numberAt } from '@emoverse/domain';
import { plainTitle } from './search-words.ts';

/** What of a service's track counts for telling whether it is our item. */
export interface TrackCandidate {
  readonly name: string;
  readonly artists: readonly string[];
  /** Of the whole song; undefined where the service does not say. */
  readonly durationMs?: number | undefined;
  readonly explicit: boolean;
  readonly year?: number | undefined;
}

/** Other recordings of the same song: right only where our own title asks for the same one. */
const OTHER_RECORDINGS = [
  'live',
  'acoustic',
  'unplugged',
  'instrumental',
  'karaoke',
  'cover',
  'tribute',
  'made famous',
  'in the style of',
  'originally performed',
  'remix',
  'mix',
  'demo',
  'session',
  'sessions',
  'rehearsal',
  'sped up',
  'slowed',
  'nightcore',
  '8d',
  'lullaby',
  'a cappella',
  'acapella',
  'orchestral',
  'extended',
  're recorded',
  'rerecorded',
  'version',
] as const;
/** What sounds like another recording and is the same. */
const SAME_RECORDING =
  /\b(?:(?:radio|single|album|original|stereo|mono|explicit|clean|remastered|remaster)(?: (?:edit|mix|version))?|(?:19|20)\d\d (?:stereo |mono )?(?:mix|version))\b/g;
/** What stands in brackets, or after the last dash. */
const ASIDE = /\s*[([]([^()[\]]*)[)\]]|\s+[-–—]\s+(?!.*\s[-–—]\s)(.*)$/g;

/**
 * The track that is our item, or nothing: better no song than another. The title must be the same without guests and
 * edition, one of our creators must be among the artists, and another recording (live, remix, karaoke …) counts only
 * where our title names it too. Among several the nearest length, then year, then the order of the search decides;
 * explicit ones come last for an item that is not marked so, and not at all without `allowExplicit`.
 */
export function matchTrack<T extends TrackCandidate>(
  item: Pick<CatalogueItem, 'title' | 'originalTitle' | 'creators' | 'durationMinutes' | 'year' | 'explicit'>,
  candidates: readonly T[],
  { allowExplicit = true }: { readonly allowExplicit?: boolean } = {},
): T | undefined {
  const titles = [item.title, ...(item.originalTitle === undefined ? [] : [item.originalTitle])];
  const wanted = new Set(titles.map(titleKey));
  const recordings = recordingsIn(titles.join(' '));
  const people = item.creators.flatMap(artistKeys);
  const fitting = candidates.filter(
    (candidate) =>
      (allowExplicit || !candidate.explicit) &&
      wanted.has(titleKey(candidate.name)) &&
      recordingsIn(candidate.name) === recordings &&
      candidate.artists.some((artist) => artistKeys(artist).some((key) => people.includes(key))),
  );
  const distance = (candidate: T): readonly number[] => [
    candidate.explicit && !item.explicit ? 1 : 0,
    item.durationMinutes === undefined || candidate.durationMs === undefined
      ? 0
      : // Half a minute more or less is the same length: silence, a fade.
        Math.floor(Math.abs(candidate.durationMs / 60_000 - item.durationMinutes) * 2),
    item.year === undefined || candidate.year === undefined ? 0 : Math.abs(candidate.year - item.year),
  ];
  return fitting
    .map((candidate, index) => ({ candidate, order: [...distance(candidate), index] }))
    .sort((one, other) => compare(one.order, other.order))
    .at(0)?.candidate;
}

function compare(one: readonly number[], other: readonly number[]): number {
  const differing = one.findIndex((value, index) => value !== other[index]);
  return differing === -1 ? 0 : numberAt(one, differing) - numberAt(other, differing);
}

/** A title without guests, edition and the name of the recording, folded. */
function titleKey(title: string): string {
  const withoutVersion = plainTitle(title).replaceAll(
    ASIDE,
    (whole, bracket: string | undefined, tail: string | undefined) => {
      const aside = fold(bracket ?? tail ?? '');
      return recordingOf(aside) !== '' || aside.replaceAll(SAME_RECORDING, '').trim() === '' ? ' ' : whole;
    },
  );
  return fold(withoutVersion) || fold(title) || title.trim().toLowerCase();
}

/** Which other recordings a title names aside; `Live and Let Die` names none. */
function recordingsIn(title: string): string {
  return [...title.matchAll(ASIDE)]
    .map(([, bracket, tail]: (string | undefined)[]) => recordingOf(fold(bracket ?? tail ?? '')))
    .filter((name) => name !== '')
    .join(' ');
}

/** The recording that a folded aside names; '' for none. */
function recordingOf(aside: string): string {
  const rest = ` ${aside.replaceAll(SAME_RECORDING, ' ').replaceAll(/\s+/g, ' ').trim()} `;
  const names = OTHER_RECORDINGS.filter((name) => rest.includes(` ${name} `));
  // Whose or which version it is tells versions apart.
  return names.includes('version') ? rest.trim() : names.join(' ');
}

/** The names of an artist field: whole, and its parts where several people are named in one. */
function artistKeys(artist: string): string[] {
  const parts = artist.split(/\s*(?:,|;|&|\+|\bfeat\.?\s|\bft\.?\s|\bfeaturing\s|\bwith\s|\bx\s|\/)\s*/i);
  return [artist, ...parts]
    .map((name) => fold(name).replace(/^the /, ''))
    .filter((name, index, all) => name !== '' && all.indexOf(name) === index);
}

/** Lower case without accents and punctuation; `&` reads `and`. Other scripts stay as they are. */
function fold(text: string): string {
  return text
    .replaceAll('ß', 'ss')
    .replaceAll(/[øØ]/g, 'o')
    .replaceAll(/[łŁ]/g, 'l')
    .replaceAll(/[æÆ]/g, 'ae')
    .replaceAll(/[ıİ]/g, 'i')
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/['’`´]/g, '')
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
}
