import { describe, expect, it } from 'vitest';
import { makeZip } from '../../tools/make-zip.ts';
import { readExport, type ReadExport } from './read-export.ts';
import {
  LETTERBOXD,
  goodreadsRow,
  goodreadsTable,
  listen,
  recentTracks,
  scrobble,
  spotifyPlay,
} from './testing/exports.ts';
import { weighWork } from './weigh-work.ts';

const NOW = Date.UTC(2026, 10, 30);
type Files = Readonly<Record<string, string>>;

const read = (content: string | Uint8Array<ArrayBuffer>, name = 'export'): Promise<ReadExport> =>
  readExport(new Blob([content]), name, { now: NOW });
const readZip = (files: Files): Promise<ReadExport> => read(makeZip(files), 'export.zip');
const json = (value: unknown): string => JSON.stringify(value);
const lines = (values: readonly unknown[]): string => values.map((value) => `${json(value)}\n`).join('');

/** Each work as `title: liking/sureness`. */
const told = ({ works }: ReadExport): string[] =>
  works.map((one) => {
    const { liking, sureness } = weighWork(one);
    return `${one.work.title}: ${liking}/${sureness}`;
  });

describe('Letterboxd', () => {
  it('is read whole from its archive: diary, stars, hearts, and no wishes', async () => {
    const export_ = await readZip(LETTERBOXD);
    expect(export_).toMatchObject({ service: 'letterboxd', leftOut: { wanted: 1, deleted: 1 }, rejected: 0 });
    expect(export_.passedOver).toBe(1);
    expect(told(export_).sort()).toEqual([
      'Amélie: 1/1',
      'Crash, "the other": 0.5/0.5',
      'Heat: 1/1',
      'Twilight: -1/1',
    ]);
    const heat = export_.works.find(({ work }) => work.title === 'Heat');
    expect(heat).toMatchObject({
      plays: 2,
      lastAt: Date.UTC(2024, 5, 1),
      work: { year: 1995, domain: 'films' },
    });
  });

  it('is read from one of its tables as well, with any line ends and a byte-order mark', async () => {
    const text = `\uFEFF${LETTERBOXD['ratings.csv'].replaceAll('\n', '\r\n')}`;
    expect(told(await read(text, 'ratings.csv'))).toEqual(['Amélie: 1/1', 'Twilight: -1/1']);
    await expect(read(LETTERBOXD['watchlist.csv'], 'watchlist.csv')).rejects.toMatchObject({
      code: 'empty-export',
    });
  });

  it('tells the lines that it cannot take, with what stands there and what should', async () => {
    const rows = [
      'Date,Name,Year,Letterboxd URI,Rating',
      '2024-02-30,Wrong Day,2001,u,4',
      '2031-01-01,Yet To Come,2001,u,4',
      'yesterday,No Date,2001,u,4',
      '2024-01-01,Too Many Stars,2001,u,11',
      '2024-01-01,,2001,u,4',
      `2024-01-01,${'long '.repeat(1000)},2001,u,4`,
      '2024-01-01,"Never closed,2001,u,4',
      '2024-01-01,Too few',
      '',
      '2024-01-01,Right,year,u,4',
    ];
    const { works, rejections, rejected, lines: count } = await read(rows.join('\n'), 'ratings.csv');
    expect([rejected, count, works.map(({ work }) => [work.title, work.year])]).toEqual([
      8,
      9,
      [['Right', undefined]],
    ]);
    expect(rejections.map(({ line, value, expected }) => [line, value, expected])).toEqual([
      [2, '2024-02-30', 'a date and time'],
      [3, '2031-01-01', 'a date before 2026-11-30'],
      [4, 'yesterday', 'a date such as 2024-03-01'],
      [5, '11', 'Rating: 0.5 to 5 stars'],
      [6, '', 'Name: a title of 1 to 500 characters'],
      [7, 'long '.repeat(16), 'Name: a title of 1 to 500 characters'],
      [8, '2024-01-01,"Never closed,2001,u,4', 'one row (a quote is opened and not closed)'],
      [9, '2024-01-01,Too few', '5 cells, got 2'],
    ]);
  });
});

describe('Goodreads', () => {
  it('gives stars, what was read without any, and ISBNs out of their formulas', async () => {
    const table = goodreadsTable([
      goodreadsRow({
        ...{ id: '234225', title: 'Dune (Dune, #1)', author: 'Frank  Herbert', isbn13: '9780441172719' },
        ...{ rating: '5', read: '2021/08/03', shelf: 'read', review: 'so "good",\nagain' },
      }),
      goodreadsRow({ title: 'Read Twice', author: 'A. Writer', rating: '0', shelf: 'read', times: '2' }),
      goodreadsRow({ title: 'Wanted', author: 'A. Writer', rating: '0', shelf: 'to-read' }),
      goodreadsRow({ title: 'Begun', author: 'A. Writer', rating: '0', shelf: 'currently-reading' }),
      goodreadsRow({ title: 'Odd', author: 'A. Writer', rating: 'five', shelf: 'read' }),
    ]);
    const export_ = await read(table, 'goodreads_library_export.csv');
    expect(export_).toMatchObject({
      service: 'goodreads',
      leftOut: { wanted: 1, unfinished: 1 },
      rejections: [{ line: 7, value: 'five', expected: 'My Rating: a whole number from 0 to 5' }],
    });
    expect(told(export_)).toEqual(['Dune (Dune, #1): 1/1', 'Read Twice: 0.667/0.667']);
    expect(export_.works[0]).toMatchObject({
      work: { creators: ['Frank Herbert'], externalIds: { isbn13: '9780441172719', goodreads: '234225' } },
      lastAt: Date.UTC(2021, 7, 3),
    });
  });
});

describe('Spotify', () => {
  it('gives songs by plays and skips, shows and audiobooks, and leaves private sessions out', async () => {
    const export_ = await readZip({
      'Spotify Extended Streaming History/ReadMeFirst_ExtendedStreamingHistory.pdf': '%PDF-1.7',
      'Spotify Extended Streaming History/Streaming_History_Audio_2019-2023_0.json': json([
        spotifyPlay(),
        spotifyPlay({ master_metadata_track_name: 'One song', ts: '2024-01-01T00:00:00Z' }),
        spotifyPlay({ ms_played: 4000 }),
        spotifyPlay({ incognito_mode: true, master_metadata_track_name: 'Secret' }),
        ...['2024-01-01T00:00:09Z', '2024-01-01T00:00:11Z', '2024-01-01T00:00:13Z'].map((ts) =>
          spotifyPlay({ ts, master_metadata_track_name: 'Noise', ms_played: 2100, reason_end: 'fwdbtn' }),
        ),
        spotifyPlay({ master_metadata_track_name: null, episode_show_name: 'A Show', ms_played: 1e6 }),
        spotifyPlay({ master_metadata_track_name: null, audiobook_title: 'A Book', ms_played: 1e6 }),
        spotifyPlay({ master_metadata_track_name: null }),
        spotifyPlay({ master_metadata_track_name: null, spotify_track_uri: 'spotify:track:gone' }),
        spotifyPlay({ ms_played: '183000' }),
        spotifyPlay({ ts: 'May' }),
      ]),
      'Spotify Extended Streaming History/Streaming_History_Audio_2024_1.json': '[]',
    });
    expect(export_).toMatchObject({
      service: 'spotify',
      leftOut: { 'too-short': 1, private: 1 },
      rejected: 2,
      unknown: 1,
      passedOver: 2,
    });
    expect(told(export_)).toEqual([
      'One Song - Remastered 2011: 0.4/0.4',
      'Noise: -0.5/0.5',
      'A Show: 0.25/0.25',
      'A Book: 0.5/0.5',
    ]);
    expect(json(export_)).not.toContain('192.0.2.7');
  });

  it('is read from the account data of the last year too', async () => {
    const play = {
      endTime: '2024-03-01 11:07',
      artistName: 'The Band',
      trackName: 'One Song',
      msPlayed: 60_000,
    };
    const { service, works } = await read(json([play, { ...play, msPlayed: 10 }]), 'StreamingHistory0.json');
    expect([service, works]).toMatchObject(['spotify', [{ plays: 1, lastAt: Date.UTC(2024, 2, 1, 11, 7) }]]);
  });
});

describe('ListenBrainz', () => {
  const feedback = {
    recording_msid: '6f5d1a5e-0000-4000-8000-000000000001',
    score: 1,
    created: 1_709_300_000,
  };
  it('gives listens and hearts from its archive, whichever comes first', async () => {
    const files: [string, string][] = [
      ['user.json', '{"user_id":1,"username":"somebody"}\n'],
      [
        'listens/2024/3.jsonl',
        lines([
          listen('Été', 'Ana'),
          { ...listen('Ete', 'ANA'), listened_at: 1_709_300_000 },
          { nonsense: 1 },
        ]),
      ],
      [
        'feedback.jsonl',
        lines([feedback, { ...feedback, recording_msid: 'never-heard' }, { ...feedback, score: 7 }]),
      ],
    ];
    for (const order of [files, files.toReversed()]) {
      const export_ = await readZip(Object.fromEntries(order));
      expect(export_).toMatchObject({ service: 'listenbrainz', unknown: 1, rejected: 2, passedOver: 1 });
      expect(export_.works).toMatchObject([{ plays: 2, opinion: 'liked', work: { creators: ['Ana'] } }]);
    }
  });

  it('is read as the list that its API gives, and keeps a broken line to itself', async () => {
    const one = listen('Song', 'Band');
    const later = { ...one, listened_at: 1_709_300_000 };
    expect(told(await read(json([one, later, one])))).toEqual(['Song: 0.4/0.4']);
    expect(told(await read(json({ payload: { count: 1, listens: [one] } })))).toEqual(['Song: 0.25/0.25']);
    const { rejections, works } = await read(`${json(one)}\n{"listened_at": 17\n${json(later)}\n`);
    expect([rejections.map(({ line }) => line), works[0].plays]).toEqual([[2], 2]);
  });
});

describe('Last.fm', () => {
  it.each([
    [
      'uts,utc_time,artist,artist_mbid,album,album_mbid,track,track_mbid\n"1709290800","01 Mar 2024, 11:00","Café","","First","","A ""Song""",""\n"soon","","Café","","First","","B",""\n',
      'of mainstream.ghan.nl',
    ],
    [
      '\uFEFFArtist;Album;AlbumId;Track;Date#somebody\n"Café";"First";"";"A ""Song""";"1709290800000"\n"Café";"First";"";"B";"soon"\n',
      'of lastfmstats.com',
    ],
    ['Café,First,"A ""Song""","01 Mar 2024, 11:00"\nCafé,First,B,soon\n', 'of lastfm-to-csv'],
    [
      'Artist, Album, Song, RawDateTime\nCafé,First,"A ""Song""",01 Mar 2024 11:00\nCafé,First,B,soon\n',
      'of lastfm-to-csv with names that somebody wrote above',
    ],
    [
      'track\talbum\tartist\ttime\n"A ""Song"""\tFirst\tCafé\t2024-03-01 11:00:00\nB\tFirst\tCafé\tsoon\n',
      'of a script',
    ],
    [
      json([[scrobble('A "Song"', 'Café')], [scrobble('B', 'Café', 'soon')]]),
      'of mainstream.ghan.nl as JSON, pages of tracks alone',
    ],
    [
      json({
        username: 'somebody',
        scrobbles: [
          { track: 'A "Song"', artist: 'Café', album: 'First', date: 1_709_290_800_000 },
          { track: 'B', artist: 'Café', date: 'soon' },
        ],
      }),
      'of lastfmstats.com as JSON',
    ],
    [
      json(recentTracks([scrobble('A "Song"', 'Café'), scrobble('B', 'Café', 'soon')])),
      'of the API, one page',
    ],
    [
      json([recentTracks([scrobble('A "Song"', 'Café')]), { track: [scrobble('B', 'Café', 'soon')] }]),
      'of the API, many pages',
    ],
  ])('is read from its exports: %#', async (text) => {
    const { service, works, rejections } = await read(text, 'scrobbles');
    expect(service).toBe('lastfm');
    expect(works).toMatchObject([
      { plays: 1, lastAt: 1_709_290_800_000, work: { title: 'A "Song"', creators: ['Café'] } },
    ]);
    expect(rejections).toMatchObject([{ value: 'soon' }]);
  });

  it('gives hearts and sums of plays as well, and not what plays just now', async () => {
    const loved = {
      lovedtracks: { track: [{ name: 'A', artist: { name: 'Café' }, date: { uts: '1709290800' } }] },
    };
    const top = { toptracks: { track: [{ name: 'B', artist: { name: 'Café' }, playcount: '27' }] } };
    const playing = recentTracks([{ ...scrobble('C', 'Café'), '@attr': { nowplaying: 'true' } }]);
    const export_ = await read(json([loved, top, playing]));
    expect(told(export_)).toEqual(['A: 1/1', 'B: 0.9/0.9']);
    expect(export_.leftOut).toEqual({ 'playing-now': 1 });
  });
});

describe('Trakt', () => {
  const movie = {
    title: 'Heat',
    year: 1995,
    ids: { trakt: 1, slug: 'heat-1995', imdb: 'tt0113277', tmdb: 949 },
  };
  const show = { title: 'Some Show', year: 2008, ids: { trakt: 2, imdb: 'tt0903747', tmdb: 1396 } };
  it('gives stars out of ten, what was watched, and favourites', async () => {
    const export_ = await readZip({
      'user-profile.json': '{"username":"somebody"}',
      'ratings-movies.json': json([
        { rated_at: '2024-03-01T20:00:00.000Z', rating: 9, type: 'movie', movie },
        { rated_at: '2024-03-01T20:00:00.000Z', rating: 12, type: 'movie', movie },
        { rated_at: '2024-03-01T20:00:00.000Z', rating: 9, type: 'episode', show, episode: { season: 1 } },
      ]),
      'watched-history.json': json([
        {
          id: 1,
          watched_at: '2024-03-02T20:00:00.000Z',
          action: 'watch',
          type: 'episode',
          episode: {},
          show,
        },
      ]),
      'watched-movies.json': json([{ plays: 2, last_watched_at: '2024-03-02T20:00:00.000Z', movie }]),
      'lists-favorites.json': json([{ listed_at: '2024-03-02T20:00:00.000Z', type: 'show', show }]),
      'lists-watchlist.json': json([{ listed_at: '2024-03-02T20:00:00.000Z', type: 'movie', movie }]),
    });
    expect(export_).toMatchObject({
      service: 'trakt',
      leftOut: { episode: 1, wanted: 1 },
      rejections: [{ file: 'ratings-movies.json', value: '12', expected: 'rating: 1 to 10' }],
    });
    expect(told(export_)).toEqual(['Heat: 1/1', 'Some Show: 1/1']);
    expect(export_.works[0].work.externalIds).toEqual({ imdb: 'tt0113277', tmdb: '949' });
    expect(export_.works[1].work.externalIds).toEqual({ imdb: 'tt0903747' });
  });
});

describe('Trakt as the tool traktexport writes it', () => {
  it('is read out of its one object', async () => {
    const movie = { title: 'Heat', year: 1995, ids: { imdb: 'tt0113277', tmdb: 949 } };
    const backup = {
      ...{ type: 'full', username: 'somebody', followers: [{ followed_at: 'x' }], stats: { movies: {} } },
      watchlist: [{ id: 1, listed_at: '2024-03-02T20:00:00.000Z', type: 'movie', movie }],
      ratings: [{ rated_at: '2024-03-01T20:00:00.000Z', rating: 9, type: 'movie', movie }],
      history: [{ id: 2, watched_at: '2024-03-01T20:00:00.000Z', action: 'watch', type: 'movie', movie }],
    };
    const export_ = await read(json(backup), 'dump.json');
    expect(export_).toMatchObject({ service: 'trakt', leftOut: { wanted: 1 }, lines: 3, rejected: 0 });
    expect(export_.works).toMatchObject([{ plays: 1, stars: 4.5, work: { title: 'Heat' } }]);
  });
});

describe('Steam', () => {
  it('gives them from a table of hours as well', async () => {
    const rows = ['game,id,hours,last_played', 'Game 1,1,100,2020-09-13', 'Game 2,2,,', 'Game 3,x,1,'];
    const export_ = await read(rows.join('\n'), 'steam-library.csv');
    expect(export_).toMatchObject({ service: 'steam', leftOut: { 'never-played': 1 }, rejected: 1 });
    expect(export_.works).toMatchObject([
      {
        minutes: 6000,
        lastAt: Date.UTC(2020, 8, 13),
        work: { title: 'Game 1', externalIds: { steam: '1' } },
      },
    ]);
  });

  it('gives games by the time that was spent with them', async () => {
    const game = (appid: number, minutes: number, rest: object = {}) => ({
      ...{ appid, name: `Game ${appid}`, playtime_forever: minutes, rtime_last_played: 1_600_000_000 },
      ...rest,
    });
    const games = [
      game(1, 6000),
      game(2, 20),
      game(3, 0, { rtime_last_played: 0 }),
      game(4, 600, { name: undefined }),
      game(5, -1),
    ];
    const export_ = await read(json({ response: { game_count: 5, games } }), 'GetOwnedGames.json');
    expect(export_).toMatchObject({ service: 'steam', leftOut: { 'never-played': 1 }, rejected: 1 });
    expect(told(export_)).toEqual(['Game 1: 1/0.5', 'Game 2: -0.219/0.5', 'app 4: 0.375/0.5']);
    expect(export_.works[0]).toMatchObject({
      lastAt: 1_600_000_000_000,
      work: { externalIds: { steam: '1' } },
    });
    const other = json({ response: { game_count: 0 } });
    await expect(read(other)).rejects.toMatchObject({ code: 'empty-export' });
  });
});

describe('a file', () => {
  it('that is no export is refused by what it is', async () => {
    for (const [content, code] of [
      ['', 'unknown-export'],
      ['{}', 'unknown-export'],
      ['[1,2', 'unknown-export'],
      ['name,colour\nx,red\n', 'unknown-export'],
      ['\u0089PNG\r\n', 'unknown-export'],
      [makeZip({ 'notes.txt': 'hello', 'more.zip': makeZip({ 'ratings.csv': 'x' }) }), 'unknown-export'],
      [makeZip({}), 'unknown-export'],
    ] as const)
      await expect(read(content)).rejects.toMatchObject({ code });
    const both = makeZip({ 'ratings.csv': LETTERBOXD['ratings.csv'], 'a.json': json([spotifyPlay()]) });
    await expect(read(both)).rejects.toMatchObject({ code: 'mixed-export' });
  });

  it('tells how far it was read, and the same file gives the same works', async () => {
    const shares: number[] = [];
    const file = new Blob([makeZip(LETTERBOXD)]);
    const first = await readExport(file, 'a.zip', {
      now: NOW,
      onProgress: (share) => void shares.push(share),
    });
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(await readExport(file, 'b.zip', { now: NOW })).toEqual(first);
  });
});
