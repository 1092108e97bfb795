import type { EmotionScores } from '@emoverse/domain';
import { summariseReadings } from '@emoverse/mood';
import type { Seen } from '../../camera/vision-messages.ts';

/** How long a face is watched at rest, and from when it is enough to stop early; milliseconds. */
export const RESTING_MS = 60_000;
export const ENOUGH_MS = 20_000;
/** Two looks further apart than this do not count as one stretch of watching. */
const LONGEST_GAP = 2_000;

/** A minute of rest so far. Only time in which the face was seen counts. */
export interface RestingMinute {
  readonly watched: number;
  readonly lastSeenAt: number | undefined;
  readonly looks: readonly { readonly scores: EmotionScores; readonly at: number }[];
}

export const nothingWatched: RestingMinute = { watched: 0, lastSeenAt: undefined, looks: [] };

/** Takes one look into the minute; looks without a face, and looks that were taken in already, stop the clock. */
export function watchRestingFace(minute: RestingMinute, seen: Seen): RestingMinute {
  const { watched, lastSeenAt, looks } = minute;
  if (seen.kind !== 'scores') return { ...minute, lastSeenAt: undefined };
  const passed = lastSeenAt === undefined ? 0 : seen.at - lastSeenAt;
  if (lastSeenAt !== undefined && passed <= 0) return minute;
  return {
    watched: watched + (passed <= LONGEST_GAP ? passed : 0),
    lastSeenAt: seen.at,
    looks: [...looks, { scores: seen.scores, at: seen.at }],
  };
}

/** What the face reads as at rest: the mean of all looks. Undefined before the first. */
export function restingScores({ looks, lastSeenAt }: RestingMinute): EmotionScores | undefined {
  const mood = summariseReadings(
    looks.map((look) => ({ kind: 'scores', ...look })),
    'check-in',
    lastSeenAt ?? 0,
  );
  return 'estimate' in mood ? mood.estimate.scores : undefined;
}
