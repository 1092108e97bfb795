import type { DelimitedRow, StreamedTable } from '@emoverse/text-files';

/** A cell of a row by the name of its column, in lower case; empty where there is none. */
export type CellOf = (row: DelimitedRow, name: string) => string;

export function cellsOf({ columns }: Pick<StreamedTable, 'columns'>): CellOf {
  const places = new Map(columns.map((name, place) => [name.toLowerCase(), place]));
  return ({ fields }, name) => fields[places.get(name) ?? -1]?.trim() ?? '';
}
