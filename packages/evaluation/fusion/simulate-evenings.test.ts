import { EMOTIONS, scoresFrom, type Emotion, type MoodSource } from '@emoverse/domain';
import { estimateFromScores } from '@emoverse/mood';
import { describe, expect, it } from 'vitest';
import { DOORS, DOOR_SETS, type Door, type DoorHalves, type DoorReading } from './doors.ts';
import { fitOnEvenings, simulateEvenings } from './simulate-evenings.ts';

const SOURCES: Readonly<Record<Door, MoodSource>> = {
  face: 'camera',
  words: 'text',
  voice: 'voice',
  place: 'picker',
  pleasantness: 'picker',
};

/** Of ten readings of each emotion `right` name it and the rest the others in turn; all of them claim to be so sure. */
function door(source: MoodSource, right: number, sure: number): DoorHalves {
  const readings = EMOTIONS.flatMap((truth, index) =>
    Array.from({ length: 10 }, (_, at): DoorReading => {
      const said: Emotion = at < right ? truth : EMOTIONS[(index + 1 + (at % 6)) % 7];
      const scores = scoresFrom((emotion) => (emotion === said ? sure : (1 - sure) / 6));
      return { truth, estimate: estimateFromScores(scores, source, 0) };
    }),
  );
  return { fit: readings, judge: readings };
}

const doorsOf = (of: (door: Door) => DoorHalves): Readonly<Record<Door, DoorHalves>> => ({
  face: of('face'),
  words: of('words'),
  voice: of('voice'),
  place: of('place'),
  pleasantness: of('pleasantness'),
});
const honest = doorsOf((name) => door(SOURCES[name], 6, 0.6));

describe('simulated evenings', () => {
  it('have every set of doors, with one own word at most', () => {
    expect(DOOR_SETS).toHaveLength(23);
    expect(DOOR_SETS.slice(0, DOORS.length)).toEqual(DOORS.map((one) => [one]));
  });

  it('find what is joined better than the best door where each tells how sure it may be', () => {
    const [plain] = simulateEvenings(honest, { evenings: 200, seed: 7 });
    expect(plain).toMatchObject({ masked: 0, evenings: 200 });
    for (const { doors, logLoss, accuracy } of plain.sets) {
      if (doors.length === 1) expect(logLoss.difference).toBe(0);
      else expect(logLoss.ci95[1]).toBeLessThan(0);
      expect(accuracy).toBeGreaterThan(0.45);
    }
  });

  it('teach to believe a door less that claims more than it keeps', () => {
    const doors = { ...honest, face: door('camera', 3, 0.97), words: door('text', 9, 0.9) };
    const { widths } = fitOnEvenings(doors, { evenings: 8, seed: 7 });
    expect(widths.face.trust).toBeLessThan(widths.words.trust);
    expect(widths.face.valence).toBeGreaterThan(widths.words.valence);
  });

  it('are the same for the same seed', () => {
    const of = (seed: number) => simulateEvenings(honest, { evenings: 5, seed });
    expect(of(1)).toEqual(of(1));
    expect(of(1)).not.toEqual(of(2));
  });

  it('say which emotion a door has read nothing of', () => {
    const blind = honest.voice.judge.filter(({ truth }) => truth !== 'fear');
    expect(() =>
      simulateEvenings({ ...honest, voice: { fit: [], judge: blind } }, { evenings: 100, seed: 7 }),
    ).toThrow(/for the voice to read, in each half; got nothing that is fear/);
  });
});
