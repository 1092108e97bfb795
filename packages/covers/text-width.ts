/**
 * Advance widths in em, the widest of the serif and sans-serif faces that stand in for a display face (DejaVu Serif, Noto): a
 * text drawn by any of them is at most this wide. Latin letters are looked up without their accents.
 */
const LETTERS: readonly (readonly [letters: string, width: number])[] = [
  ["ijl.,:;'’‘!|·", 0.35],
  ['ftI()[]/"“”- ', 0.41],
  ['rsJ*', 0.52],
  ['bdghknpquaeoyvxckz0123456789?$€£+=', 0.66],
  ['wABCEFGKLPRSTVXYZ', 0.8],
  ['DOQUHN&', 0.89],
  ['mM', 1.03],
  ['W@%…—œæŒÆ', 1.08],
  ['жшщюфмыЮ', 1],
  ['ЖШЩФМЫ', 1.17],
  ['ادذرزوأإآ', 0.52],
  ['سشصض', 1.1],
  ['﷽', 12],
  ['⸺', 2.2],
  ['⸻', 3.2],
];
const WIDTHS = new Map(LETTERS.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width])));

const SCRIPTS: readonly (readonly [script: RegExp, width: number])[] = [
  [/^\p{Mn}|\p{Me}|\p{Cf}$/u, 0],
  [/^\p{Script=Latin}$/u, 0.8],
  [/^[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}]$/u, 0.88],
  [
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]$/u,
    1.01,
  ],
  [/^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}]$/u, 0.78],
  [/^[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}]$/u, 0.84],
  [/^[\p{Script=Cuneiform}\p{Script=Egyptian_Hieroglyphs}\p{Extended_Pictographic}]$/u, 3],
];
const OTHER = 1.4;

/** Bold faces are so much wider. */
export const BOLD = 1.12;

/** At most how wide a text is at a size of one, in a face of ordinary weight. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

function characterWidth(character: string): number {
  const known = WIDTHS.get(character);
  if (known !== undefined) return known;
  const [base] = character.normalize('NFD');
  const plain = base === undefined || base === character ? undefined : WIDTHS.get(base);
  return plain ?? SCRIPTS.find(([script]) => script.test(character))?.[1] ?? OTHER;
}

/** Scripts whose letters reach further up and down than Latin ones; their lines need more room. */
export function isTall(text: string): boolean {
  return /[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Common}\p{Script=Inherited}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Hebrew}]/u.test(
    text,
  );
}

/** The base direction of a text: that of its first strong letter (Unicode's bidirectional algorithm, P2 and P3). */
export function isRightToLeft(text: string): boolean {
  const letter = /\p{L}/u.exec(text)?.[0];
  return (
    letter !== undefined &&
    /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u.test(
      letter,
    )
  );
}
