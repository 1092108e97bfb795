import { htmlPage, htmlSections, htmlTable } from '../pages/html-page.ts';
import { escapeMarkup } from '../plots/svg.ts';
import { comparisonNotes, comparisonTables } from './comparison-tables.ts';
import { reportedName, type ReportedFigures } from './reported-figures.ts';

/** A reader's figures, and the file beside this page that tells more of it, where there is one. */
export interface ComparedReader {
  readonly told: ReportedFigures;
  readonly file: string | undefined;
}

/** Several readers side by side as one self-contained page. */
export function comparisonPage(readers: readonly ComparedReader[], split: string, date: string): string {
  const told = readers.map((reader) => reader.told);
  const links = readers.flatMap(({ told: figures, file }) =>
    file === undefined
      ? []
      : [`<li><a href="${escapeMarkup(file)}">${escapeMarkup(reportedName(figures))}</a></li>`],
  );
  const notes = comparisonNotes(told).map((note) => `<li>${escapeMarkup(note)}</li>`);
  const sections = comparisonTables(told).map(({ title, head, rows }) => ({
    title,
    body: htmlTable(head, rows),
  }));
  const about = `<p>${told[0]?.tiles ?? 0} faces, one look a face, measured ${escapeMarkup(date)}. Each reader by itself:</p><ul>${links.join('')}</ul>`;
  return htmlPage(
    `EmoVerse: readers of emotions on ${split}`,
    `${about}\n${htmlSections(sections)}\n${notes.length > 0 ? `<ul>${notes.join('')}</ul>` : ''}`,
  );
}
