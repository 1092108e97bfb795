import { cutText, namedPeople, withoutTrackNumber } from '@emoverse/domain';
import { parseFile, type IAudioMetadata } from 'music-metadata';
import { basename, extname } from 'node:path';
import { measureDuration } from './measure-duration.ts';
import { unlessOutOfFiles } from './unless-out-of-files.ts';

/** What a file says about itself; what it does not say is undefined. */
export interface Tags {
  readonly title: string;
  readonly artists: readonly string[];
  readonly album?: string | undefined;
  readonly year?: number | undefined;
  readonly genres: readonly string[];
  /** ISO 639-1, where the tag is one of two letters. */
  readonly language?: string | undefined;
  readonly seconds?: number | undefined;
  readonly beatsPerMinute?: number | undefined;
  readonly bitsPerSecond?: number | undefined;
  readonly sampleRate?: number | undefined;
  /** As the reader names it, e.g. `FLAC`, `MPEG-4/AAC`. */
  readonly codec?: string | undefined;
  readonly hasCover: boolean;
}

const TEXT_MAXIMUM = 300;
const FIRST_YEAR = 1000;
const LAST_YEAR = 2200;

/**
 * The tags of a sound file (ID3, Vorbis comments, MP4 and others, by music-metadata). Where title or artist is missing
 * they are taken from a name like `Artist - Title.mp3`. A file whose tags cannot be read is described by its
 * name alone.
 *
 * @param isCounted whether the number in front of its name is that of a track, as its folder tells (`countedNames`).
 */
export async function readTags(file: string, isCounted = false): Promise<Tags> {
  const metadata = await parseFile(file, { duration: false, skipCovers: false }).catch(
    unlessOutOfFiles((): IAudioMetadata | undefined => undefined),
  );
  const seconds = positive(metadata?.format.duration) ?? positive(await measureDuration(file));
  const named = tagsOfName(file, isCounted);
  if (metadata === undefined) return { ...named, seconds };
  const { common, format } = metadata;
  const artists = namedPeople(plain(common.artists ?? (common.artist === undefined ? [] : [common.artist])));
  const year = common.year ?? common.originalyear;
  return {
    title: plain([common.title ?? ''])[0] ?? named.title,
    artists: artists.length > 0 ? artists : named.artists,
    album: plain([common.album ?? ''])[0],
    year: year !== undefined && year >= FIRST_YEAR && year <= LAST_YEAR ? Math.floor(year) : undefined,
    genres: plain((common.genre ?? []).flatMap((genre) => genre.split(/[;,/|]/))).map((genre) =>
      genre.toLowerCase(),
    ),
    language: /^[a-z]{2}$/i.exec(common.language ?? '')?.[0].toLowerCase(),
    seconds,
    beatsPerMinute: positive(common.bpm),
    bitsPerSecond: positive(format.bitrate),
    sampleRate: positive(format.sampleRate),
    codec: format.codec ?? format.container,
    hasCover: (common.picture ?? []).length > 0,
  };
}

/** What the name of a file like `07 - Artist - Title.mp3` says about it. */
export function tagsOfName(file: string, isCounted = false): Tags {
  const name = basename(file, extname(file));
  const parts = withoutTrackNumber(name, isCounted)
    .replaceAll('_', ' ')
    .split(/\s+[-–—]\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const [title] = plain([withoutTrackNumber(parts.at(-1) ?? '')]);
  return {
    title: title ?? (plain([name])[0] || '?'),
    artists: namedPeople(plain(parts.slice(0, -1))).slice(0, 1),
    genres: [],
    hasCover: false,
  };
}

/** Without control characters and empty ones, each once, not endless. */
function plain(texts: readonly string[]): string[] {
  const cleaned = texts.map((text) => cutText(text.replace(/\p{Cc}/gu, ' ').trim(), TEXT_MAXIMUM));
  return [...new Set(cleaned.filter((text) => text !== ''))];
}

function positive(value: number | undefined): number | undefined {
  return value !== undefined && Number.isFinite(value) && value > 0 ? value : undefined;
}
