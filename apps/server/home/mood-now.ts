import type { MoodMessage, MoodNow } from '@emoverse/api-contract';
import {
  elementAt,
  feltPoint,
  moodAreaOf,
  moodWordAt,
  type MoodArea,
  type ProfileId,
} from '@emoverse/domain';
import type { Repositories } from '@emoverse/storage';

const UNKNOWN: MoodNow = { mood: 'unknown', word: null, valence: null, arousal: null, since: null, at: null };

/** How a person is by the last mood that they kept, and since when: the latest 200 are looked at. */
export async function moodNow(
  { moods }: Pick<Repositories, 'moods'>,
  profileId: ProfileId,
): Promise<MoodNow> {
  for await (const page of moods.pages(profileId)) {
    const [latest] = page;
    if (latest === undefined) continue;
    const point = feltPoint(latest);
    const mood = moodAreaOf(point);
    const other = page.findIndex((one) => moodAreaOf(feltPoint(one)) !== mood);
    const first = elementAt(page, (other < 0 ? page.length : other) - 1);
    return {
      ...{ mood, word: moodWordAt(point), ...point },
      since: new Date(first.at).toISOString(),
      at: new Date(latest.at).toISOString(),
    };
  }
  return UNKNOWN;
}

/** What a webhook is sent. */
export function messageOf(
  type: MoodMessage['type'],
  data: MoodNow,
  before: MoodArea | undefined,
  at: number,
): MoodMessage {
  return { type, timestamp: new Date(at).toISOString(), data: { ...data, before: before ?? null } };
}

/**
 * In the transaction that has kept or changed a mood: has the webhooks of its person say what their mood became, where it became
 * another. Gives whether any has something to say.
 */
export async function announceMood(
  repositories: Pick<Repositories, 'moods' | 'webhooks'>,
  profileId: ProfileId,
  { clock, newId }: { readonly clock: () => number; readonly newId: () => string },
): Promise<boolean> {
  const { webhooks } = repositories;
  if ((await webhooks.list(profileId)).length === 0) return false;
  const data = await moodNow(repositories, profileId);
  if (data.mood === 'unknown') return false;
  const at = clock();
  const said = await webhooks.say(
    profileId,
    data.mood,
    (before) => ({ messageId: newId(), message: JSON.stringify(messageOf('mood.became', data, before, at)) }),
    at,
  );
  return said > 0;
}
