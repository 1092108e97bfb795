import type { Playlist, ProfileId } from '@emoverse/domain';
import type { PlaylistSummary, Store } from '@emoverse/storage';
import { BadInputError } from '../command-error.ts';

/** A playlist of the store and whose it is. */
export interface OwnedPlaylist {
  readonly profileId: ProfileId;
  readonly summary: PlaylistSummary;
}

/** Everybody's playlists, or those of one profile. Throws BadInputError for an unknown profile. */
export async function listPlaylists(store: Store, profile: string | undefined): Promise<OwnedPlaylist[]> {
  const found: OwnedPlaylist[] = [];
  for (const profileId of await profilesOf(store, profile))
    for (const summary of await store.playlists.list(profileId)) found.push({ profileId, summary });
  return found;
}

/** The one playlist with this id, or else this name. Throws BadInputError where there is none or several. */
export async function findPlaylist(
  store: Store,
  wanted: string,
  profile: string | undefined,
): Promise<{ profileId: ProfileId; playlist: Playlist }> {
  const all = await listPlaylists(store, profile);
  const byId = all.filter(({ summary }) => summary.id === wanted.toLowerCase());
  const matches = byId.length > 0 ? byId : all.filter(({ summary }) => summary.name === wanted);
  if (matches.length > 1)
    throw new BadInputError(
      `${matches.length} playlists are called ${JSON.stringify(wanted)}: name one by its id (emoverse playlist list)`,
    );
  const [match] = matches;
  const playlist = match && (await store.playlists.find(match.profileId, match.summary.id));
  if (!playlist)
    throw new BadInputError(
      `there is no playlist with the id or name ${JSON.stringify(wanted)}: emoverse playlist list shows all`,
    );
  return { profileId: match.profileId, playlist };
}

/** Whose a new playlist is: the profile named, else the only one there is. */
export async function onlyProfile(store: Store, profile: string | undefined): Promise<ProfileId> {
  const profiles = await profilesOf(store, profile);
  const [only] = profiles;
  if (only === undefined)
    throw new BadInputError('the store has no profile yet: open EmoVerse in a browser once (emoverse serve)');
  if (profiles.length > 1)
    throw new BadInputError(
      `the store has ${profiles.length} profiles: name one with --profile, e.g. ${only}; emoverse playlist list shows whose the playlists are`,
    );
  return only;
}

async function profilesOf(store: Store, profile: string | undefined): Promise<ProfileId[]> {
  const all = await store.profiles.ids();
  if (profile === undefined) return all;
  const found = all.filter((id) => id === profile.toLowerCase());
  if (found.length === 0) throw new BadInputError(`the store has no profile ${JSON.stringify(profile)}`);
  return found;
}
