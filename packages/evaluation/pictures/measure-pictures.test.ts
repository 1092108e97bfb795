import { EMOTIONS, scoresFrom, type Emotion } from '@emoverse/domain';
import { expect, it } from 'vitest';
import { measurePictures } from './measure-pictures.ts';

const sure = (emotion: Emotion): Record<string, number> =>
  scoresFrom((each) => (each === emotion ? 0.94 : 0.01));
const emotionOf = new Map(EMOTIONS.map((emotion) => [`plus-${emotion}`, emotion]));

/** A picture whose answer people see is `seen`, while the FER+ head is surest of contempt. */
const judged = (seen: Emotion | undefined): Parameters<typeof measurePictures>[1][number] => ({
  answer: seen && {
    scores: scoresFrom((each) => (each === seen ? 0.94 : 0.01)),
    heads: {
      fer2013: sure('sad'),
      ferplus: {
        ...Object.fromEntries(EMOTIONS.map((each) => [`plus-${each}`, each === seen ? 0.3 : 0.01])),
        contempt: 0.64,
      },
    },
  },
  milliseconds: { find: 20, read: 4 },
});
const picture = (label: Emotion, group: string): { path: string; label: string; group: string } => ({
  path: `${label}.png`,
  label,
  group,
});

it('counts a face that was not found as wrong, and tells each head apart', () => {
  const pictures = [picture('happy', 'a'), picture('happy', 'a'), picture('sad', 'b'), picture('fear', 'c')];
  const answers = [judged('happy'), judged(undefined), judged('happy'), judged('fear')];
  const report = measurePictures(pictures, answers, emotionOf);
  expect(report).toMatchObject({ n: 4, notFound: 1, groups: 3, ms: { find: 20, read: 4 } });
  expect(report.seen.accuracy).toBeCloseTo(2 / 4);
  expect(report.seen.found).toMatchObject({ n: 3, accuracy: 2 / 3 });
  expect(report.seen.perClass.happy).toMatchObject({ n: 2, recall: 1 / 2, precision: 1 / 2 });
  // happy ½, sad 0, fear 1: only emotions that somebody shows.
  expect(report.seen.macroF1).toBeCloseTo((0.5 + 0 + 1) / 3);
  expect(report.fer2013.accuracy).toBeCloseTo(1 / 4);
  // Without contempt the FER+ head answers as people see.
  expect(report.ferplus7.accuracy).toBeCloseTo(2 / 4);
});

it('draws whole groups for the interval, as pictures of one person go wrong together', () => {
  const pictures = Array.from({ length: 40 }, (_, index) => picture('happy', index < 20 ? 'right' : 'wrong'));
  const answers = pictures.map(({ group }) => judged(group === 'right' ? 'happy' : 'sad'));
  expect(measurePictures(pictures, answers, emotionOf).seen.ci95).toEqual([0, 1]);
});
