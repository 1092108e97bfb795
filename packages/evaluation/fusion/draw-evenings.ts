import { elementAt, EMOTIONS, type Emotion, type MoodEstimate } from '@emoverse/domain';
import { randomIndex, weightedIndex } from '@emoverse/numeric';
import { BadDataError } from '../bad-data-error.ts';
import { DOORS, type Door, type DoorReading } from './doors.ts';

/** What kind of evenings. */
export interface EveningKind {
  /** How often each emotion is the mood, in their order; sums to 1. */
  readonly moods: readonly number[];
  /** Share of the evenings on which face, words and voice all show another mood than the person has. */
  readonly masked: number;
}

/** An evening at the moment when the mood is asked for. */
export interface Evening {
  readonly truth: Emotion;
  /** What each door said last, at its time. */
  readonly said: ReadonlyMap<Door, MoodEstimate>;
}

/** Moods give way to others once an hour. */
const CHANGES_PER_MINUTE = 1 / 60;
/** One of the doors has just spoken, the others so long ago on average. */
const MINUTES_BETWEEN = 5;
const ASKED_AT = 86_400_000;

/**
 * Draws evenings: a mood that changes, and of each door what it made of something that showed the mood of its time. Throws
 * BadDataError where a door has read nothing of an emotion.
 */
export function drawEvenings(
  readings: Readonly<Record<Door, readonly DoorReading[]>>,
  { moods, masked }: EveningKind,
  count: number,
  random: () => number,
): readonly Evening[] {
  const pools = new Map(DOORS.map((door) => [door, poolsOf(door, readings[door])]));
  const drawMood = (): Emotion => elementAt(EMOTIONS, weightedIndex(moods, random));
  const draw = (door: Door, emotion: Emotion): MoodEstimate[] => {
    const pool = pools.get(door)?.get(emotion) ?? [];
    return pool.slice(randomIndex(pool.length, random)).slice(0, 1);
  };
  return Array.from({ length: count }, () => {
    const truth = drawMood();
    const shown = random() < masked ? drawMood() : undefined;
    const latest = DOORS[randomIndex(DOORS.length, random)];
    const visits = DOORS.map((door) => ({
      door,
      minutes: door === latest ? 0 : -MINUTES_BETWEEN * Math.log(1 - random()),
    })).sort((a, b) => a.minutes - b.minutes);
    const said = new Map<Door, MoodEstimate>();
    let mood = truth;
    let later = 0;
    for (const { door, minutes } of visits) {
      if (random() > Math.exp(-CHANGES_PER_MINUTE * (minutes - later))) mood = drawMood();
      later = minutes;
      const isOwn = door === 'place' || door === 'pleasantness';
      for (const estimate of draw(door, isOwn ? mood : (shown ?? mood)))
        said.set(door, { ...estimate, at: ASKED_AT - Math.round(minutes * 60_000) });
    }
    return { truth, said };
  });
}

function poolsOf(
  door: Door,
  readings: readonly DoorReading[],
): ReadonlyMap<Emotion, readonly MoodEstimate[]> {
  const pools = new Map(
    EMOTIONS.map((emotion) => [
      emotion,
      readings.filter(({ truth }) => truth === emotion).map(({ estimate }) => estimate),
    ]),
  );
  const without = EMOTIONS.find((emotion) => pools.get(emotion)?.length === 0);
  if (without === undefined) return pools;
  throw new BadDataError(
    `expected something of every emotion for the ${door} to read, in each half; got nothing that is ${without}`,
  );
}
