import { VIEWER_EMOTIONS, viewerEmotionsFrom, type ViewerEmotion } from '@emoverse/domain';
import { createSeededRandom } from '@emoverse/numeric';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { measureFilmProfiles, type ComparedFilm } from '@emoverse/evaluation';
import { runCaptured } from '../testing/run-captured.ts';

const folder = mkdtempSync(join(tmpdir(), 'emoverse-film-profiles-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Films of which every second one is horror with fearful reviews; tone follows the rating. */
function madeUpFilms(): ComparedFilm[] {
  const random = createSeededRandom(7);
  return Array.from({ length: 80 }, (_, number) => {
    const horror = number % 2 === 0;
    const rating = 3 + 6 * random();
    const figures = (noise: number): ComparedFilm['figures'] => ({
      reviews: 10,
      sentences: 100,
      tone: (rating - 6) / 10,
      toneSpread: 0.1,
      emotions: viewerEmotionsFrom(
        (emotion) => (emotion === 'fear' && horror ? 0.4 : 0.1) + noise * random(),
      ),
    });
    return {
      imdb: `tt${number}`,
      film: { genres: [horror ? 'Horror' : 'Comedy'], keywords: [], tags: [] },
      rating,
      figures: figures(0.05),
      halves: [figures(0.05), figures(0.05)],
      favour: random(),
      tagged: new Set<ViewerEmotion>(horror ? ['fear'] : []),
    };
  });
}

describe('emoverse evaluate film-profiles', () => {
  it('finds what was put into made-up films, and nothing where there is nothing', () => {
    const told = measureFilmProfiles(madeUpFilms());
    expect(told.rating.tone).toBeCloseTo(1, 9);
    expect(Math.abs(told.rating.reviewWords)).toBeLessThan(0.3);
    expect(told.halves.emotions.fear).toBeGreaterThan(0.9);
    expect(Math.abs(told.halves.emotions.joy)).toBeLessThan(0.35);
    expect(told.expected.fear).toBeGreaterThan(0.9);
    expect(told.genres['Horror'].profile).toBeGreaterThan(0.95);
    expect(told.genres['Horror'].tone).toBeLessThan(0.7);
    expect(told.tags.fear).toMatchObject({ positives: 40, films: 80, profile: 1 });
    expect(VIEWER_EMOTIONS.filter((emotion) => told.tags[emotion] !== undefined)).toEqual(['fear']);
  });

  it('reads a folder, and says what it expects of one', async () => {
    mkdirSync(join(folder, 'reviews'));
    mkdirSync(join(folder, 'catalog'));
    const review = { imdb_id: 'tt1', label: 'pos', text: 'A scary film. I loved it.' };
    writeFileSync(join(folder, 'reviews/user_reviews.jsonl'), `${JSON.stringify(review)}\n`);
    writeFileSync(
      join(folder, 'catalog/movies.csv'),
      'imdb_id,genres,keywords,imdb_rating\ntt1,Horror,ghost,7.5\n',
    );
    const { code, stdout } = await runCaptured([
      'evaluate',
      'film-profiles',
      '--reference',
      folder,
      '--json',
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ films: 1, rating: { films: 0 } });
    const none = await runCaptured(['evaluate', 'film-profiles', '--reference', join(folder, 'reviews')]);
    expect(none).toMatchObject({ code: 2, stderr: expect.stringContaining('does not exist') });
  });
});
