import type { RecordKind } from '@emoverse/domain';
import type { RecordOf } from './read-archive.ts';

/** The times at which a record says that something happened, in epoch ms. */
export const TIMES_OF: { readonly [Kind in RecordKind]: (record: RecordOf<Kind>) => readonly number[] } = {
  moods: ({ at, estimate }) => [at, estimate.at],
  reactions: ({ at }) => [at],
  impressions: ({ at, mood }) => [at, mood.at],
  reviews: ({ at }) => [at],
  tasteEdits: ({ edit }) => [edit.at],
  playlists: ({ createdAt, changedAt }) => [createdAt, changedAt],
  dayNotes: ({ changedAt }) => [changedAt],
  tasteImports: ({ at, works }) => [at, ...works.flatMap((work) => work.at ?? [])],
};
