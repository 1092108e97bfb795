import {
  VIEWER_EMOTIONS,
  addUpViewers,
  itemIdSchema,
  viewerEmotionsFrom,
  type ViewerFigures,
} from '@emoverse/domain';
import { analyzeReview } from '@emoverse/sentiment';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeViewers } from './describe-viewers.ts';
import { expectEmotions, fitExpectedEmotions } from './expect-emotions.ts';
import { findViewerWords } from './find-viewer-words.ts';
import { fitSentenceEmotions, sentenceEmotionsBy } from './fit-sentence-emotions.ts';
import { FITTED_EXPECTED_EMOTIONS } from './fitted-expected-emotions.ts';
import { FITTED_SENTENCE_EMOTIONS } from './fitted-sentence-emotions.ts';
import { profileFilm, tellingEmotions } from './profile-film.ts';
import { readReview } from './read-review.ts';
import { readSentenceEmotions } from './read-sentence-emotions.ts';

const chance = fc.double({ min: 0, max: 1, noNaN: true });
const figures: fc.Arbitrary<ViewerFigures> = fc
  .record({
    reviews: fc.integer({ min: 1, max: 50 }),
    sentences: fc.integer({ min: 0, max: 5000 }),
    tone: fc.double({ min: -1, max: 1, noNaN: true }),
    toneSpread: chance,
    emotions: fc
      .array(chance, { minLength: 8, maxLength: 8 })
      .map((values) => viewerEmotionsFrom((emotion) => values[VIEWER_EMOTIONS.indexOf(emotion)])),
  })
  // Tones lie in −1…1: around a mean they cannot spread further than this.
  .map((drawn) => ({ ...drawn, toneSpread: drawn.toneSpread * Math.sqrt(1 - drawn.tone ** 2) }));
const HORROR = { genres: ['Horror'], keywords: ['creepy house', 'nightmare'], tags: [] };

describe('words of viewers', () => {
  it('are counted by emotion, as words, stems and phrases, and negated ones apart', () => {
    const words = findViewerWords(
      'A gripping, scary film that kept me on the edge of my seat. It was not funny at all!',
    );
    expect(words.interest.telling).toBe(1);
    expect(words.fear.telling).toBe(2);
    expect(words.joy).toEqual({ telling: 0, hinting: 0, negated: 1 });
    expect(findViewerWords("I didn't expect that").surprise.telling).toBe(1);
    expect(findViewerWords('Not for me. Funny for others').joy).toMatchObject({ telling: 1, negated: 0 });
    expect(findViewerWords('').love).toEqual({ telling: 0, hinting: 0, negated: 0 });
  });
});

describe('emotions of a sentence', () => {
  it('are likelier where their words stand than where they do not', () => {
    const plain = readSentenceEmotions('The film runs for two hours.');
    const likelier = {
      joy: 'It is hilarious and made me laugh.',
      love: 'A beautiful masterpiece, the best of the year.',
      interest: 'It is intriguing and captivating.',
      surprise: 'I was surprised and stunned by the twist.',
      fear: 'A creepy, terrifying nightmare.',
      sadness: 'I cried, it is so sad and heartbreaking.',
      anger: 'The worst, most annoying waste of time.',
      disgust: 'It is disgusting and vile.',
    };
    for (const emotion of VIEWER_EMOTIONS) {
      expect(readSentenceEmotions(likelier[emotion])[emotion]).toBeGreaterThan(1.5 * plain[emotion]);
    }
  });

  it('are chances for any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const value of Object.values(readSentenceEmotions(text))) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('are learned from labelled sentences: words that go with an emotion there', () => {
    const sentences = Array.from({ length: 60 }, (_, number) => ({
      text: number % 3 === 0 ? `scene ${number} is scary` : `scene ${number} is long`,
      emotions: new Set(number % 3 === 0 ? (['fear'] as const) : []),
    }));
    const model = fitSentenceEmotions(sentences);
    expect(sentenceEmotionsBy(model, 'this is scary').fear).toBeGreaterThan(0.8);
    expect(sentenceEmotionsBy(model, 'this is long').fear).toBeLessThan(0.2);
    // No labels of joy: the mean weights of the others.
    expect(model.joy.weights).toEqual(model.fear.weights);
  });

  it('carry no sentence, only fingerprints', () => {
    for (const print of FITTED_SENTENCE_EMOTIONS.sentences) expect(print).toMatch(/^[0-9a-f]{8}$/);
  });
});

describe('a review', () => {
  it('has the tone of its sentences and their mean emotions', () => {
    const texts = ['It scared me!', 'I laughed a lot.'];
    const review = readReview(texts.join(' '));
    expect(review.sentences).toBe(2);
    expect(review.tone).toBe(analyzeReview(texts.join(' ')).tone);
    for (const emotion of VIEWER_EMOTIONS) {
      const mean = texts.reduce((sum, text) => sum + readSentenceEmotions(text)[emotion], 0) / 2;
      expect(review.emotions[emotion]).toBeCloseTo(mean, 12);
    }
    expect(readReview('...')).toMatchObject({ tone: 0, sentences: 0, emotions: { joy: 0 } });
  });
});

describe('figures of viewers', () => {
  it('add up to the same however they are grouped', () => {
    fc.assert(
      fc.property(fc.array(figures, { minLength: 2, maxLength: 6 }), (parts) => {
        const all = addUpViewers(parts);
        const [first, ...rest] = parts;
        const inSteps = addUpViewers([first, ...[addUpViewers(rest)].filter((part) => part !== undefined)]);
        expect(inSteps?.reviews).toBe(all?.reviews);
        expect(inSteps?.sentences).toBe(all?.sentences);
        expect(inSteps?.tone).toBeCloseTo(all?.tone ?? 0, 9);
        expect(inSteps?.toneSpread).toBeCloseTo(all?.toneSpread ?? 0, 6);
        for (const emotion of VIEWER_EMOTIONS)
          expect(inSteps?.emotions[emotion]).toBeCloseTo(all?.emotions[emotion] ?? 0, 9);
      }),
    );
    expect(addUpViewers([])).toBeUndefined();
  });
});

describe('what genres and words lead to expect', () => {
  it('is the linear model that fits the films', () => {
    const films = Array.from({ length: 200 }, (_, number) => {
      const genres = [...(number % 2 === 0 ? ['Horror'] : []), ...(number % 3 === 0 ? ['Comedy'] : [])];
      const fear = 0.05 + (number % 2 === 0 ? 0.1 : 0);
      return {
        film: { genres, keywords: [], tags: [] },
        sentences: 10_000,
        emotions: viewerEmotionsFrom((emotion) => (emotion === 'fear' ? fear : 0.2)),
      };
    });
    const model = fitExpectedEmotions(films);
    expect(model.genres).toEqual(['comedy', 'horror']);
    const fearOf = (genres: string[]): number =>
      expectEmotions(model, { genres, keywords: [], tags: [] }).fear;
    expect(fearOf(['horror'])).toBeCloseTo(0.15, 2);
    expect(fearOf(['Comedy'])).toBeCloseTo(0.05, 2);
    expect(fearOf(['Never heard of'])).toBeCloseTo(0.05, 2);
  });
});

describe('the profile of a film', () => {
  it('lies between what is expected and what is said, nearer to the reviews with more sentences', () => {
    const expected = profileFilm(HORROR, undefined);
    expect(expected).toMatchObject({ sureness: 0, sentences: 0, reviews: 0 });
    fc.assert(
      fc.property(figures, (said) => {
        const profile = profileFilm(HORROR, said);
        const more = profileFilm(HORROR, { ...said, sentences: said.sentences + 100 });
        expect(more.sureness).toBeGreaterThan(profile.sureness);
        expect(profile.sureness).toBeCloseTo(
          said.sentences / (said.sentences + FITTED_EXPECTED_EMOTIONS.model.priorSentences),
          12,
        );
        for (const emotion of VIEWER_EMOTIONS) {
          const [low, high] = [expected.emotions[emotion], said.emotions[emotion]].sort((a, b) => a - b);
          expect(profile.emotions[emotion]).toBeGreaterThanOrEqual(low - 1e-12);
          expect(profile.emotions[emotion]).toBeLessThanOrEqual(high + 1e-12);
          expect(Math.abs(more.emotions[emotion] - said.emotions[emotion])).toBeLessThanOrEqual(
            Math.abs(profile.emotions[emotion] - said.emotions[emotion]) + 1e-12,
          );
        }
      }),
    );
  });

  it('tells what is special about it: fear for horror, and a mood to match', () => {
    const horror = profileFilm(HORROR, undefined);
    expect(tellingEmotions(horror)[0]).toBe('fear');
    const family = profileFilm(
      { genres: ['Animation', 'Family'], keywords: [], tags: ['heartwarming'] },
      undefined,
    );
    expect(family.mood.valence).toBeGreaterThan(horror.mood.valence);
  });
});

describe('what viewers say of an item', () => {
  const said = {
    reviews: 2,
    sentences: 10,
    tone: 0.5,
    toneSpread: 0,
    emotions: viewerEmotionsFrom(() => 0.1),
  };
  const item = {
    id: itemIdSchema.parse('film-x'),
    domain: 'films' as const,
    title: 'X',
    creators: [],
    cast: [],
    genres: ['Drama'],
    tags: [],
    keywords: [],
    platforms: [],
    contentNotes: [],
    explicit: false,
    mood: { valence: 0, arousal: 0 },
    moodSource: 'editorial',
    externalIds: {},
    factSources: ['editor'],
    collection: 'bundled',
  };

  it('joins what came with it and what was written, but counts no text twice when reviews were imported', () => {
    const carried = { ...item, viewers: { ...said, source: 'somewhere' } };
    expect(describeViewers(item, undefined)).toBeUndefined();
    expect(describeViewers(carried, undefined)?.reviews).toBe(2);
    expect(describeViewers(carried, { ...said, reviews: 1, imported: 0 })?.reviews).toBe(3);
    expect(describeViewers(carried, { ...said, reviews: 30, imported: 29 })?.reviews).toBe(30);
  });
});
