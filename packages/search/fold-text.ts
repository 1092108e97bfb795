/** A text as its words are compared, and where in the text each of its characters comes from. */
export interface FoldedText {
  readonly folded: string;
  /** Where in the NFC text what stands at a place of `folded` begins; one entry more for its end. */
  readonly origins: readonly number[];
  /** The text itself, NFC. */
  readonly text: string;
}

/** Accents, Arabic vowel signs, hamza and tatweel, and the Indic nukta: all are often left out. */
// oxlint-disable-next-line no-misleading-character-class -- the marks by themselves are what is looked for
const MARKS = /[\u0300-\u036f\u0640\u064b-\u065f\u0670\u093c]/g;
/** Letters that many keyboards and writers take for one another. */
const SAME: Readonly<Record<string, string>> = { ı: 'i', ة: 'ه', ى: 'ي', ß: 'ss', 'ँ': 'ं', '’': "'" };

/**
 * Lower case, without the marks that people leave out (*Bucher*, *мед*, أهدأ as اهدا), compatible forms as one.
 *
 * @example foldText('Más Île').folded // 'mas ile'
 */
export function foldText(typed: string): FoldedText {
  const text = typed.normalize('NFC');
  let folded = '';
  const origins: number[] = [];
  let at = 0;
  for (const character of text) {
    const plain = character.normalize('NFKD').replace(MARKS, '').normalize('NFKC').toLowerCase();
    for (const one of plain) {
      const same = SAME[one] ?? one;
      folded += same;
      for (let unit = 0; unit < same.length; unit++) origins.push(at);
    }
    at += character.length;
  }
  return { folded, origins: [...origins, at], text };
}
