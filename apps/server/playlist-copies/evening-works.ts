import { setImmediate } from 'node:timers/promises';
import {
  STILL_TRUE_MS,
  placeOfHour,
  workOfItem,
  type MoodEstimate,
  type PlaylistWork,
} from '@emoverse/domain';
import { moodFromPoint } from '@emoverse/mood';
import { readSettings } from '@emoverse/api-contract';
import type { StoredProfile } from '@emoverse/storage';
import { intentOf } from '../handlers/intent-of.ts';
import { withOwnLanguages } from '../handlers/with-own-languages.ts';
import type { Services } from '../services.ts';

/** Of a person's own music so many are ranked: a server may have few of the first ones. */
const RANKED = 200;

/**
 * Songs for the mood of the moment, the best first: the person's last one where it is of today, else what the hour asks for.
 * Nothing of it is logged: nobody is taken to have seen them.
 *
 * @param timeZone of the person's clock; that of this machine without
 */
export async function eveningWorks(
  services: Services,
  profile: StoredProfile,
  { ownMusic, timeZone }: { readonly ownMusic: boolean; readonly timeZone?: string | undefined },
): Promise<PlaylistWork[]> {
  // One's own music may just have been read.
  if (ownMusic) await services.catalogueSettled();
  const { store, persons, recommender, clock, random } = services;
  const settings = readSettings(profile.settings);
  const at = clock();
  const mood = await moodOf(services, profile, at, timeZone);
  const { state } = await persons.current(store, profile.id);
  await setImmediate();
  const { ranked } = recommender.recommend(
    {
      mood,
      intent: intentOf({ mood }, settings).intent,
      domain: 'music',
      count: RANKED,
      filters: { ...withOwnLanguages(settings.filters, settings, []), ownMusic },
      surface: 'list',
      policy: 'emoverse',
      shown: new Set(),
      at,
      random,
    },
    state,
  );
  return ranked.map(({ item }) => workOfItem(item));
}

async function moodOf(
  { store }: Pick<Services, 'store'>,
  { id }: StoredProfile,
  at: number,
  timeZone: string | undefined,
): Promise<MoodEstimate> {
  const [last] = await store.moods.list(id, { limit: 1 });
  if (last !== undefined && last.at <= at && at - last.at <= STILL_TRUE_MS) return last.estimate;
  const clock = new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', hourCycle: 'h23' });
  return moodFromPoint(placeOfHour(Number(clock.format(at))), at);
}
