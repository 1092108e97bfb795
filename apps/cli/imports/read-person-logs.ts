import { TooLittleDataError, type PersonLog } from '@emoverse/evaluation';
import { openStore } from '@emoverse/storage';
import { BadInputError } from '../command-error.ts';
import type { CommandIo } from '../command-io.ts';
import { hasStore, storePlace } from '../data-folder.ts';

/** What everybody was shown and did, as the store holds it; people who were shown nothing are left out. */
export async function readPersonLogs(io: CommandIo, dataOption: string | undefined): Promise<PersonLog[]> {
  const place = storePlace(io, dataOption);
  if (!hasStore(place)) {
    throw new BadInputError(
      `expected a store with logged lists, found none in ${'directory' in place ? place.directory : 'the database'}; name its folder with --data`,
    );
  }
  const store = await openStore(place);
  try {
    const logs: PersonLog[] = [];
    for (const person of await store.profiles.ids()) {
      const impressions = await store.impressions.list(person);
      if (impressions.length > 0) {
        const events = await store.feedback.toLearn(person);
        logs.push({
          person,
          impressions,
          reactions: events.flatMap((event) => ('reaction' in event ? event : [])),
          edits: events.flatMap((event) => ('edit' in event ? event.edit : [])),
          known: events.flatMap((event) => ('known' in event ? event.known : [])),
        });
      }
      io.signal.throwIfAborted();
    }
    if (logs.length === 0)
      throw new TooLittleDataError('the store has no logged lists yet; use EmoVerse for a while first');
    return logs;
  } finally {
    await store.close();
  }
}
