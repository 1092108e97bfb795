import type { ProfileId, RecordKind } from '@emoverse/domain';
import { allOf } from '../in-pages.ts';
import type { Store } from '../open-store.ts';
import type { ProfileArchive, ProfileRecords } from '../transfer-profile.ts';

/** An archive read to its end. */
export type WholeArchive = { readonly settings: unknown } & {
  readonly [Kind in RecordKind]: readonly ProfileRecords[Kind][];
};

/** Everything stored about a person, and whether there is such a person at all. */
export async function wholeArchive(store: Store, id: ProfileId): Promise<WholeArchive | undefined> {
  const archive = await store.transfer.exportProfile(id);
  return (
    archive && {
      settings: archive.settings,
      moods: await allOf(archive.moods),
      reactions: await allOf(archive.reactions),
      reviews: await allOf(archive.reviews),
      tasteEdits: await allOf(archive.tasteEdits),
      playlists: await allOf(archive.playlists),
      dayNotes: await allOf(archive.dayNotes),
      tasteImports: await allOf(archive.tasteImports),
      impressions: await allOf(archive.impressions),
    }
  );
}

/** The archive as a restore takes it: in pieces of one record, reactions and edits oldest first. */
export function inPieces(archive: WholeArchive): ProfileArchive {
  const pieces = <T>(records: readonly T[]): T[][] => records.map((record) => [record]);
  return {
    settings: archive.settings,
    moods: pieces(archive.moods),
    reactions: pieces(archive.reactions).reverse(),
    reviews: pieces(archive.reviews),
    tasteEdits: pieces(archive.tasteEdits).reverse(),
    playlists: pieces(archive.playlists),
    dayNotes: pieces(archive.dayNotes),
    tasteImports: pieces(archive.tasteImports),
    impressions: pieces(archive.impressions),
  };
}
