import {
  CONTENT_NOTES,
  type EMOTIONS,
  INTENTS,
  MEDIA_DOMAINS,
  catalogueItemSchema,
  scoresFrom,
  type ContentNote,
  type MediaDomain,
} from '@emoverse/domain';
import { describe, expect, it } from 'vitest';
import { noteBits, touchedNotes } from '../catalogue-index/index.ts';
import { createRecommender } from '../create-recommender.ts';
import { sparedNotes } from './spared-notes.ts';
import { contextWith, intentChoice, pickedMood } from '../testing/contexts.ts';
import { generatedItems } from '../testing/generated-items.ts';

const noted = (domain: MediaDomain, notes: readonly ContentNote[], number: number) =>
  catalogueItemSchema.parse({
    ...generatedItems(number + 1, 9, [domain])[number],
    genres: [],
    tags: [],
    contentNotes: notes,
  });

describe('what is spared', () => {
  it('is nothing for pleasant and neutral moods', () => {
    for (const emotion of ['happy', 'surprise', 'neutral'] as const)
      for (const intent of INTENTS)
        for (const domain of MEDIA_DOMAINS)
          expect(sparedNotes(pickedMood(emotion), intent, domain)).toEqual([]);
  });

  it('is suicide and self-harm in every unpleasant mood whatever is chosen', () => {
    for (const emotion of ['sad', 'fear', 'angry', 'disgust'] as const)
      for (const intent of INTENTS)
        for (const domain of MEDIA_DOMAINS)
          expect(sparedNotes(pickedMood(emotion), intent, domain)).toEqual(
            expect.arrayContaining(['suicide', 'self-harm']),
          );
  });

  it('is grief, war, the end of love and despair for the sad, but for staying with it in music, films and books', () => {
    const heavy = ['death', 'war', 'breakup', 'despair'];
    for (const intent of INTENTS) {
      for (const domain of MEDIA_DOMAINS) {
        const spared = sparedNotes(pickedMood('sad'), intent, domain);
        const meets = intent === 'match' && ['music', 'films', 'books'].includes(domain);
        for (const note of heavy)
          expect([domain, intent, spared.some((one) => one === note)]).toEqual([domain, intent, !meets]);
      }
    }
  });

  it('is horror and violence for the afraid, but for staying with it in music, films and books', () => {
    for (const intent of INTENTS) {
      for (const domain of MEDIA_DOMAINS) {
        const spared = sparedNotes(pickedMood('fear'), intent, domain);
        const meets = intent === 'match' && ['music', 'films', 'books'].includes(domain);
        for (const note of ['horror', 'violence'])
          expect([domain, intent, spared.some((one) => one === note)]).toEqual([domain, intent, !meets]);
      }
    }
  });

  it('is abuse and the death of a child for the angry and the disgusted, but for staying with it in music, films and books', () => {
    for (const emotion of ['angry', 'disgust'] as const) {
      expect(sparedNotes(pickedMood(emotion), 'match', 'courses')).toContain('abuse');
      expect(sparedNotes(pickedMood(emotion), 'match', 'music')).not.toContain('child-death');
    }
  });

  it('goes by the place on the plane for a low mood with another label', () => {
    const unclear = {
      scores: scoresFrom((emotion) => (emotion === 'neutral' ? 2 : 1)),
      valence: -0.5,
      arousal: -0.3,
    };
    expect(sparedNotes(unclear, 'lift', 'films')).toEqual(sparedNotes(pickedMood('sad'), 'lift', 'films'));
    expect(sparedNotes({ ...unclear, valence: 0.2 }, 'lift', 'films')).toEqual([]);
  });

  it('is kept out of every list, by every policy, and said where it makes a list short', () => {
    const gentle = Array.from({ length: 4 }, (_, number) => noted('films', [], number));
    const hard = Array.from({ length: 12 }, (_, number) => noted('films', ['war'], number + 4));
    const recommender = createRecommender({ items: [...gentle, ...hard] });
    const nobody = recommender.newPerson();
    for (const policy of ['emoverse', 'paper', 'popularity', 'random'] as const) {
      const ask = (emotion: (typeof EMOTIONS)[number]) =>
        recommender.recommend(
          contextWith({ domain: 'films', mood: pickedMood(emotion), intent: intentChoice('lift'), policy }),
          nobody,
        );
      const sad = ask('sad');
      expect(sad.ranked.every(({ item }) => item.contentNotes.length === 0)).toBe(true);
      expect(sad.notice).toBe('kept-gentle');
      expect(ask('happy').notice).toBe('none');
    }
  });
});

describe('the filter of notes', () => {
  it('leaves out what carries one of them, by note, genre or tag', () => {
    const items = generatedItems(300, 3, ['films']).map((item, number) => ({
      ...item,
      contentNotes: number % 3 === 0 ? (['illness'] as const).slice() : [],
    }));
    const recommender = createRecommender({ items });
    const { ranked } = recommender.recommend(
      contextWith({
        domain: 'films',
        count: 50,
        filters: { allowExplicit: true, withoutNotes: ['illness', 'horror'] },
      }),
      recommender.newPerson(),
    );
    expect(ranked).toHaveLength(50);
    for (const { item } of ranked) {
      expect(item.contentNotes).not.toContain('illness');
      expect(item.genres).not.toContain('Horror');
    }
  });

  it('has a bit for each note', () => {
    for (const note of CONTENT_NOTES) {
      expect(touchedNotes(noted('books', [note], 0))).toBe(noteBits([note]));
      expect(noteBits([note])).toBeGreaterThan(0);
    }
    expect(new Set(CONTENT_NOTES.map((note) => noteBits([note]))).size).toBe(CONTENT_NOTES.length);
  });
});
