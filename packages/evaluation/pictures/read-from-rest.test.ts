import { scoresFrom, topEmotion, type Emotion } from '@emoverse/domain';
import { expect, it } from 'vitest';
import type { JudgedPicture } from './judge-pictures.ts';
import { readFromRest } from './read-from-rest.ts';

const picture = (label: string, group: string) => ({ path: `${label}.png`, label, group });
const judged = (shares: Partial<Record<Emotion, number>> | undefined): JudgedPicture => ({
  answer: shares && {
    scores: scoresFrom((emotion) => shares[emotion] ?? 0.002),
    heads: { fer2013: {}, ferplus: {} },
  },
  milliseconds: { find: 0, read: 0 },
});

it('reads the others of a person as changes from the first neutral picture in which a face was found', () => {
  const pictures = [
    picture('neutral', 'a'),
    picture('neutral', 'a'),
    picture('sad', 'a'),
    picture('neutral', 'a'),
    picture('sad', 'b'),
  ];
  const rest = { neutral: 0.985 };
  const slightlySad = { neutral: 0.7, sad: 0.29 };
  const answers = [undefined, rest, slightlySad, rest, slightlySad].map(judged);
  const read = readFromRest(pictures, answers);
  expect(read.faces).toBe(1);
  expect(read.pictures).toEqual(pictures.filter((_, index) => index !== 1));
  const top = (some: readonly JudgedPicture[]) =>
    some.map(({ answer }) => answer && topEmotion(answer.scores));
  expect(top(read.before)).toEqual([undefined, 'neutral', 'neutral', 'neutral']);
  // So plain a resting face makes little tell much; of another person nothing is known.
  expect(top(read.after)).toEqual([undefined, 'sad', 'neutral', 'neutral']);
  expect(read.after[3]).toEqual(answers[4]);
});

it('asks for a neutral picture', () => {
  expect(() => readFromRest([picture('sad', 'a')], [judged({ sad: 0.9 })])).toThrow(/labelled neutral/);
});
