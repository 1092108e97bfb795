import { describe, expect, it } from 'vitest';
import { DEFAULT_LEXICON } from '#default-lexicon';
import { analyzeSentiment } from './index.ts';
import { BOOSTERS, IDIOMS, NEGATIONS } from './vader-rules.ts';

/** The published rules, in the steps and words of the paper's code, by loops over single characters: nothing is shared but tables. */
function byDefinition(text: string): Record<'negative' | 'neutral' | 'positive' | 'compound', number> {
  const lexicon = DEFAULT_LEXICON.intensities;
  let spelled = '';
  let previousIsSpace = true;
  for (const character of Array.from(text)) {
    const description = DEFAULT_LEXICON.emojiNames.get(character);
    if (description === undefined) {
      spelled += character;
      previousIsSpace = character === ' ';
    } else {
      if (!previousIsSpace) spelled += ' ';
      spelled += description;
      previousIsSpace = false;
    }
  }
  const isSpace = (code: number): boolean =>
    (code >= 9 && code <= 13) ||
    (code >= 28 && code <= 32) ||
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    [0x2028, 0x2029, 0x202f, 0x205f, 0x3000].includes(code);
  const tokens: string[] = [];
  let token = '';
  for (const character of [...Array.from(spelled), ' ']) {
    if (!isSpace(character.codePointAt(0) ?? 0)) token += character;
    else if (token !== '') {
      tokens.push(token);
      token = '';
    }
  }
  const punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
  const words = tokens.map((one) => {
    const letters = Array.from(one);
    while (letters.length > 0 && punctuation.includes(letters[0])) letters.shift();
    while (letters.length > 0 && punctuation.includes(letters[letters.length - 1])) letters.pop();
    return letters.length <= 2 ? one : letters.join('');
  });
  const lower = words.map((word) => word.toLowerCase());
  const isUpper = (word: string): boolean =>
    /\p{Uppercase}/u.test(word) && !/\p{Lowercase}|\p{Lt}/u.test(word);
  const capitals = words.filter(isUpper).length;
  const capitalsDiffer = capitals > 0 && capitals < words.length;
  const negated = (word: string): boolean => NEGATIONS.has(word) || word.includes("n't");
  const sentiments: number[] = [];
  for (let i = 0; i < words.length; i += 1) {
    let valence = 0;
    if (BOOSTERS.has(lower[i]) || (i < words.length - 1 && lower[i] === 'kind' && lower[i + 1] === 'of')) {
      sentiments.push(valence);
      continue;
    }
    const own = lexicon.get(lower[i]);
    if (own !== undefined) {
      valence = own;
      if (lower[i] === 'no' && i !== words.length - 1 && lexicon.has(lower[i + 1])) valence = 0;
      if (
        (i > 0 && lower[i - 1] === 'no') ||
        (i > 1 && lower[i - 2] === 'no') ||
        (i > 2 && lower[i - 3] === 'no' && (lower[i - 1] === 'or' || lower[i - 1] === 'nor'))
      )
        valence = own * -0.74;
      if (isUpper(words[i]) && capitalsDiffer) valence += valence > 0 ? 0.733 : -0.733;
      for (let start = 0; start < 3; start += 1) {
        if (!(i > start) || lexicon.has(lower[i - (start + 1)])) continue;
        const before = i - (start + 1);
        let scalar = BOOSTERS.get(lower[before]) ?? 0;
        if (BOOSTERS.has(lower[before])) {
          if (valence < 0) scalar *= -1;
          if (isUpper(words[before]) && capitalsDiffer) scalar += valence > 0 ? 0.733 : -0.733;
        }
        if (start === 1) scalar *= 0.95;
        if (start === 2) scalar *= 0.9;
        valence += scalar;
        const soOrThis = (word: string): boolean => word === 'so' || word === 'this';
        if (start === 0 && negated(lower[i - 1])) valence *= -0.74;
        if (start === 1) {
          if (lower[i - 2] === 'never' && soOrThis(lower[i - 1])) valence *= 1.25;
          else if (!(lower[i - 2] === 'without' && lower[i - 1] === 'doubt') && negated(lower[i - 2]))
            valence *= -0.74;
        }
        if (start === 2) {
          if ((lower[i - 3] === 'never' && soOrThis(lower[i - 2])) || soOrThis(lower[i - 1])) valence *= 1.25;
          else if (
            !(lower[i - 3] === 'without' && (lower[i - 2] === 'doubt' || lower[i - 1] === 'doubt')) &&
            negated(lower[i - 3])
          )
            valence *= -0.74;
          const twoOne = `${lower[i - 2]} ${lower[i - 1]}`;
          const threeTwo = `${lower[i - 3]} ${lower[i - 2]}`;
          const threeTwoOne = `${threeTwo} ${lower[i - 1]}`;
          for (const phrase of [
            `${lower[i - 1]} ${lower[i]}`,
            `${twoOne} ${lower[i]}`,
            twoOne,
            threeTwoOne,
            threeTwo,
          ]) {
            const idiom = IDIOMS.get(phrase);
            if (idiom === undefined) continue;
            valence = idiom;
            break;
          }
          if (words.length - 1 > i) valence = IDIOMS.get(`${lower[i]} ${lower[i + 1]}`) ?? valence;
          if (words.length - 1 > i + 1)
            valence = IDIOMS.get(`${lower[i]} ${lower[i + 1]} ${lower[i + 2]}`) ?? valence;
          for (const phrase of [threeTwoOne, threeTwo, twoOne]) valence += BOOSTERS.get(phrase) ?? 0;
        }
      }
      if (i > 0 && lower[i - 1] === 'least' && !lexicon.has('least'))
        if (i === 1 || (lower[i - 2] !== 'at' && lower[i - 2] !== 'very')) valence *= -0.74;
    }
    sentiments.push(valence);
  }
  const but = lower.indexOf('but');
  if (but >= 0)
    for (let place = 0; place < sentiments.length; place += 1) {
      const first = sentiments.indexOf(sentiments[place]);
      if (first < but) sentiments[first] *= 0.5;
      else if (first > but) sentiments[first] *= 1.5;
    }
  if (sentiments.length === 0) return { negative: 0, neutral: 0, positive: 0, compound: 0 };
  const questions = spelled.split('?').length - 1;
  const emphasis =
    Math.min(4, spelled.split('!').length - 1) * 0.292 +
    (questions > 1 ? (questions <= 3 ? questions * 0.18 : 0.96) : 0);
  let sum = 0;
  let positive = 0;
  let negative = 0;
  let neutral = 0;
  for (const value of sentiments) {
    sum += value;
    if (value > 0) positive += value + 1;
    if (value < 0) negative += value - 1;
    if (value === 0) neutral += 1;
  }
  if (sum > 0) sum += emphasis;
  else if (sum < 0) sum -= emphasis;
  if (positive > Math.abs(negative)) positive += emphasis;
  else if (positive < Math.abs(negative)) negative -= emphasis;
  const total = positive + Math.abs(negative) + neutral;
  const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals)) + 0;
  return {
    negative: rounded(Math.abs(negative / total), 3),
    neutral: rounded(Math.abs(neutral / total), 3),
    positive: rounded(Math.abs(positive / total), 3),
    compound: rounded(Math.max(-1, Math.min(1, sum / Math.sqrt(sum * sum + 15))), 4),
  };
}

/** Mulberry32; the package knows no other that could be imported. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

describe('analyzeSentiment, against the published rules', () => {
  it('is equal on 20,000 random texts of words, emoji, sequences, marks and odd spaces', () => {
    const known = [...DEFAULT_LEXICON.intensities.keys()];
    const signs = [...DEFAULT_LEXICON.emojiNames.keys()];
    const telling = [
      ...BOOSTERS.keys(),
      ...NEGATIONS,
      ...[...IDIOMS.keys()].flatMap((idiom) => idiom.split(' ')),
    ];
    const others =
      'but at least very so this never without doubt or nor no kind of the a I was it ß İ ª Ⅷ'.split(' ');
    const glue = [
      ' ',
      ' ',
      ' ',
      '  ',
      '',
      '\ufeff',
      '\u00a0',
      '\u200b',
      '\u001c',
      '\n',
      '\u3000',
      '! ',
      '?? ',
      '…',
      ', ',
    ];
    const sequences = ['🏃‍♀️', '🤷🏽‍♂️', '👩‍❤️‍👨', '🏳️‍🌈', '❤️', '☹️', '☹', '1️⃣', '🇩🇪', '🥹', '👍🏿', '🦰'];
    const next = seeded(2014);
    const pick = (list: readonly string[]): string => list[next(list.length)];
    const lists = [known, known, signs, telling, others, sequences];
    const differing: string[] = [];
    for (let count = 0; count < 20_000; count += 1) {
      let text = next(8) === 0 ? '\ufeff' : '';
      for (let words = 1 + next(9); words > 0; words -= 1) {
        const word = pick(lists[next(lists.length)]);
        text += (next(6) === 0 ? word.toUpperCase() : word) + pick(glue);
      }
      if (JSON.stringify(analyzeSentiment(text)) !== JSON.stringify(byDefinition(text))) differing.push(text);
    }
    expect(differing).toEqual([]);
  });

  it('spells a sign alike with and without its variation selector, by its name of 2018, and no later sign', () => {
    expect(analyzeSentiment('☹')).toEqual(analyzeSentiment('frowning face'));
    expect(analyzeSentiment('☹ x').compound).toBe(analyzeSentiment('frowning face x').compound);
    expect(analyzeSentiment('❣')).toEqual(analyzeSentiment('heavy heart exclamation'));
    expect(analyzeSentiment('🤗')).toEqual(analyzeSentiment('hugging face'));
    expect(analyzeSentiment('🥹')).toEqual(analyzeSentiment('zxqv'));
    // Spelled part by part; what joins the parts stays at the word before it.
    expect(analyzeSentiment('🏃‍♀️')).toEqual(analyzeSentiment('person running\u200d female sign\ufe0f'));
  });

  it('takes a byte order mark for a part of its word, as Python does', () => {
    expect(analyzeSentiment('\ufeffgood day')).toEqual(analyzeSentiment('zxqv day'));
    expect(analyzeSentiment('good\u001cday')).toEqual(analyzeSentiment('good day'));
  });
});
