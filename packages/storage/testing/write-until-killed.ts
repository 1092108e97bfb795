// Writes feedback to the store of a folder for as long as it lives, and prints the id of each event once the
// store has acknowledged it. Arguments: folder, profile id.
import { writeSync } from 'node:fs';
import { profileIdSchema } from '@emoverse/domain';
import { openStore } from '../open-store.ts';
import { NOON, reaction } from './samples.ts';

const [directory, profile] = process.argv.slice(2);
const store = await openStore({ directory });
const profileId = profileIdSchema.parse(profile);
for (let count = 0; ; count += 1) {
  const events = [
    reaction('liked', `song-${count}`, NOON + count),
    reaction('played', `song-${count}`, NOON + count),
  ];
  await store.feedback.store(profileId, events, true);
  for (const { id } of events) writeSync(1, `${id}\n`);
}
