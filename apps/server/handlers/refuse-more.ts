import {
  MOST_BYTES_A_PLAYLIST,
  MOST_PLAYLIST_BYTES,
  MOST_RECORDS,
  type Playlist,
  type ProfileId,
  type RecordKind,
} from '@emoverse/domain';
import type { Repositories } from '@emoverse/storage';
import { ApiProblem } from '../http/api-problem.ts';

const tooMany = (what: string): ApiProblem =>
  new ApiProblem(409, 'too-many-records', `a person keeps at most ${what}: delete some first`);

/**
 * Within the transaction that has stored a record of a kind: throws ApiProblem `too-many-records`, which takes it back, where
 * the person has more of them than a restore takes.
 */
export async function refuseMore(
  { profiles }: Repositories,
  profileId: ProfileId,
  kind: Exclude<RecordKind, 'reactions' | 'tasteEdits' | 'impressions'>,
): Promise<void> {
  const most = MOST_RECORDS[kind];
  if (await profiles.hasMoreThan(profileId, kind, most)) throw tooMany(`${most} ${kind}`);
}

/** The same for events: reactions with edits of what was learned, and undos. */
export async function refuseMoreEvents({ feedback }: Repositories, profileId: ProfileId): Promise<void> {
  const { events, undos } = await feedback.mark(profileId);
  const { reactions } = MOST_RECORDS;
  if (events - undos > reactions) throw tooMany(`${reactions} reactions`);
  if (undos > reactions) throw tooMany(`${reactions} undone reactions`);
}

/** Before an edit of what was learned is stored: the same for those that stand. */
export function refuseMoreEdits(edits: number): void {
  const { tasteEdits } = MOST_RECORDS;
  if (edits >= tasteEdits) throw tooMany(`${tasteEdits} edits of what was learned`);
}

/** The same for playlists: their number, and what their works take as JSON, one by one and altogether. */
export async function refuseMorePlaylists(
  repositories: Repositories,
  profileId: ProfileId,
  { entries }: Pick<Playlist, 'entries'>,
): Promise<void> {
  const bytes = Buffer.byteLength(JSON.stringify(entries));
  if (bytes > MOST_BYTES_A_PLAYLIST)
    throw new ApiProblem(
      409,
      'playlist-full',
      `the works of a playlist take at most ${MOST_BYTES_A_PLAYLIST / 2 ** 20} MB, these take ${bytes} bytes: begin another one`,
    );
  await refuseMore(repositories, profileId, 'playlists');
  if ((await repositories.playlists.bytes(profileId)) > MOST_PLAYLIST_BYTES)
    throw tooMany(`${MOST_PLAYLIST_BYTES / 2 ** 20} MB of works in playlists`);
}
