// Adds works to a playlist for as long as it lives, and prints the id of each entry once the store has acknowledged
// it. Arguments: folder, profile id, playlist id.
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { addEntries, profileIdSchema } from '@emoverse/domain';
import { openStore } from '../open-store.ts';

const [directory, profile, playlist] = process.argv.slice(2);
const store = await openStore({ directory });
const profileId = profileIdSchema.parse(profile);
for (;;) {
  const entry = { id: randomUUID(), title: 'A work', creators: [] };
  await store.playlists.change(profileId, playlist, (one) => ({
    ...one,
    entries: addEntries(one.entries, [entry]),
  }));
  writeSync(1, `${entry.id}\n`);
}
