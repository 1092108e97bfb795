import { EmoVerseError, mediaDomainSchema, type PlaylistWork, cutText } from '@emoverse/domain';
import {
  OPEN,
  findHeader,
  readNames,
  rowsBelow,
  withLineFeeds,
  type TableHeader,
} from '@emoverse/text-files';
import { stringify } from 'csv-stringify/browser/esm/sync';
import type { PlaylistFormat } from '../playlist-file.ts';
import { WorkCollector } from '../read-work.ts';
import { readAddress } from '../work-address.ts';

const COLUMNS = [
  'title',
  'creators',
  'year',
  'domain',
  'duration_ms',
  'location',
  'note',
  'id',
  'playlist',
] as const;
type Column = (typeof COLUMNS)[number];

/** Names that other programs give these columns, letters and digits only; the surest first. */
const NAMES: Readonly<Record<Column, readonly string[]>> = {
  title: ['title', 'name', 'trackname', 'track', 'song', 'songname', 'booktitle', 'originaltitle'],
  creators: [
    'creators',
    'creator',
    'artist',
    'artists',
    'artistname',
    'artistnames',
    'author',
    'authors',
    'director',
  ],
  year: [
    'year',
    'releaseyear',
    'originalpublicationyear',
    'yearpublished',
    'releasedate',
    'albumreleasedate',
  ],
  domain: ['domain', 'kind'],
  duration_ms: ['durationms', 'trackdurationms'],
  location: ['location', 'url', 'uri', 'link', 'trackuri', 'trackurl', 'spotifyuri', 'letterboxduri'],
  note: ['note', 'notes', 'comment'],
  id: ['id', 'emoverseid', 'itemid'],
  playlist: ['playlist', 'playlistname'],
};

const WORKS_A_PIECE = 100;

/**
 * Comma-separated values (RFC 4180) with a header. Several people stand in one cell with semicolons; a cell that a
 * spreadsheet would take for a formula begins with an apostrophe. Tables of other programs are read by their headers,
 * also with semicolons or tabs between the cells.
 */
export const csv: PlaylistFormat = {
  name: 'csv',
  extensions: ['csv', 'tsv'],
  mediaType: 'text/csv',
  *pieces({ name, works }) {
    const style = { record_delimiter: '\r\n', quoted_match: /[\n\r]/ };
    yield stringify([[...COLUMNS]], style);
    for (let start = 0; start < works.length; start += WORKS_A_PIECE) {
      const rows = works
        .slice(start, start + WORKS_A_PIECE)
        .map((work) => COLUMNS.map((column) => guard(cellOf(work, name, column))));
      yield stringify(rows, style);
    }
  },
  read(text) {
    const found = new WorkCollector();
    const plain = withLineFeeds(text.replace(/^\uFEFF/, ''));
    const header = headerOf(plain);
    const places = placesOf(header);
    let name: string | undefined;
    for (const { line, fields } of rowsBelow(plain, header)) {
      const cell = (column: Column): string | undefined =>
        places[column].map((place) => bare(fields[place] ?? '')).find((value) => value !== '');
      name ??= cell('playlist');
      const year = /-?\d{1,4}/.exec(cell('year') ?? '')?.[0];
      const duration = Number(cell('duration_ms'));
      const title = cell('title') ?? '';
      // Lists of dictionaries stand where the cells of a damaged row have shifted.
      if (/^\[\{/.test(title) && readNames(title) !== undefined) {
        found.reject(line, fields.join(' '), 'not-readable');
        continue;
      }
      found.add(
        line,
        {
          title,
          creators: splitPeople(cell('creators') ?? ''),
          ...(year !== undefined && { year: Number(year) }),
          domain: mediaDomainSchema.safeParse(cell('domain')?.toLowerCase()).data,
          ...(duration > 0 && { durationMs: Math.round(duration) }),
          note: cell('note'),
          ...readAddress(cell('location')),
          itemId: cell('id'),
        },
        fields.join(' '),
      );
    }
    return found.finish(name);
  },
};

function headerOf(text: string): TableHeader {
  const header = findHeader(text);
  if (header === undefined) throw badTable('an empty file');
  if (header === OPEN) throw badTable('a header with a quote that is not closed');
  if (placesOf(header).title.length === 0)
    throw badTable(JSON.stringify(cutText(header.columns.slice(0, 6).join(', '), 100)));
  return header;
}

function badTable(got: string): EmoVerseError {
  return new EmoVerseError(
    'bad-playlist-file',
    `expected a table whose first row names its columns, one of them "title" or "name"; got ${got}`,
  );
}

/** Where each column stands; several headers may mean the same, and the first cell that is not empty counts. */
function placesOf({ columns }: TableHeader): Record<Column, number[]> {
  const bareNames = columns.map((header) =>
    header
      .toLowerCase()
      .replace(/\(s\)/g, 's')
      .replace(/[^a-z0-9]/g, ''),
  );
  const places = (column: Column): number[] =>
    NAMES[column].flatMap((name) => bareNames.flatMap((bare, place) => (bare === name ? [place] : [])));
  return {
    title: places('title'),
    creators: places('creators'),
    year: places('year'),
    domain: places('domain'),
    duration_ms: places('duration_ms'),
    location: places('location'),
    note: places('note'),
    id: places('id'),
    playlist: places('playlist'),
  };
}

function cellOf(work: PlaylistWork, name: string, column: Column): string {
  switch (column) {
    case 'creators':
      return work.creators
        .map((person) => person.replace(/[\\;]/g, '\\$&'))
        .join('; ')
        .replace(/^[[({]/, '\\$&');
    case 'duration_ms':
      return String(work.durationMs ?? '');
    case 'id':
      return work.itemId ?? '';
    case 'playlist':
      return name;
    default:
      return String(work[column] ?? '');
  }
}

/** People apart by semicolons, or a list as Python writes it. */
function splitPeople(text: string): string[] {
  const names = readNames(text);
  if (names !== undefined) return names;
  return (text.match(/(?:\\.|[^;\\])+|\\$/gs) ?? [])
    .map((person) => person.trim().replace(/\\(.)/gs, '$1'))
    .filter((person) => person !== '');
}

/** Begins like a formula, or like a cell that was guarded before. */
const FORMULA = /^'*[=+\-@\t]/;
const NUMBER = /^-?\d+$/;

function guard(cell: string): string {
  return FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
}

/** What a cell says: without the guard, and without `="…"`, which keeps spreadsheets from reading numbers. */
function bare(cell: string): string {
  const text = cell.trim();
  if (text.startsWith("'") && FORMULA.test(text)) return text.slice(1);
  return (/^="([^"]*)"$/.exec(text)?.[1] ?? text).trim();
}
