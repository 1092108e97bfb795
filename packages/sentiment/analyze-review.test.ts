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
  it('is the mean of the compounds of the sentences', () => {
    const sentences = ['The acting is superb.', 'I hated the ending!', 'It runs for two hours.'];
    const mean = sentences.reduce((sum, sentence) => sum + analyzeSentiment(sentence).compound, 0) / 3;
    expect(analyzeReview(sentences.join(' '))).toEqual({ tone: mean, sentences: 3 });
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
