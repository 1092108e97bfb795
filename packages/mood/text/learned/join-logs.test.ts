import { EMOTIONS } from '@emoverse/domain';
import { describe, expect, it } from 'vitest';
import { joinLogs, lexiconShare, ofLanguage, type JoinedText } from './join-logs.ts';

const HAPPY = EMOTIONS.indexOf('happy');
const NEUTRAL = EMOTIONS.indexOf('neutral');
const only = (place: number, value: number): readonly number[] =>
  EMOTIONS.map((_, k) => (k === place ? value : 0));
const join = { learned: { unknown: 1, en: 0.5 }, lexicon: 0.4 };
const text = (changed: Partial<JoinedText> = {}): JoinedText => ({
  logs: only(HAPPY, 1),
  telling: true,
  ordinary: false,
  language: 'de',
  wordCount: 5,
  ofOneself: true,
  ...changed,
});
const flat = only(0, 0);

describe('joinLogs', () => {
  it('weighs the learned reader by language and adds what the lexicon found', () => {
    expect(joinLogs(only(0, 2), text(), join)[0]).toBe(2);
    expect(joinLogs(only(0, 2), text({ language: 'en' }), join)[0]).toBe(1);
    expect(joinLogs(flat, text(), join)[HAPPY]).toBe(0.4);
    expect(joinLogs(flat, text({ telling: false }), join)[HAPPY]).toBe(0);
  });

  it('hears the lexicon less the more words there are beside what it found', () => {
    expect([1, 10, 20, 40].map(lexiconShare)).toEqual([1, 1, 0.5, 0.25]);
    expect(joinLogs(flat, text({ wordCount: 20 }), join)[HAPPY]).toBeCloseTo(0.2);
  });

  it('hears the lexicon more, and its silence, where a text is not of oneself and the learned reader in doubt', () => {
    const elsewhere = text({ ofOneself: false, wordCount: 40 });
    expect(joinLogs(flat, elsewhere, join)[HAPPY]).toBeGreaterThan(2);
    const silent = text({ ofOneself: false, telling: false, logs: only(NEUTRAL, 2) });
    expect(joinLogs(flat, silent, join)[NEUTRAL]).toBe(2);
    // Sure of itself: as in any other text.
    const sure = only(0, 9);
    expect(joinLogs(sure, elsewhere, join)).toEqual(joinLogs(sure, text({ wordCount: 40 }), join));
  });

  it('speaks for neutral where it is said that nothing is special', () => {
    expect(joinLogs(flat, text({ ordinary: true }), join)[NEUTRAL]).toBe(3);
  });
});

describe('ofLanguage', () => {
  it('takes the number of all others where a language has none', () => {
    expect([ofLanguage({ unknown: 2, en: 3 }, 'en'), ofLanguage({ unknown: 2 }, 'sv')]).toEqual([3, 2]);
    expect(ofLanguage({ unknown: 2 }, undefined)).toBe(2);
  });
});
