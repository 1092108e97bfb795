import { EmoVerseError } from '@emoverse/domain';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { chooseImporter, columnName, recogniseTable } from './choose-importer.ts';
import type { Importer } from './importers/index.ts';
import { openTable, type Table } from './tables/open-table.ts';

/** One table of an import. */
export interface ImportStage {
  readonly table: Table;
  readonly importer: Importer;
}

/** Tables of a folder that say more about the items of another one. */
export type SideTable =
  | 'links'
  | 'tags'
  | 'imdb-ratings'
  | 'crew'
  | 'principals'
  | 'names'
  | 'book-tags'
  | 'tag-names';

/** What an import reads, in order: items first, then facts, then ratings. */
export interface ImportPlan {
  /** Name of the first table's importer. */
  readonly kind: string;
  readonly stages: readonly ImportStage[];
  readonly side: ReadonlyMap<SideTable, Table>;
  /** Tables of the folder that nobody knows, by name. */
  readonly passedOver: readonly string[];
}

const ORDER: readonly Importer['brings'][] = ['items', 'facts', 'ratings'];

/**
 * Looks at a file or a folder of tables and says what is read from it. Throws `unknown-table` where a file's header
 * is unknown, or no file of a folder is known.
 */
export async function planImport(path: string, name?: string): Promise<ImportPlan> {
  const isFolder = (await stat(path)).isDirectory();
  if (!isFolder) {
    const table = await openTable(path);
    const importer = chooseImporter(table.columns, name);
    return { kind: importer.name, stages: [{ table, importer }], side: new Map(), passedOver: [] };
  }
  const files = (await readdir(path)).filter((file) => /\.(csv|tsv)(\.gz)?$/i.test(file)).sort();
  const tables: Table[] = [];
  for (const file of files) tables.push(await openTable(join(path, file)));
  const side = sideTables(tables);
  const passedOver: string[] = [];
  const stages = tables.flatMap((table): ImportStage[] => {
    if ([...side.values()].includes(table)) return [];
    const importer = recogniseTable(table.columns);
    if (importer !== undefined && (name === undefined || familyOf(importer).startsWith(familyOf({ name }))))
      return [{ table, importer }];
    passedOver.push(basename(table.path));
    return [];
  });
  const rank = ({ importer }: ImportStage): number => ORDER.indexOf(importer.brings);
  stages.sort((a, b) => rank(a) - rank(b));
  const [first] = stages;
  if (first === undefined)
    throw new EmoVerseError(
      'unknown-table',
      files.length === 0
        ? `the folder ${path} holds no table; expected files that end in .csv, .tsv, .csv.gz or .tsv.gz`
        : `no importer knows a table of the folder ${path} (${files.join(', ')}); give one of them alone to hear what it lacks`,
    );
  return { kind: first.importer.name, stages, side, passedOver };
}

/** `movielens` for `movielens-tags`. */
function familyOf({ name }: { readonly name: string }): string {
  return name.replace(/-.*$/, '');
}

/** Tables that are joined to items of the same folder instead of being imported by themselves. */
const SIDE_COLUMNS: readonly (readonly [SideTable, beside: string, columns: readonly string[]])[] = [
  ['links', 'movielens', ['movieid', 'imdbid', 'tmdbid']],
  ['tags', 'movielens', ['userid', 'movieid', 'tag']],
  ['imdb-ratings', 'imdb', ['tconst', 'averagerating', 'numvotes']],
  ['crew', 'imdb', ['tconst', 'directors']],
  ['principals', 'imdb', ['tconst', 'ordering', 'nconst', 'category']],
  ['names', 'imdb', ['nconst', 'primaryname']],
  ['book-tags', 'books', ['goodreads_book_id', 'tag_id', 'count']],
  ['tag-names', 'books', ['tag_id', 'tag_name']],
];

function sideTables(tables: readonly Table[]): Map<SideTable, Table> {
  const kinds = new Set(tables.map(({ columns }) => recogniseTable(columns)?.name));
  const side = new Map<SideTable, Table>();
  for (const table of tables) {
    const columns = new Set(table.columns.map(columnName));
    const found = SIDE_COLUMNS.find(
      ([name, beside, needed]) =>
        !side.has(name) && kinds.has(beside) && needed.every((column) => columns.has(column)),
    );
    if (found !== undefined) side.set(found[0], table);
  }
  return side;
}
