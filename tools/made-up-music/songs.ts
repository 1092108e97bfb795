import { createHash } from 'node:crypto';

/** A song that nobody wrote, as the doubles of music servers have it. */
export interface Song {
  readonly id: string;
  readonly title: string;
  readonly artists: readonly string[];
  readonly album: string;
  readonly year?: number | undefined;
  readonly genres: readonly string[];
  readonly seconds: number;
  readonly suffix: string;
  readonly explicit: boolean;
  readonly hasCover: boolean;
  /** Hz of the tone that is its sound. */
  readonly pitch: number;
}

export interface SongFacts {
  readonly title: string;
  readonly artists?: readonly string[] | undefined;
  readonly album?: string | undefined;
  readonly year?: number | undefined;
  readonly genres?: readonly string[] | undefined;
  readonly seconds?: number | undefined;
  readonly suffix?: string | undefined;
  readonly explicit?: boolean | undefined;
  readonly hasCover?: boolean | undefined;
}

const FACTS: readonly SongFacts[] = [
  { title: 'Lamplight Ferry', artists: ['Ines Calder'], album: 'Slow Water', year: 2009, genres: ['Folk'] },
  {
    title: 'Salt & Cedar',
    artists: ['Ines Calder', 'Moss Choir'],
    album: 'Slow Water',
    year: 2009,
    genres: ['Folk', 'Ambient'],
  },
  {
    title: 'Über die Brücke',
    artists: ['Tilo Brandner'],
    album: 'Höhenmeter',
    year: 2017,
    genres: ['Electronic'],
    explicit: true,
  },
  {
    title: 'Copper Kettle Stomp',
    artists: ['The Rooftop Five'],
    album: 'Stomp!',
    year: 1961,
    genres: ['Jazz'],
  },
  {
    title: 'Midnight Arcade',
    artists: ['Pixel Harbour'],
    album: 'Arcade',
    year: 2021,
    genres: ['Pop', 'Electronic'],
    hasCover: false,
  },
  { title: '雨の駅', artists: ['水野しおり'], album: '雨の駅', year: 1998, genres: [] },
];

export function songOf(facts: SongFacts): Song {
  const artists = facts.artists ?? ['Nobody at All'];
  const album = facts.album ?? facts.title;
  const digest = createHash('sha256')
    .update([facts.title, ...artists, album].join(' / '))
    .digest();
  return {
    id: digest.toString('hex').slice(0, 32),
    title: facts.title,
    artists,
    album,
    year: facts.year,
    genres: facts.genres ?? ['Pop'],
    seconds: facts.seconds ?? 8,
    suffix: facts.suffix ?? 'wav',
    explicit: facts.explicit ?? false,
    hasCover: facts.hasCover ?? true,
    pitch: 220 + (digest[0] % 24) * 10,
  };
}

export const MADE_UP_SONGS: readonly Song[] = FACTS.map(songOf);

/** A library of any size: for paging and for measuring. */
export function manySongs(count: number): Song[] {
  const genres = ['Pop', 'Rock', 'Jazz', 'Folk', 'Electronic', 'Classical', 'Ambient', 'Metal'];
  return Array.from({ length: count }, (_, index) =>
    songOf({
      title: `Made-up Song ${index + 1}`,
      artists: [`Made-up Artist ${(index % 97) + 1}`],
      album: `Made-up Album ${Math.floor(index / 12) + 1}`,
      year: 1950 + (index % 75),
      genres: [genres[index % genres.length]],
    }),
  );
}
