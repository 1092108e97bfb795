import { EmoVerseError, mediaDomainSchema, type PlaylistWork } from '@emoverse/domain';
import { parse } from 'csv-parse/browser/esm/sync';
import { stringify } from 'csv-stringify/browser/esm/sync';
import { z } from 'zod';
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

/** Names that other programs give these columns, letters and digits only. */
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
    'yearpublished',
    'originalpublicationyear',
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

/**
 * Comma-separated values (RFC 4180) with a header. Several people stand in one cell with semicolons; a cell that a
 * spreadsheet would take for a formula begins with an apostrophe. Tables of other programs are read by their headers,
 * also with semicolons or tabs between the cells.
 */
export const csv: PlaylistFormat = {
  name: 'csv',
  extensions: ['csv', 'tsv'],
  mediaType: 'text/csv',
  write({ name, works }) {
    const rows = works.map((work) => COLUMNS.map((column) => guard(cellOf(work, name, column))));
    return stringify([[...COLUMNS], ...rows], { record_delimiter: '\r\n', quoted_match: /[\n\r]/ });
  },
  read(text) {
    const found = new WorkCollector();
    const rows = splitRows(text, found);
    const [header, ...body] = rows;
    const columns = (header?.cells ?? []).map(columnOf);
    if (!columns.includes('title'))
      throw new EmoVerseError(
        'bad-playlist-file',
        `expected a table whose first row names its columns, one of them "title" or "name"; got ${quoted(header?.cells)}`,
      );
    let name: string | undefined;
    for (const { line, cells } of body) {
      const cell = (column: Column): string | undefined => {
        const value = unguard(cells[columns.indexOf(column)] ?? '').trim();
        return value === '' ? undefined : value;
      };
      name ??= cell('playlist');
      const year = /-?\d{1,4}/.exec(cell('year') ?? '')?.[0];
      const duration = Number(cell('duration_ms'));
      found.add(
        line,
        {
          title: cell('title') ?? '',
          creators: splitPeople(cell('creators') ?? ''),
          ...(year !== undefined && { year: Number(year) }),
          domain: mediaDomainSchema.safeParse(cell('domain')?.toLowerCase()).data,
          ...(duration > 0 && { durationMs: Math.round(duration) }),
          note: cell('note'),
          ...readAddress(cell('location')),
          itemId: cell('id'),
        },
        cells.join(' '),
      );
    }
    return found.finish(name);
  },
};

function cellOf(work: PlaylistWork, name: string, column: Column): string {
  switch (column) {
    case 'creators':
      return work.creators.map((person) => person.replace(/[\\;]/g, '\\$&')).join('; ');
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

function splitPeople(text: string): string[] {
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
function unguard(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

function columnOf(header: string): Column | undefined {
  const bare = header
    .toLowerCase()
    .replace(/\(s\)/g, 's')
    .replace(/[^a-z0-9]/g, '');
  return COLUMNS.find((column) => NAMES[column].includes(bare));
}

function quoted(cells: readonly string[] | undefined): string {
  return cells === undefined ? 'an empty file' : JSON.stringify(cells.slice(0, 6).join(', ').slice(0, 100));
}

const rowsSchema = z.array(
  z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }), raw: z.string() }),
);

/** Rows with the line they begin in; a row with broken quotes is rejected alone. */
function splitRows(text: string, found: WorkCollector): { line: number; cells: string[] }[] {
  const start = text.replace(/^\uFEFF/, '');
  const [first = ''] = start.split(/\r?\n/, 1);
  const delimiter = [',', ';', '\t'].reduce((best, one) =>
    first.split(one).length > first.split(best).length ? one : best,
  );
  const rows = rowsSchema.parse(
    parse(start, {
      delimiter,
      info: true,
      raw: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      on_skip: (error) => {
        if (error !== undefined) found.reject(Number(error['lines'] ?? 1), error.message, 'not-readable');
      },
    }),
  );
  return rows.map(({ record, info, raw }) => ({
    cells: record,
    line: info.lines - (raw.trim().match(/\r\n|[\n\r]/g)?.length ?? 0),
  }));
}
