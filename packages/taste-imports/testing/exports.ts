/** Exports in the form that each service gives them, with made-up people and works. */

const csv = (rows: readonly (readonly string[])[], end = '\n'): string =>
  rows
    .map((row) =>
      row.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(','),
    )
    .map((line) => line + end)
    .join('');

export const LETTERBOXD: Readonly<Record<string, string>> = {
  'profile.csv': csv([
    ['Date Joined', 'Username'],
    ['2019-01-01', 'somebody'],
  ]),
  'diary.csv': csv([
    ['Date', 'Name', 'Year', 'Letterboxd URI', 'Rating', 'Rewatch', 'Tags', 'Watched Date'],
    ['2024-03-02', 'Amélie', '2001', 'https://boxd.it/1a', '4.5', '', '', '2024-03-01'],
    ['2024-05-02', 'Heat', '1995', 'https://boxd.it/1b', '', '', 'night, city', '2024-05-01'],
    ['2024-06-02', 'Heat', '1995', 'https://boxd.it/1b', '', 'Yes', '', '2024-06-01'],
  ]),
  'ratings.csv': csv([
    ['Date', 'Name', 'Year', 'Letterboxd URI', 'Rating'],
    ['2024-03-02', 'Amélie', '2001', 'https://boxd.it/1a', '4.5'],
    ['2020-01-01', 'Twilight', '2008', 'https://boxd.it/1c', '0.5'],
  ]),
  'watched.csv': csv([
    ['Date', 'Name', 'Year', 'Letterboxd URI'],
    ['2024-03-02', 'Amélie', '2001', 'https://boxd.it/1a'],
    ['2024-05-02', 'Heat', '1995', 'https://boxd.it/1b'],
    ['2018-01-01', 'Crash, "the other"', '1996', 'https://boxd.it/1d'],
  ]),
  'watchlist.csv': csv([
    ['Date', 'Name', 'Year', 'Letterboxd URI'],
    ['2024-03-02', 'Solaris', '1972', 'https://boxd.it/1e'],
  ]),
  'likes/films.csv': csv([
    ['Date', 'Name', 'Year', 'Letterboxd URI'],
    ['2024-05-02', 'Heat', '1995', 'https://boxd.it/1b'],
  ]),
  'deleted/diary.csv': csv([
    ['Date', 'Name', 'Year', 'Letterboxd URI', 'Rating', 'Rewatch', 'Tags', 'Watched Date'],
    ['2024-05-02', 'Cats', '2019', 'https://boxd.it/1f', '5', '', '', '2024-05-01'],
  ]),
};

const GOODREADS_COLUMNS =
  'Book Id,Title,Author,Author l-f,Additional Authors,ISBN,ISBN13,My Rating,Average Rating,Publisher,Binding,Number of Pages,Year Published,Original Publication Year,Date Read,Date Added,Bookshelves,Bookshelves with positions,Exclusive Shelf,My Review,Spoiler,Private Notes,Read Count,Owned Copies';
/** A row of Goodreads' table: ISBNs stand in a formula, and texts are quoted where they need it. */
export function goodreadsRow(book: {
  readonly id?: string;
  readonly title: string;
  readonly author: string;
  readonly isbn13?: string;
  readonly rating: string;
  readonly read?: string;
  readonly shelf: string;
  readonly review?: string;
  readonly times?: string;
}): string {
  const { id = '1', title, author, isbn13 = '', rating, read = '', shelf, review = '', times = '1' } = book;
  return csv([
    [
      ...[id, title, author, author, '', '=""', `="${isbn13}"`, rating, '4.01', 'House', 'Paperback', '300'],
      ...['2005', '1965', read, '2020/01/02', '', '', shelf, review, '', '', times, '0'],
    ],
  ]);
}
export const goodreadsTable = (rows: readonly string[]): string => `${GOODREADS_COLUMNS}\n${rows.join('')}`;

/** A play of Spotify's extended streaming history. */
export const spotifyPlay = (changes: object = {}): object => ({
  ts: '2023-05-12T18:22:01Z',
  platform: 'ios',
  ms_played: 183_000,
  conn_country: 'DE',
  ip_addr: '192.0.2.7',
  master_metadata_track_name: 'One Song - Remastered 2011',
  master_metadata_album_artist_name: 'The Band',
  master_metadata_album_album_name: 'First',
  spotify_track_uri: 'spotify:track:0123456789ABCDEFGHIJKL',
  episode_name: null,
  episode_show_name: null,
  spotify_episode_uri: null,
  audiobook_title: null,
  audiobook_uri: null,
  audiobook_chapter_uri: null,
  audiobook_chapter_title: null,
  reason_start: 'clickrow',
  reason_end: 'trackdone',
  shuffle: false,
  skipped: false,
  offline: false,
  offline_timestamp: null,
  incognito_mode: false,
  ...changes,
});

/** A line of `listens/2024/3.jsonl` of ListenBrainz. */
export const listen = (track: string, artist: string, changes: object = {}): object => ({
  listened_at: 1_709_290_800.0,
  inserted_at: 1_709_290_900.5,
  track_metadata: {
    track_name: track,
    artist_name: artist,
    release_name: 'First',
    additional_info: { music_service: 'spotify.com', duration_ms: 183_000 },
    recording_msid: '6f5d1a5e-0000-4000-8000-000000000001',
    mbid_mapping: {
      recording_name: track,
      recording_mbid: '9a1c1a5e-0000-4000-8000-000000000001',
      artists: [{ artist_credit_name: artist, join_phrase: '', artist_mbid: 'x' }],
    },
    ...changes,
  },
});

/** A page of Last.fm's `user.getRecentTracks`. */
export const recentTracks = (tracks: readonly object[]): object => ({
  recenttracks: {
    track: tracks,
    '@attr': { user: 'somebody', totalPages: '1', page: '1', perPage: '200', total: String(tracks.length) },
  },
});
export const scrobble = (name: string, artist: string, uts = '1709290800'): object => ({
  artist: { mbid: '', '#text': artist },
  streamable: '0',
  image: [{ size: 'small', '#text': 'https://lastfm.example/a.png' }],
  mbid: '',
  album: { mbid: '', '#text': 'First' },
  name,
  url: 'https://www.last.fm/music/x',
  date: { uts, '#text': '01 Mar 2024, 11:00' },
});
