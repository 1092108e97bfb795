import { describe, expect, it } from 'vitest';
import { makeZip } from '../../tools/make-zip.ts';
import { readExport, recogniseExport, type ReadExport } from './index.ts';
import { LETTERBOXD, listen, spotifyPlay } from './testing/exports.ts';

const NOW = Date.UTC(2026, 10, 30);
const read = (content: string | Uint8Array<ArrayBuffer>, name = 'export'): Promise<ReadExport> =>
  readExport(new Blob([content]), name, { now: NOW });
const titles = ({ works }: ReadExport): string[] => works.map(({ work }) => work.title);
const ratings = (...rows: readonly string[]): string =>
  ['Date,Name,Year,Letterboxd URI,Rating', ...rows].join('\n');

describe('an export in another encoding', () => {
  const table = ratings('2024-03-01,Amélie,2001,u,4', '2024-03-01,Zoë,2002,u,4');
  it.each([
    ['UTF-16', new Uint8Array(Buffer.from(`\uFEFF${table}`, 'utf16le'))],
    ['Latin-1', new Uint8Array(Buffer.from(table, 'latin1'))],
    [
      'Latin-1 where only its last line tells so',
      new Uint8Array(
        Buffer.from(table.replace('Am', `${'A\n2024-03-01,B'.repeat(9000)}\n2024-03-01,Am`), 'latin1'),
      ),
    ],
  ])('is read: %s', async (_, bytes) => {
    expect(titles(await read(bytes, 'ratings.csv'))).toEqual(expect.arrayContaining(['Amélie', 'Zoë']));
  });

  it('that nothing reads is no export, and is passed over in an archive', async () => {
    const bytes = new Uint8Array([0xff, 0xfe, 0, 0, ...Buffer.from(table, 'utf16le')]);
    await expect(read(bytes)).rejects.toMatchObject({ code: 'unknown-export' });
    const export_ = await read(makeZip({ 'odd.csv': bytes, 'ratings.csv': table }));
    expect([export_.passedOver, titles(export_)]).toEqual([1, ['Amélie', 'Zoë']]);
  });
});

describe('odd rows', () => {
  it('have odd titles, and keep them', async () => {
    const odd = ['__proto__', 'constructor', '\u202eevil\u202c', '👩‍🚀', 'a\0b', 'x'.repeat(500)];
    const export_ = await read(ratings(...odd.map((title) => `2024-03-01,${title},2001,u,4`)), 'ratings.csv');
    expect(titles(export_)).toEqual(odd.map((title) => title.replace('\0', '\uFFFD')));
    expect(export_.rejected).toBe(0);
  });

  it('are told without what would steer a terminal, and without half an emoji', async () => {
    const row = `2024-03-01,\u001b[2J${'x'.repeat(60)}${'😀'.repeat(20)}`;
    const { rejections } = await read(ratings(row, '2024-03-01,Right,2001,u,4'), 'ratings.csv');
    expect(rejections).toHaveLength(1);
    expect(rejections[0].value).not.toMatch(/[\p{Cc}\p{Cs}]/u);
    expect(rejections[0].value.length).toBeLessThanOrEqual(80);
  });

  it('told twice, in one file or in two that overlap, are one play', async () => {
    const plays = [spotifyPlay(), spotifyPlay({ ts: '2024-01-01T00:00:00Z' }), spotifyPlay()];
    const archive = makeZip({
      'a/Streaming_History_Audio_2023_0.json': JSON.stringify(plays),
      'a/Streaming_History_Audio_2023-2024_1.json': JSON.stringify(plays),
    });
    expect((await read(archive)).works).toMatchObject([{ plays: 2 }]);
  });

  it('of clocks that were never set, or run ahead a little, have no such time', async () => {
    const lines = [0, -5, 1000, NOW / 1000 + 86_400].map((listened_at, at) =>
      JSON.stringify({ ...listen(`Song ${at}`, 'Band'), listened_at }),
    );
    const { works, rejected } = await read(lines.join('\n'));
    expect([works.map(({ lastAt }) => lastAt), rejected]).toEqual([
      [undefined, undefined, undefined, NOW],
      0,
    ]);
  });

  it('that Spotify names only by a number count for the song that another row gives it', async () => {
    const uri = 'spotify:track:0000000000000000000001';
    const nameless = { master_metadata_track_name: null, master_metadata_album_artist_name: null };
    const plays = [
      spotifyPlay({ ...nameless, spotify_track_uri: uri }),
      spotifyPlay({ ts: '2024-01-01T00:00:00Z', spotify_track_uri: uri }),
      spotifyPlay({ ...nameless, spotify_track_uri: null }),
    ];
    const export_ = await read(JSON.stringify(plays));
    expect(export_).toMatchObject({ unknown: 1, rejected: 0, works: [{ plays: 2 }] });
  });
});

describe('an archive', () => {
  it('is read whatever its outer folder is called, and passes by what other programs left in it', async () => {
    const folder = 'letterboxd-likes-deleted-2026/';
    const files = Object.fromEntries(
      Object.entries(LETTERBOXD).map(([name, text]) => [folder + name, text] as const),
    );
    const beside = {
      '__MACOSX/._ratings.csv': '\0\u0005\u0016\u0007\0\u0002',
      [`${folder}lists/best.csv`]:
        'Letterboxd list export v7\nDate,Name,Tags,URL,Description\n2026-01-01,Best,,u,\n\nPosition,Name,Year,URL,Description\n1,Ran,1985,u,\n',
      '../../etc/ratings.csv': ratings('2024-03-01,Slipped,2001,u,4'),
    };
    const export_ = await read(makeZip({ ...files, ...beside }));
    expect(export_.leftOut).toEqual({ wanted: 1, deleted: 1 });
    expect(titles(export_)).toEqual(expect.arrayContaining(['Heat', 'Slipped']));
    expect(titles(export_)).not.toContain('Ran');
    expect(export_.works.find(({ work }) => work.title === 'Twilight')).toMatchObject({ stars: 0.5 });
  });

  it('in an archive is named, as what to give', async () => {
    const archive = makeZip({ 'a.txt': 'x', 'inner.zip': makeZip(LETTERBOXD) });
    await expect(read(archive, 'outer.zip')).rejects.toMatchObject({
      code: 'unknown-export',
      message: expect.stringContaining('inner.zip'),
    });
  });

  it('that is cut off, or whose files are, is refused as a whole', async () => {
    const archive = makeZip(LETTERBOXD);
    for (const bytes of [archive.slice(0, -30), archive.slice(0, 200)])
      await expect(read(bytes)).rejects.toMatchObject({ code: 'archive-damaged' });
    const damaged = archive.slice();
    damaged.fill(0xff, 60, 400);
    await expect(read(damaged)).rejects.toMatchObject({ code: 'archive-damaged' });
    const claims = makeZip({ 'ratings.csv': LETTERBOXD['ratings.csv'] }, { 'ratings.csv': 10 });
    await expect(read(claims)).rejects.toMatchObject({ code: 'archive-damaged' });
  });
});

it('knows whose a file is by its beginning', async () => {
  const recognised = (content: string | Uint8Array<ArrayBuffer>) => recogniseExport(new Blob([content]), 'x');
  expect(await recognised(makeZip(LETTERBOXD))).toBe('letterboxd');
  expect(await recognised(JSON.stringify([spotifyPlay()]).padEnd(300_000))).toBe('spotify');
  expect(await recognised('full_date,date,weekday,time,mood,activities,note\n')).toBeUndefined();
});
