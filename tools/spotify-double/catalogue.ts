import { createHash } from 'node:crypto';

/** What a track is made of; everything else about it is derived. */
export interface TrackFacts {
  /** Made up where none is given. */
  readonly id?: string;
  readonly name: string;
  readonly artists: readonly string[];
  readonly album?: string;
  readonly durationMs?: number;
  readonly explicit?: boolean;
  readonly year?: number;
}

/** A track as the double knows it; `id` is 22 characters of base 62, the same for the same facts. */
export interface Track extends Required<TrackFacts> {
  readonly id: string;
}

/** Made-up songs by made-up people, with the cases that make matching hard. None of them exists. */
export const MADE_UP_TRACKS: readonly TrackFacts[] = [
  { name: 'Paper Lanterns', artists: ['Nadia Vell'], album: 'Slow Harbour', year: 2011 },
  { name: 'Paper Lanterns - Live at the Pier', artists: ['Nadia Vell'], album: 'At the Pier', year: 2014 },
  { name: 'Paper Lanterns', artists: ['Karaoke Crew'], album: 'Sing It Yourself', year: 2016 },
  { name: 'Paper Lanterns (Made Famous by Nadia Vell)', artists: ['The Tribute Band'], year: 2018 },
  { name: 'Glass Orchard - Remastered 2015', artists: ['The Tin Foxes'], album: 'Orchards', year: 1974 },
  { name: 'Glass Orchard - Mono', artists: ['The Tin Foxes'], album: 'Orchards (Mono)', year: 1974 },
  { name: 'Über den Dächern', artists: ['Jörg Mühlsam'], album: 'Höhen', year: 2003 },
  { name: 'Corazón de Sal', artists: ['Lucía Peñarrubia', 'DJ Órbita'], album: 'Mareas', year: 2020 },
  { name: 'Night Bus (feat. Ola Brandt)', artists: ['Kit Moreno', 'Ola Brandt'], explicit: true, year: 2019 },
  { name: 'Night Bus (feat. Ola Brandt) - Clean', artists: ['Kit Moreno', 'Ola Brandt'], year: 2019 },
  { name: 'Ferrous & Fine', artists: ['Hall/Marsh'], album: 'Ferrous & Fine', year: 1998 },
  { name: '夜の川', artists: ['水野しおり'], album: '夜の川', year: 2008 },
];

const BASE62 = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A Spotify-like id: the same 22 characters for the same words. */
export function idOf(words: string): string {
  let rest = BigInt(`0x${createHash('sha256').update(words).digest('hex')}`);
  let id = '';
  for (let place = 0; place < 22; place += 1) {
    id += BASE62[Number(rest % 62n)];
    rest /= 62n;
  }
  return id;
}

export function trackOf(facts: TrackFacts): Track {
  const album = facts.album ?? facts.name;
  return {
    id: facts.id ?? idOf(`track ${facts.name} ${facts.artists.join(' ')} ${album}`),
    name: facts.name,
    artists: facts.artists,
    album,
    durationMs: facts.durationMs ?? 200_000,
    explicit: facts.explicit ?? false,
    year: facts.year ?? 2000,
  };
}

/**
 * Tracks for the words of a search, the best first: how many of the words stand in title and artists, accents and
 * case aside. `track:` and `artist:` narrow to a field, as documented for `q`.
 */
export function searchTracks(tracks: Iterable<Track>, query: string): Track[] {
  const narrowed = { track: fieldOf(query, 'track'), artist: fieldOf(query, 'artist') };
  const free = words(query.replaceAll(/\b(?:track|artist|album|year|isrc):("[^"]*"|\S+)/g, ' '));
  const scored = [...tracks].flatMap((track) => {
    const title = words(track.name);
    const people = words(track.artists.join(' '));
    const all = new Set([...title, ...people]);
    if (!narrowed.track.every((word) => title.includes(word))) return [];
    if (!narrowed.artist.every((word) => people.includes(word))) return [];
    const hits = free.filter((word) => all.has(word)).length;
    if (free.length > 0 && hits * 2 < free.length) return [];
    return [{ track, score: hits - all.size / 1000 }];
  });
  return scored.sort((one, other) => other.score - one.score).map(({ track }) => track);
}

function fieldOf(query: string, field: string): string[] {
  const found = new RegExp(`\\b${field}:(?:"([^"]*)"|(\\S+))`).exec(query);
  return found === null ? [] : words(found[1] ?? found[2] ?? '');
}

function words(text: string): string[] {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter((word) => word !== '');
}
