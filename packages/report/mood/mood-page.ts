import { htmlPage, htmlTable } from '../pages/html-page.ts';
import { escapeMarkup } from '../plots/svg.ts';
import type { ComparedSmoother, PeopleFigures } from '@emoverse/evaluation';
import { PEOPLE_COLUMNS, SMOOTHER_COLUMNS, peopleRows, smootherRows } from './mood-tables.ts';

/** What the page says besides the figures. */
export interface MoodPageFacts {
  readonly model: string;
  readonly modelVersion: string;
  readonly modelHash: string;
  readonly split: string;
  readonly seed: number;
  readonly date: string;
  readonly faces: { readonly fit: number; readonly judge: number };
}

/** The report of `evaluate mood` as one self-contained page. */
export function moodPage(
  facts: MoodPageFacts,
  {
    smoothers,
    people,
  }: { readonly smoothers?: readonly ComparedSmoother[]; readonly people?: readonly PeopleFigures[] },
): string {
  const about = `<p>Model ${escapeMarkup(`${facts.model} ${facts.modelVersion}`)}, SHA-256 <code>${facts.modelHash}</code>, split ${escapeMarkup(facts.split)}, seed ${facts.seed}, ${facts.faces.judge} faces judged, ${facts.faces.fit} others for fitting, measured ${facts.date}.</p>`;
  const calm =
    smoothers === undefined
      ? ''
      : `<h2>Mood over time</h2>\n<p>Every smoothing but the first is tuned to EmoVerse's median delay. Delays count changes that the network itself reads; a change that is never followed counts as infinite.</p>\n${htmlTable(SMOOTHER_COLUMNS, smootherRows(smoothers))}`;
  const adapted =
    people === undefined
      ? ''
      : `<h2>Simulated people</h2>\n<p>Gains in points of accuracy on 300 faces each.</p>\n${htmlTable(PEOPLE_COLUMNS, peopleRows(people))}`;
  return htmlPage(`EmoVerse: mood on ${facts.split}`, `${about}\n${calm}${adapted}`);
}
