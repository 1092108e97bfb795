import { basename } from 'node:path';
import {
  elementAt,
  playlistNameSchema,
  type PlaylistEntry,
  type PlaylistWork,
  type WorkMatch,
} from '@emoverse/domain';
import {
  matchWorks,
  readPlaylistFile,
  type PlaylistFormatName,
  type ReadPlaylist,
  type RejectedLine,
} from '@emoverse/playlists';
import type { Store } from '@emoverse/storage';

export interface TakenFile extends Pick<ReadPlaylist, 'format' | 'encoding' | 'notice'> {
  readonly name: string;
  readonly entries: readonly PlaylistEntry[];
  /** Works that are no item here; they are entries all the same. */
  readonly unmatched: readonly {
    readonly line: number;
    readonly title: string;
    readonly reason: Extract<WorkMatch, { kind: 'unmatched' }>['reason'];
  }[];
  readonly rejected: readonly RejectedLine[];
}

/**
 * Reads a playlist file and joins its works to the store's items. Throws EmoVerseError `bad-playlist-file` or
 * `empty-playlist-file`.
 */
export async function takePlaylistFile(
  file: {
    readonly path: string;
    readonly bytes: Uint8Array;
    readonly format?: PlaylistFormatName | undefined;
  },
  store: Pick<Store, 'catalogue'>,
  newId: () => string,
): Promise<TakenFile> {
  const fileName = basename(file.path);
  const { format, encoding, notice, name, works, rejected } = readPlaylistFile(
    fileName,
    file.bytes,
    file.format,
  );
  const matches = await matchWorks(
    works.map(({ work }) => work),
    {
      known: async (ids) => new Set((await store.catalogue.findMany(ids)).map(({ id }) => id)),
      findByKeys: (keys) => store.catalogue.findByKeys(keys),
    },
  );
  const called = playlistNameSchema.safeParse(name ?? fileName.replace(/\.[^.]+$/, ''));
  return {
    format,
    encoding,
    notice,
    name: called.success ? called.data : 'Playlist',
    entries: works.map(({ work }, index) => ({ ...joined(work, elementAt(matches, index)), id: newId() })),
    unmatched: matches.flatMap((match, index) => {
      const { line, work } = elementAt(works, index);
      return match.kind === 'matched' ? [] : [{ line, title: work.title, reason: match.reason }];
    }),
    rejected,
  };
}

function joined(work: PlaylistWork, match: WorkMatch): PlaylistWork {
  return match.kind === 'matched' ? { ...work, itemId: match.itemId } : work;
}
