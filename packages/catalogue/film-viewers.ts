import {
  EmoVerseError,
  VIEWER_EMOTIONS,
  itemIdSchema,
  viewerEmotionsFrom,
  viewerFiguresSchema,
  type CatalogueItem,
  type ItemId,
  type ViewerFigures,
} from '@emoverse/domain';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { FILM_VIEWERS_FILE } from './bundled-catalogue.ts';

/** Figures of one bundled film with where they came from. */
export interface FilmViewers {
  readonly id: ItemId;
  readonly figures: ViewerFigures;
  readonly source: string;
}

const COLUMNS = ['id', 'reviews', 'sentences', 'tone', 'tone_spread', ...VIEWER_EMOTIONS, 'source'] as const;

const rowSchema = z
  .record(z.string(), z.string())
  .transform((row) => ({
    id: row['id'],
    source: row['source'],
    figures: {
      reviews: Number(row['reviews']),
      sentences: Number(row['sentences']),
      tone: Number(row['tone']),
      toneSpread: Number(row['tone_spread']),
      emotions: viewerEmotionsFrom((emotion) => Number(row[emotion])),
    },
  }))
  .pipe(z.object({ id: itemIdSchema, source: z.string().min(1), figures: viewerFiguresSchema }));

/** Reads the table. Throws `bad-catalogue-row` with record and field. */
export function readFilmViewers(text: string): FilmViewers[] {
  const records: unknown[] = parse(text, { columns: true, skip_empty_lines: true, bom: true });
  return records.map((record, index) => {
    const row = rowSchema.safeParse(record);
    if (row.success) return row.data;
    throw new EmoVerseError(
      'bad-catalogue-row',
      `${FILM_VIEWERS_FILE}, record ${index + 1}: ${z.prettifyError(row.error)}`,
    );
  });
}

/** Writes the table, figures to four decimals. */
export function writeFilmViewers(films: readonly FilmViewers[]): string {
  const lines = films.map(({ id, figures, source }) =>
    [
      id,
      figures.reviews,
      figures.sentences,
      figures.tone.toFixed(4),
      figures.toneSpread.toFixed(4),
      ...VIEWER_EMOTIONS.map((emotion) => figures.emotions[emotion].toFixed(4)),
      source,
    ].join(','),
  );
  return `${[COLUMNS.join(','), ...lines].join('\n')}\n`;
}

/** Puts the figures to the films they belong to. Throws `bad-catalogue-row` for a film that is not there, or twice. */
export function withFilmViewers(
  items: readonly CatalogueItem[],
  films: readonly FilmViewers[],
): CatalogueItem[] {
  const left = new Map(films.map((film) => [film.id, film]));
  if (left.size < films.length)
    throw new EmoVerseError('bad-catalogue-row', `${FILM_VIEWERS_FILE}: a film stands twice`);
  const joined = items.map((item) => {
    const film = left.get(item.id);
    if (film === undefined) return item;
    left.delete(item.id);
    return { ...item, viewers: { ...film.figures, source: film.source } };
  });
  const [unknown] = left.keys();
  if (unknown !== undefined)
    throw new EmoVerseError(
      'bad-catalogue-row',
      `${FILM_VIEWERS_FILE}: "${unknown}" is no bundled item; run \`emoverse catalogue build --reviews DIR\``,
    );
  return joined;
}
