import { describe, expect, it } from 'vitest';
import { analyzeReview, analyzeSentiment, splitSentences } from './index.ts';

describe('splitSentences', () => {
  it('ends sentences at marks, line breaks and HTML breaks, and keeps closing quotes out of the next one', () => {
    expect(splitSentences('He said "Go!" Then he left. Why?\nNobody knows<br />I do')).toEqual([
      'He said "Go!',
      'Then he left.',
      'Why?',
      'Nobody knows',
      'I do',
    ]);
  });

  it('leaves pieces without words out, but not emoji and emoticons', () => {
    expect(splitSentences('Good. ... 10. :) 😀')).toEqual(['Good.', ':) 😀']);
    expect(splitSentences('  \n ')).toEqual([]);
  });
});

describe('analyzeReview', () => {
  it('is the mean of the compounds of the sentences, the last two weighing half more, with two silent ones', () => {
    const sentences = ['The acting is superb.', 'I hated the ending!', 'It is a fine film.'];
    const [first, second, third] = sentences.map((sentence) => analyzeSentiment(sentence).compound);
    const { tone, sentences: count } = analyzeReview(sentences.join(' '));
    expect(count).toBe(3);
    expect(tone).toBeCloseTo((first + 1.5 * second + 1.5 * third) / (1 + 1.5 + 1.5 + 2), 12);
  });

  it('hears the verdict at the end louder than the same words before', () => {
    const [praise, neutral, blame] = [
      'A superb film.',
      'It runs for two hours. '.repeat(4),
      'A terrible film.',
    ];
    expect(analyzeReview(`${blame} ${neutral} ${praise}`).tone).toBeGreaterThan(
      analyzeReview(`${praise} ${neutral} ${blame}`).tone,
    );
  });

  it('does not run into the extremes however long the text is', () => {
    const mild = 'The film is nice. The music is not good. '.repeat(100);
    expect(Math.abs(analyzeSentiment(mild).compound)).toBeGreaterThan(0.9);
    expect(Math.abs(analyzeReview(mild).tone)).toBeLessThan(0.3);
  });

  it('gives 0 of 0 sentences for a text without words', () => {
    expect(analyzeReview(' ... 12 ')).toEqual({ tone: 0, sentences: 0 });
  });
});
