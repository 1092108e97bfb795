import { EmoVerseError } from '@emoverse/domain';
import { IMPORTERS, type Importer } from './importers/index.ts';

/** A column name as importers name it: lower case, spaces as underscores. */
export function columnName(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, '_');
}

/** The needed columns that a header lacks, alternatives joined by "or". */
export function missingColumns(importer: Importer, columns: readonly string[]): string[] {
  const there = new Set(columns.map(columnName));
  return importer.needs
    .filter((names) => !names.some((name) => there.has(name)))
    .map((names) => names.join(' or '));
}

/** The importer that knows this header, of several the one that asks for most columns; undefined when none does. */
export function recogniseTable(columns: readonly string[]): Importer | undefined {
  return IMPORTERS.filter((importer) => missingColumns(importer, columns).length === 0).reduce<
    Importer | undefined
  >((best, one) => (best === undefined || one.needs.length > best.needs.length ? one : best), undefined);
}

/**
 * The importer of a table: the named one, else the one that knows its header. Throws `unknown-table` with the columns
 * that are missing: of the named importer, or of every one that was tried, the nearest first.
 */
export function chooseImporter(columns: readonly string[], name?: string): Importer {
  const known = IMPORTERS.map((importer) => importer.name).join(', ');
  if (name === undefined) {
    const found = recogniseTable(columns);
    if (found !== undefined) return found;
    const tried = IMPORTERS.map((importer) => ({ importer, missing: missingColumns(importer, columns) }))
      .sort((a, b) => shareMissing(a) - shareMissing(b))
      .map(({ importer, missing }) => `${importer.name} lacks ${missing.join(', ')}`);
    throw new EmoVerseError(
      'unknown-table',
      `no importer knows a table with the columns ${columns.join(', ')}. Tried: ${tried.join('; ')}. Rename the columns, or name the importer with --as: ${known}`,
    );
  }
  const named = IMPORTERS.find((importer) => importer.name === name);
  if (named === undefined)
    throw new EmoVerseError('unknown-table', `there is no importer "${name}"; expected one of: ${known}`);
  const missing = missingColumns(named, columns);
  if (missing.length > 0)
    throw new EmoVerseError(
      'unknown-table',
      `a table of the importer "${name}" (${named.describes}) needs the column${missing.length > 1 ? 's' : ''} ${missing.join(', ')}; this one has ${columns.join(', ')}`,
    );
  return named;
}

function shareMissing({ importer, missing }: { importer: Importer; missing: readonly string[] }): number {
  return missing.length / importer.needs.length;
}
