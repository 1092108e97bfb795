/** What is kept of a person and travels in an export; impressions last, so that what reactions answer is there too. */
export const RECORD_KINDS = [
  'moods',
  'reactions',
  'reviews',
  'tasteEdits',
  'playlists',
  'dayNotes',
  'tasteImports',
  'impressions',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/**
 * Records of one person that are kept and taken back at most, of each kind: years of daily use, and as much as one
 * export can hold. Without a bound, one person could make every answer about them as slow as they like.
 */
export const MOST_RECORDS = {
  moods: 100_000,
  reactions: 200_000,
  impressions: 200_000,
  reviews: 2000,
  tasteEdits: 10_000,
  playlists: 500,
  dayNotes: 20_000,
  tasteImports: 200,
} as const satisfies Record<RecordKind, number>;

/** Bytes that the works of all playlists of one person may take as JSON: as many as an export can hold. */
export const MOST_PLAYLIST_BYTES = 48 * 1024 * 1024;
/** And those of one import: `MOST_KNOWN_WORKS` of some 130 bytes each. */
export const MOST_BYTES_AN_IMPORT = 512 * 1024;
/** And those of one playlist: 2,000 works of a thousand characters each. */
export const MOST_BYTES_A_PLAYLIST = 2 * 1024 * 1024;
