const SWAPPED_FROM = 4;
const DOUBLED_FROM = 5;
const DROPPED_FROM = 6;

/**
 * The usual slips of the finger and the words they stand for: two letters swapped ("wnat"), one doubled, one left out of
 * a longer word ("sucide"). The first letter is right; a slip that is a word itself (`words`, `others`) is none.
 */
export function spellTypos(
  words: ReadonlySet<string>,
  others: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const typos = new Map<string, string>();
  for (const word of words) {
    for (const slip of slipsOf([...word])) if (!words.has(slip) && !others.has(slip)) typos.set(slip, word);
  }
  return typos;
}

function slipsOf(letters: readonly string[]): readonly string[] {
  const slips: string[] = [];
  for (let at = 1; at < letters.length; at += 1) {
    const before = letters.slice(0, at).join('');
    const after = letters.slice(at + 1).join('');
    if (letters.length >= SWAPPED_FROM && at + 1 < letters.length)
      slips.push(before + letters[at + 1] + letters[at] + letters.slice(at + 2).join(''));
    if (letters.length >= DOUBLED_FROM) slips.push(before + letters[at] + letters[at] + after);
    if (letters.length >= DROPPED_FROM) slips.push(before + after);
  }
  return slips;
}
