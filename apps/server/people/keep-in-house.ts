import type { ProfileId } from '@emoverse/domain';
import type { Repositories } from '@emoverse/storage';

/** Ends what goes out of the house for somebody without being asked again: who becomes a child could not end it. */
export async function keepInHouse(
  { homeKeys, webhooks, playlistCopies, spotify }: Repositories,
  id: ProfileId,
): Promise<void> {
  await homeKeys.delete(id);
  for (const webhook of await webhooks.list(id)) await webhooks.delete(id, webhook.id);
  for (const copy of await playlistCopies.list(id)) await playlistCopies.schedule(id, copy.id, undefined);
  await spotify.disconnect(id);
}
