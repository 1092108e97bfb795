import { topClass, type ClassProbabilities, TILE_SIDE, type FaceTile } from '@emoverse/evaluation';
import { elementAt } from '@emoverse/domain';
import { PNG } from 'pngjs';
import type { PageSection } from '../pages/html-page.ts';
import { escapeMarkup } from '../plots/svg.ts';
import { percent } from '../tables/format-table.ts';

const SHOWN = 24;

/** One head's answers beside what the labels say; undefined where a face does not count. */
export interface JudgedHead {
  readonly name: string;
  readonly classes: readonly string[];
  readonly answers: readonly ClassProbabilities[];
  readonly truths: readonly (string | undefined)[];
}

interface Failure {
  readonly tile: FaceTile;
  readonly truth: string;
  readonly guess: string;
  readonly sureness: number;
}

/** The answers that were most sure and wrong, with the faces themselves: for the eyes of who has the data. */
export function failuresSection(tiles: readonly FaceTile[], heads: readonly JudgedHead[]): PageSection {
  const parts = heads.map((head) => {
    const failures = worstFailures(tiles, head);
    return `<h3>${escapeMarkup(head.name)}</h3>\n<div class="faces">${failures.map(figureOf).join('\n')}</div>`;
  });
  return {
    title: 'Most confident errors',
    body: `<p>Pictures of people, drawn from the data at hand: this page is for you and must not be published. Many of these labels are doubtful themselves.</p>\n${parts.join('\n')}`,
  };
}

/** Wrong answers, the surest first; copies of one picture once. */
export function worstFailures(tiles: readonly FaceTile[], head: JudgedHead, shown = SHOWN): Failure[] {
  const wrong = tiles
    .flatMap((tile, index) => {
      const truth = head.truths[index];
      const answer = elementAt(head.answers, index);
      const guess = topClass(answer, head.classes);
      return truth === undefined || truth === guess
        ? []
        : [{ tile, truth, guess, sureness: answer[guess] ?? 0 }];
    })
    .sort((a, b) => b.sureness - a.sureness);
  return wrong
    .filter(({ tile }, place) => wrong.findIndex((other) => other.tile.picture === tile.picture) === place)
    .slice(0, shown);
}

function figureOf({ tile, truth, guess, sureness }: Failure): string {
  const votes = Object.entries(tile.votes ?? {}).filter(([, count]) => count > 0);
  const told = votes.map(([name, count]) => `${count} ${name}`).join(', ');
  const caption = `${guess} ${percent(sureness)}, labelled ${truth}${told === '' ? '' : `; votes: ${told}`} (tile ${tile.number})`;
  return `<figure><img alt="Face labelled ${escapeMarkup(truth)}, read as ${escapeMarkup(guess)}" src="${asDataUri(tile.pixels)}"><figcaption>${escapeMarkup(caption)}</figcaption></figure>`;
}

function asDataUri(pixels: Uint8Array): string {
  const png = new PNG({ width: TILE_SIDE, height: TILE_SIDE });
  pixels.forEach((gray, place) => {
    png.data.fill(gray, 4 * place, 4 * place + 3);
    png.data[4 * place + 3] = 255;
  });
  return `data:image/png;base64,${PNG.sync.write(png, { colorType: 0 }).toString('base64')}`;
}
