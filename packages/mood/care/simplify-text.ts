import { splitWords } from '../text/split-words.ts';

const QUOTED =
  /["“„«»][^"“”„«»]{1,400}["”“«»]|(?<=^|[\s(:])['‘‚](?=\p{L})[^"\n]{1,400}?['’](?=$|[\s.,!?;:)])/gu;
const WHOLE_QUOTE = /^\s*["“„«»]([^"“”„«»]*)["”“«»]\s*$/u;
const LENGTHENED = /(\p{L})\1{2,}/gu;
/** Nasal signs of Devanagari, which many leave out. */
const NASAL = /[\u0901\u0902]/gu;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;

/**
 * A text as the patterns see it: plain words, `,` between clauses and `.` after sentences. What is quoted is somebody else's and left out, unless the whole text is quoted or a word of `thoughts`
 * stands before it.
 */
export function simplifyText(
  text: string,
  splitsAtApostrophe: boolean,
  thoughts: ReadonlySet<string>,
): readonly string[] {
  const own = withoutQuotes(text.replace(INVISIBLE, ''), thoughts).replace(LENGTHENED, '$1');
  const simple: string[] = [];
  let clause = 0;
  let sentence = 0;
  for (const word of splitWords(own, { splitsAtApostrophe })) {
    if (word.sentence > sentence) simple.push('.');
    else if (word.clause > clause) simple.push(',');
    ({ clause, sentence } = word);
    if (word.kind === 'word') simple.push(simplifyWord(word.plain));
  }
  return [...simple, '.'];
}

/** A word after `plainWord`, without what chats leave out. */
export function simplifyWord(plain: string): string {
  return plain.replace(/'/gu, '').replace(NASAL, '');
}

function withoutQuotes(text: string, thoughts: ReadonlySet<string>): string {
  const whole = WHOLE_QUOTE.exec(text)?.[1];
  if (whole !== undefined) return whole;
  return text.replace(QUOTED, (quote: string, at: number) => {
    const before = splitWords(text.slice(Math.max(0, at - 40), at), { splitsAtApostrophe: true }).slice(-3);
    return before.some(({ plain }) => thoughts.has(simplifyWord(plain))) ? quote : ' , ';
  });
}
