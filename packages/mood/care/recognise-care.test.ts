import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readText } from '../read-text.ts';
import { CARE_LANGUAGES, type TextLanguage } from '../text/text-lexicon.ts';
import { CARE_KINDS } from './care-patterns.ts';
import { recogniseCare } from './recognise-care.ts';

const sentencesOf = (file: string) =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => {
      const fields = /^"(?<text>(?:[^"]|"")*)",(?<language>\w+),(?<care>yes|no),(?<kind>\w+),\w+$/u.exec(
        row,
      )?.groups;
      if (fields === undefined) throw new Error(`not a row of sentences: ${row}`);
      return { ...fields, text: fields['text'].replaceAll('""', '"') };
    });

/** Our own, half of them written before the patterns of their language; `README.md` says what they can tell. */
const sentences = sentencesOf('./development-sentences.csv');

describe.each(CARE_LANGUAGES)('care in %s', (language: TextLanguage) => {
  const ours = sentences.filter((one) => 'language' in one && one.language === language);
  const must = ours.filter((one) => 'care' in one && one.care === 'yes');
  const mustNot = ours.filter((one) => 'care' in one && one.care === 'no');

  it('is heard in nine of ten sentences that call for it, and in at most one of fifty that do not', () => {
    expect([must.length >= 60, mustNot.length >= 60]).toEqual([true, true]);
    const missed = must.filter(({ text }) => recogniseCare(text) === undefined);
    const alarms = mustNot.filter(({ text }) => recogniseCare(text) !== undefined);
    process.stdout.write(
      `${language}: recall ${must.length - missed.length}/${must.length}, false alarms ${alarms.length}/${mustNot.length}\n`,
    );
    const tell = (some: readonly { readonly text: string }[]): string =>
      some.map(({ text }) => text).join('\n');
    expect(missed.length, tell(missed)).toBeLessThanOrEqual(0.1 * must.length);
    expect(alarms.length, tell(alarms)).toBeLessThanOrEqual(0.02 * mustNot.length);
  });
});

it('hears six in ten of what somebody wrote, hints above all, who had seen neither the rule nor what it was fitted on', () => {
  const sixth = sentencesOf('./sixth-sentences.csv');
  const heardOf = (care: 'yes' | 'no'): number => {
    const some = sixth.filter((one) => 'care' in one && one.care === care);
    return some.filter(({ text }) => recogniseCare(text) !== undefined).length / some.length;
  };
  // .654 and .014, at the one look. A floor, and not the goal, which is nine of ten; the rule before: .610 and .067.
  expect(heardOf('yes')).toBeGreaterThanOrEqual(0.64);
  expect(heardOf('no')).toBeLessThanOrEqual(0.02);
});

describe('recogniseCare', () => {
  it.each([
    ['idontwanttolive anymore', 'die'],
    ['I DONT WANT TO LIVE ANYMORE!!!', 'die'],
    ['i want to dieeeee', 'die'],
    ['im going to comit sucide', 'die'],
    ['“I want to die”', 'die'],
    ['I keep thinking "I don\'t want to live"', 'die'],
    ['Had lunch, saw a film. My dad hits me every night.', 'abuse'],
    ['I have put enough pills aside and I feel calm about it', 'die'],
    [
      `${'Sun, tea and a long walk with the dog along the river. '.repeat(20)}I cut my arms again last night.`,
      'harm',
    ],
  ])('hears it however it is written: %s', (text, about) => {
    expect(recogniseCare(text)).toMatchObject({ about });
  });

  it.each([
    '',
    ' ',
    '🙂',
    '今日はいい天気',
    'My brother beats me at chess',
    'I want to die laughing',
    'No quiero morir',
  ])('does not hear it in "%s"', (text) => expect(recogniseCare(text)).toBeUndefined());

  it('is tried in every language, whichever the person chose, and guesses no mood', async () => {
    const reading = await readText('quiero morirme', 1, { language: 'en' });
    expect(reading).toMatchObject({ kind: 'care', about: 'die', language: 'es', words: [] });
    expect(new Set(Object.values(reading.estimate.scores)).size).toBe(1);
  });

  it('reads the longest text without comparing each part with each', () => {
    expect(recogniseCare('A cup of tea and a book. '.repeat(1000))).toBeUndefined();
  });

  it('never throws, and knows three kinds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const call = recogniseCare(text);
        expect(call === undefined || CARE_KINDS.includes(call.about)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
