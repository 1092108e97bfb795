import type { CatalogueItem } from '@emoverse/domain';
import { choosePattern } from './choose-pattern.ts';
import { escapeXml } from './clean-text.ts';
import { coverPalette, type CoverPalette } from './cover-palette.ts';
import { coverShape } from './cover-shape.ts';
import { Dice } from './dice.ts';
import { at } from './patterns/pattern.ts';
import { PATTERNS } from './patterns/index.ts';
import { drawWords, setWords } from './set-words.ts';

/** What a cover is made of. */
export type CoverItem = Pick<
  CatalogueItem,
  'id' | 'domain' | 'title' | 'creators' | 'mood' | 'genres' | 'year' | 'language'
>;

export interface CoverOptions {
  /** Without, the pattern fills all of it: for sizes at which no title can be read. Default true. */
  readonly words?: boolean;
}

/** Box of a part of the cover. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const MARGIN = 22;
/** How the picture and the words share the cover. */
const LAYOUTS = ['split', 'open', 'window', 'label'] as const;
type Layout = (typeof LAYOUTS)[number];

/**
 * The cover of a work: an SVG of at most 4 KB, the same for the same work on every machine. Two or three colours of its
 * mood, a pattern of its genre, and its own composition, turned out by its id; the title as large as it fits, the maker
 * below it. It holds no script, no style element, no id and no address, so it can be put into a page as it is.
 *
 * @example drawCover({ id, domain: 'music', title: 'Река', creators: ['…'], mood, genres: ['folk'], year: 1999, language: 'ru' })
 */
export function drawCover(item: CoverItem, { words: hasWords = true }: CoverOptions = {}): string {
  const dice = new Dice(item.id);
  const { width, height } = coverShape(item.domain);
  const colours = coverPalette(item.mood, dice);
  const pattern = PATTERNS[choosePattern(item, dice)];
  const layout = dice.pick(LAYOUTS);
  const onTop = dice.chance(0.35);
  const share = dice.between(0.36, 0.46);
  const art = (box: Box, field: string | undefined): string => {
    const ground = field === undefined ? '' : `<rect width="100%" height="100%" fill="${field}"/>`;
    const drawn = pattern({ width: box.width, height: box.height, dice, colours });
    return `<svg x="${at(box.x)}" y="${at(box.y)}" width="${at(box.width)}" height="${at(box.height)}">${ground}${drawn}</svg>`;
  };
  const whole: Box = { x: 0, y: 0, width, height };
  const parts = hasWords
    ? composition({ item, layout, onTop, share, whole, colours, art })
    : [art(whole, colours.field)];
  const language =
    item.language === undefined || item.language === 'zxx' ? '' : ` lang="${escapeXml(item.language)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"${language}><rect width="100%" height="100%" fill="${colours.ground}"/>${parts.join('')}</svg>`;
}

interface Composition {
  readonly item: CoverItem;
  readonly layout: Layout;
  readonly onTop: boolean;
  /** Share of the height that the words may take. */
  readonly share: number;
  readonly whole: Box;
  readonly colours: CoverPalette;
  readonly art: (box: Box, field: string | undefined) => string;
}

function composition({ item, layout, onTop, share, whole, colours, art }: Composition): string[] {
  const { width, height } = whole;
  const dice = new Dice(`${item.id} words`);
  const inset = layout === 'label' ? MARGIN * 1.6 : MARGIN;
  const words = setWords(
    item,
    { width: width - inset * 2, height: height * share - MARGIN, largest: width * 0.2 },
    dice,
  );
  const band = Math.max(words.height + MARGIN * 1.5, height * 0.26);
  const text = (top: number): string =>
    drawWords(words, { left: inset, right: width - inset, top, ink: colours.ink });
  const picture: Box = { ...whole, y: onTop ? band : 0, height: height - band };
  const middle = (band - words.height) / 2 + (onTop ? 0 : height - band);
  switch (layout) {
    case 'split':
      return [art(picture, colours.field), text(middle)];
    case 'open':
      return [art(picture, undefined), text(middle)];
    case 'window': {
      const opening = dice.pick(OPENINGS);
      const room = { top: picture.y + (onTop ? 0 : MARGIN), height: picture.height - MARGIN };
      const wide = Math.min(width - MARGIN * 2, room.height * opening.ratio);
      const place = words.alignment === 'middle' ? 0.5 : dice.pick([0, 0.5, 1]);
      const framed: Box = {
        x: MARGIN + (width - MARGIN * 2 - wide) * place,
        y: room.top,
        width: wide,
        height: opening.ratio === 1 ? wide : room.height,
      };
      return [art(framed, colours.field), mat(framed, opening.outline(framed), colours.ground), text(middle)];
    }
    case 'label': {
      const tall = words.height + MARGIN * 1.3;
      const top = dice.pick([MARGIN, (height - tall) / 2, height - tall - MARGIN]);
      const side = MARGIN * 0.8;
      const box = `<rect x="${at(side)}" y="${at(top)}" width="${at(width - side * 2)}" height="${at(tall)}" fill="${colours.ground}"/>`;
      return [art(whole, colours.field), box, text(top + MARGIN * 0.65)];
    }
  }
}

/** An opening through which a picture is seen. */
interface Opening {
  /** At most so many times as wide as high. */
  readonly ratio: number;
  /** Its outline as a path; empty where it is the whole box. */
  outline(box: Box): string;
}

const OPENINGS: readonly Opening[] = [
  { ratio: Infinity, outline: () => '' },
  {
    ratio: 1,
    outline: ({ x, y, width }) => {
      const radius = width / 2;
      const half = (reach: number): string => `a${at(radius)} ${at(radius)} 0 0 1 ${at(reach)} 0`;
      return `M${at(x)} ${at(y + radius)}${half(width)}${half(-width)}z`;
    },
  },
  {
    ratio: 1.1,
    outline: ({ x, y, width, height }) => {
      const radius = Math.min(width / 2, height);
      return `M${at(x)} ${at(y + height)}V${at(y + radius)}a${at(width / 2)} ${at(radius)} 0 0 1 ${at(width)} 0V${at(y + height)}z`;
    },
  },
];

/** Covers what lies outside of an opening in the colour of the ground. */
function mat({ x, y, width, height }: Box, opening: string, colour: string): string {
  if (opening === '') return '';
  const outside = `M${at(x - 3)} ${at(y - 3)}h${at(width + 6)}v${at(height + 6)}h${at(-width - 6)}z`;
  return `<path d="${outside}${opening}" fill="${colour}" fill-rule="evenodd"/>`;
}
