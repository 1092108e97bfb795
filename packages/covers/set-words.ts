import type { CatalogueItem } from '@emoverse/domain';
import { breakLines, cutToWidth, forceLines } from './break-lines.ts';
import { cleanText, escapeXml } from './clean-text.ts';
import type { Dice } from './dice.ts';
import { BOLD, isRightToLeft, isTall, textWidth } from './text-width.ts';

/** A line of text as it stands on a cover. */
interface SetLine {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly kind: 'title' | 'maker';
  /** Where it stands, from the top of the block. */
  readonly baseline: number;
}

/** Title and maker, broken into lines and fitted into a column. */
export interface Words {
  readonly lines: readonly SetLine[];
  readonly height: number;
  readonly alignment: 'side' | 'middle';
  /** Whether the side from which the title is read is the right one. */
  readonly rightToLeft: boolean;
}

const SMALLEST = 16;
const MOST_LINES = 5;
const UNDER_TITLE = { smallest: 15, largest: 22, lines: 2 };
/** Size of the maker's line, as a share of what stands under the title. */
const MAKER = 0.92;
/** Scripts in which capitals and slanted letters are at home. */
const TWO_CASES =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Common}\p{Script=Inherited}]+$/u;
/** Ascent and descent of a line in em; more where letters reach further. */
const USUAL = { ascent: 0.9, line: 1.1, descent: 0.26 };
const TALL = { ascent: 1.15, line: 1.5, descent: 0.5 };

/** Sets title and maker as large as a column allows, in any script; what finds no room ends with an ellipsis. */
export function setWords(
  item: Pick<CatalogueItem, 'title' | 'creators' | 'language' | 'year'>,
  column: { readonly width: number; readonly height: number; readonly largest: number },
  dice: Dice,
): Words {
  const { main, under } = splitTitle(cleanText(item.title));
  const [maker = '', ...others] = item.creators.map(cleanText);
  const makers = others.length === 0 ? maker : `${maker}, ${others[0]}`;
  const twoCases = TWO_CASES.test(main);
  const modern = (item.year ?? 2000) >= 1975;
  const bold = dice.chance(modern ? 0.6 : 0.3);
  const italic = twoCases && dice.chance(modern ? 0.12 : 0.3);
  const capitals = twoCases && main.length <= 16 && dice.chance(0.3);
  const alignment = dice.chance(modern ? 0.3 : 0.55) ? 'middle' : 'side';
  const largest = column.largest * dice.between(0.8, 1.1);
  const title = capitals ? main.toLocaleUpperCase(item.language === 'zxx' ? undefined : item.language) : main;

  const block = (size: number, lines: readonly string[]): Words => {
    const set: SetLine[] = [];
    let y = 0;
    const put = (text: string, own: number, kind: SetLine['kind'], heavy: boolean): void => {
      const metrics = isTall(text) ? TALL : USUAL;
      y += own * (set.length === 0 ? metrics.ascent : metrics.line);
      set.push({ text, size: own, bold: heavy, italic: italic && kind === 'title', kind, baseline: y });
    };
    for (const line of lines) put(line, size, 'title', bold);
    const small = Math.min(UNDER_TITLE.largest, Math.max(UNDER_TITLE.smallest, size * 0.46));
    y += small * 0.25;
    for (const line of under === '' ? [] : forceLines(under, column.width / small, UNDER_TITLE.lines)) {
      put(line, small, 'title', false);
    }
    if (maker !== '') {
      y += small * 0.3;
      const own = small * MAKER;
      const room = column.width / own;
      put(textWidth(makers) <= room ? makers : cutToWidth(maker, room), own, 'maker', false);
    }
    const last = set.at(-1);
    const below = last === undefined ? 0 : last.size * (isTall(last.text) ? TALL : USUAL).descent;
    return { lines: set, height: y + below, alignment, rightToLeft: isRightToLeft(title) };
  };

  const em = bold ? BOLD : 1;
  for (let size = largest; size >= SMALLEST; size *= 0.93) {
    const lines = breakLines(title, column.width / (size * em), MOST_LINES);
    if (lines === undefined) continue;
    const words = block(size, lines);
    if (words.height <= column.height) return words;
  }
  for (let count = MOST_LINES; count > 1; count--) {
    const words = block(SMALLEST, forceLines(title, column.width / (SMALLEST * em), count));
    if (words.height <= column.height) return words;
  }
  return block(SMALLEST, forceLines(title, column.width / (SMALLEST * em), 1));
}

/** A title and what stands small below it: a translation in brackets, or what follows a colon. */
function splitTitle(title: string): { main: string; under: string } {
  const [, main, under = ''] =
    /^(.{2,}?)\s*[(（]([^()（）]{2,})[)）]$/u.exec(title) ??
    /^(.{3,44}?)(?::\s+|：|\s[–—-]\s)(.{8,})$/u.exec(textWidth(title) > 14 ? title : '') ??
    [];
  return main === undefined ? { main: title, under: '' } : { main, under };
}

/** The words as SVG text, their block beginning at a height, between two margins. */
export function drawWords(
  { lines, alignment, rightToLeft }: Words,
  { left, right, top, ink }: { left: number; right: number; top: number; ink: string },
): string {
  const drawn = lines.map(({ text, size, bold, italic, kind, baseline }) => {
    const ownDirection = isRightToLeft(text);
    const anchor = alignment === 'middle' ? 'middle' : ownDirection === rightToLeft ? 'start' : 'end';
    const x = alignment === 'middle' ? (left + right) / 2 : rightToLeft ? right : left;
    const attributes = [
      `x="${round(x)}"`,
      `y="${round(top + baseline)}"`,
      `font-size="${round(size)}"`,
      anchor === 'start' ? '' : `text-anchor="${anchor}"`,
      ownDirection ? 'direction="rtl"' : '',
      bold ? 'font-weight="700"' : '',
      italic ? 'font-style="italic"' : '',
      kind === 'maker' ? 'font-family="sans-serif" class="maker"' : '',
    ];
    return `<text ${attributes.filter((attribute) => attribute !== '').join(' ')}>${escapeXml(text)}</text>`;
  });
  return `<g fill="${ink}" font-family="Georgia,serif">${drawn.join('')}</g>`;
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}
