import { certainScores, type MoodEstimate, type MoodRecord } from '@emoverse/domain';
import { describe, expect, it } from 'vitest';
import { makeZip } from '../../tools/make-zip.ts';
import {
  guessLevel,
  openMoodFile,
  writeCalendarCsv,
  writeCalendarJson,
  type DiaryLevel,
  type FileRecord,
  type ReadingContext,
} from './index.ts';

const NOON = Date.UTC(2026, 10, 23, 12);
const LEVELS = new Map<string, DiaryLevel>([
  ['super', 'very-good'],
  ['meh', 'so-so'],
  ['furchtbar', 'very-bad'],
]);
const context = (changes: Partial<ReadingContext> = {}): ReadingContext => ({
  timeZone: 'Europe/Istanbul',
  latest: NOON,
  levels: LEVELS,
  ...changes,
});

async function read(
  content: string | Uint8Array<ArrayBuffer>,
  changes: Partial<ReadingContext> = {},
): Promise<FileRecord[]> {
  const file = await openMoodFile(new Blob([content]), 'a file');
  const found: FileRecord[] = [];
  for await (const record of file.read(context(changes))) found.push(record);
  return found;
}
const moodsOf = (records: readonly FileRecord[]) =>
  records.flatMap((record) => (record.kind === 'mood' ? record.mood : []));
const leftOutOf = (records: readonly FileRecord[]) =>
  records.flatMap((record) =>
    record.kind === 'left-out' ? [[record.line, record.reason, record.value]] : [],
  );

const DAYLIO_HEADER = 'full_date,date,weekday,time,mood,activities,scales,note_title,note';
const daylio = (...rows: readonly string[]): string => `\ufeff${[DAYLIO_HEADER, ...rows].join('\r\n')}\r\n`;

describe('a Daylio export', () => {
  it('gives moods with where they stand, when they were and what was done', async () => {
    const records = await read(
      daylio(
        '2026-11-22,22. November,Sonntag,20:30,super,"Freunde | 🎸 Musik","Schlaf:\u00a07 | Kaffee:\u00a02","Ein Titel","Gut, ""sehr"" gut"',
        '2026-11-22,22. November,Sonntag,8:30 pm,meh,"","","",""',
        '2026-11-21,21. November,Samstag,12:05 am,furchtbar,"","","","<b>Müde</b><br>und &amp; kalt"',
      ),
    );
    const moods = moodsOf(records);
    expect(moods.map(({ at }) => new Date(at).toISOString())).toEqual([
      '2026-11-22T17:30:00.000Z',
      '2026-11-22T17:30:00.000Z',
      '2026-11-20T21:05:00.000Z',
    ]);
    expect(moods.map(({ estimate }) => [estimate.valence, estimate.arousalDeviation])).toEqual([
      [0.8, 2],
      [0, 2],
      [-0.8, 2],
    ]);
    expect(moods.map(({ note }) => note)).toEqual([
      'Ein Titel\nGut, "sehr" gut\nFreunde · 🎸 Musik · Schlaf:\u00a07 · Kaffee:\u00a02',
      undefined,
      'Müde\nund & kalt',
    ]);
    expect(new Set(moods.map(({ key }) => key)).size).toBe(3);
    expect(records).toHaveLength(3);
  });

  it('is told apart by the same keys wherever and however often it is read', async () => {
    const rows = ['2026-11-22,x,x,20:30,meh,,,,', '2026-11-22,x,x,20:30,super,,,,'];
    const keys = async (file: string, timeZone?: string) =>
      moodsOf(await read(file, timeZone === undefined ? {} : { timeZone })).map(({ key }) => key);
    expect(await keys(daylio('2026-11-23,x,x,09:00,meh,,,,', ...rows), 'UTC')).toEqual(
      expect.arrayContaining(await keys(daylio(...rows))),
    );
  });

  it('tells of odd rows, by line, and takes the others', async () => {
    const records = await read(
      daylio(
        '2026-02-30,x,x,10:00,meh,,,,',
        '22.11.2026,x,x,10:00,meh,,,,',
        '2026-11-22,x,x,25:61,meh,,,,',
        '2026-11-22,x,x,10:00,gloomy,,,,',
        '',
        '2026-12-24,x,x,10:00,meh,,,,',
        `2026-11-22,x,x,,meh,,,,"${'long '.repeat(500)}"`,
        '2026-11-22,x,x,10:00,meh,"never closed,,,',
        '2026-11-22,x,x,10:00,meh,,,,"two\nlines"',
      ),
    );
    expect(leftOutOf(records)).toEqual([
      [2, 'no-time', '2026-02-30 10:00'],
      [3, 'no-time', '22.11.2026 10:00'],
      [4, 'no-time', '2026-11-22 25:61'],
      [5, 'no-mood', 'gloomy'],
      [7, 'in-the-future', '2026-12-24 10:00'],
      [8, 'note-cut', expect.stringMatching(/^long long/)],
      [9, 'unreadable', expect.stringMatching(/^2026-11-22/)],
    ]);
    const moods = moodsOf(records);
    expect(moods.map(({ at, note }) => [new Date(at).getUTCHours(), note?.length])).toEqual([
      [9, 2000],
      [7, 'two\nlines'.length],
    ]);
  });

  it('names its moods, of which those of the app are known in its languages', async () => {
    const file = await openMoodFile(
      new Blob([
        daylio('2026-11-22,x,x,10:00,Gut,,,,', '2026-11-21,x,x,10:00,Gut,,,,', '2026-11-20,x,x,,müde,,,,'),
      ]),
      'daylio_export.csv',
    );
    expect(file.origin).toBe('daylio');
    expect(await file.names()).toEqual(
      new Map([
        ['Gut', 2],
        ['müde', 1],
      ]),
    );
    const names = ['Gut', 'rad', ' Awful ', 'так себе', 'müde', 'सामान्य', '最高'];
    expect(names.map(guessLevel)).toEqual([
      'good',
      'very-good',
      'very-bad',
      'so-so',
      undefined,
      undefined,
      'very-good',
    ]);
  });

  it.each([
    ['8:30 PM', '20:30'],
    ['8:30\u202fp.m.', '20:30'],
    ['12:15 am', '00:15'],
    ['下午8:30', '20:30'],
    ['٨:٣٠ م', '20:30'],
    ['२०:३०', '20:30'],
    ['20.30', '20:30'],
  ])('knows the time %s', async (time, expected) => {
    const [mood] = moodsOf(await read(daylio(`2026-11-22,x,x,${time},meh,,,,`), { timeZone: 'UTC' }));
    expect(new Date(mood.at).toISOString().slice(11, 16)).toBe(expected);
  });
});

describe('an hour that a time zone leaves out, or has twice', () => {
  it.each([
    ['2026-03-29', '02:30', '01:30'],
    ['2026-10-25', '02:30', '00:30'],
    ['2026-10-25', '03:30', '02:30'],
  ])('%s %s is %s in UTC', async (day, time, expected) => {
    const [mood] = moodsOf(await read(daylio(`${day},x,x,${time},meh,,,,`), { timeZone: 'Europe/Berlin' }));
    expect(new Date(mood.at).toISOString().slice(11, 16)).toBe(expected);
  });
});

const HEALTH = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE HealthData [
<!-- HealthKit Export Version: 14 -->
<!ELEMENT HealthData (ExportDate,Me,(Record|Correlation|Workout)*)>
<!ATTLIST HealthData
  locale CDATA #REQUIRED
>
]>
<HealthData locale="de_DE">
 <ExportDate value="2026-11-23 21:00:00 +0100"/>
 <Record type="HKQuantityTypeIdentifierHeartRate" sourceName="Ada’s Watch" device="&lt;&lt;HKDevice: 0x1&gt;&gt;" startDate="2026-11-22 08:00:00 +0100" endDate="2026-11-22 08:00:00 +0100" value="71"/>
 <Record type="HKCategoryTypeIdentifierMindfulSession" startDate="2026-11-22 08:00:00 +0100" endDate="2026-11-22 08:05:00 +0100"><MetadataEntry key="HKTimeZone" value="Europe/Berlin"/></Record>
`;
const health = (...elements: readonly string[]): string => `${HEALTH}${elements.join('\n')}\n</HealthData>\n`;

describe('the states of mind of Apple Health', () => {
  it('are read wherever their parts stand: in attributes, metadata or elements', async () => {
    const moods = moodsOf(
      await read(
        health(
          '<StateOfMind kind="momentaryEmotion" startDate="2026-11-22 20:15:00 +0100" valence="0.62" labels="calm, grateful" associations="family"/>',
          '<Record type="HKDataTypeStateOfMind" startDate="2026-11-22 21:00:00 +0100" value="x"><MetadataEntry key="HKStateOfMindValence" value="-0.4"/><MetadataEntry key="HKStateOfMindKind" value="HKStateOfMindKindDailyMood"/><MetadataEntry key="HKStateOfMindLabels" value="27;22"/><MetadataEntry key="HKStateOfMindAssociations" value="17"/></Record>',
          '<StateOfMind startDate="2026-11-22 22:00:00 +0100" valenceClassification="slightlyPleasant"><Label value="HKStateOfMindLabelJoyful"/><Association value="HKStateOfMindAssociationSelfCare"/></StateOfMind>',
          '<StateOfMind startDate="2026-11-22 23:00:00 +0100" valence="0"/>',
        ),
      ),
    );
    expect(
      moods.map(({ at, estimate, felt, note }) => [
        new Date(at).toISOString().slice(11, 16),
        Number(estimate.valence.toFixed(2)),
        Number(estimate.arousal.toFixed(2)),
        felt,
        note,
      ]),
    ).toEqual([
      ['19:15', 0.62, -0.2, undefined, 'calm, grateful · family'],
      ['20:00', -0.4, -0.45, 'sad', 'sad, lonely · work'],
      ['21:00', 0.33, 0.6, 'happy', 'joyful · self-care'],
      ['22:00', 0, 0, undefined, undefined],
    ]);
    expect(moods[3].estimate.arousalDeviation).toBe(2);
  });

  it('are told by line where they cannot be taken, and damage beside them as well', async () => {
    const records = await read(
      health(
        '<StateOfMind startDate="yesterday" valence="0.1"/>',
        '<StateOfMind startDate="2026-11-22 20:15:00 +0100" valence="7"/>',
        '<StateOfMind startDate="2026-12-24 20:15:00 +0100" valence="0.1"/>',
        '<Record type="x" Health Mate="1"/>',
        '<StateOfMind startDate="2026-11-22 20:15:00 +0100" valence="-1"/>',
      ),
    );
    const first = HEALTH.split('\n').length;
    const told = leftOutOf(records);
    expect(told.filter(([, reason]) => reason !== 'unreadable')).toEqual([
      [first, 'no-time', 'yesterday'],
      [first + 1, 'no-mood', '7'],
      [first + 2, 'in-the-future', '2026-12-24 20:15:00 +0100'],
    ]);
    expect(new Set(told.filter(([, reason]) => reason === 'unreadable').map(([line]) => line))).toEqual(
      new Set([first + 3]),
    );
    expect(moodsOf(records)).toHaveLength(1);
  });

  it('are found in the archive that phones make, in whatever language, beside what is none', async () => {
    const state = health('<StateOfMind startDate="2026-11-22 20:15:00 +0100" valence="0.5"/>');
    const archive = makeZip({
      'apple_health_export/electrocardiograms/ecg_2026-11-22.csv': 'Name,Ada\n',
      'apple_health_export/export_cda.xml': HEALTH,
      'apple_health_export/workout-routes/route.gpx': '<gpx/>',
      'apple_health_export/Exportación.xml': state,
    });
    expect(moodsOf(await read(archive))).toHaveLength(1);
    await expect(read(makeZip({ 'a.txt': 'x' }))).rejects.toMatchObject({ code: 'not-a-mood-file' });
  });

  it('are read from the JSON of Health Auto Export as well', async () => {
    const moods = moodsOf(
      await read(
        JSON.stringify({
          data: {
            metrics: [{ name: 'heart_rate', data: [1, 2] }],
            stateOfMind: [
              {
                id: '550e8400-e29b-41d4-a716-446655440000',
                start: '2026-11-22 14:00:00 -0800',
                end: '2026-11-22 14:05:00 -0800',
                kind: 'mood',
                labels: ['Calm'],
                associations: ['Work'],
                valence: 0.7,
                valenceClassification: 'pleasant',
              },
            ],
          },
        }),
      ),
    );
    expect(moods).toMatchObject([
      { at: Date.UTC(2026, 10, 22, 22), note: 'calm · work', estimate: { valence: 0.7 } },
    ]);
  });

  it('are found among many other records, whatever else the file holds, in bounded memory', async () => {
    const other =
      '<Record type="HKQuantityTypeIdentifierStepCount" startDate="2026-11-22 08:00:00 +0100" value="7"/>\n';
    const state = '<StateOfMind startDate="2026-11-22 20:15:00 +0100" valence="0.5"/>\n';
    const shares: number[] = [];
    const file = await openMoodFile(
      new Blob([HEALTH, other.repeat(10_000), state, other.repeat(10_000), '</HealthData>']),
      'export.xml',
    );
    const found: FileRecord[] = [];
    for await (const record of file.read(context(), (share) => void shares.push(share))) found.push(record);
    expect(found).toMatchObject([{ kind: 'mood', line: HEALTH.split('\n').length + 10_000 }]);
    expect(shares.length).toBeGreaterThan(1);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    expect(shares.at(-1)).toBe(1);
  });
});

const estimate: MoodEstimate = {
  scores: certainScores('sad'),
  valence: -0.7,
  arousal: -0.4,
  valenceDeviation: 0.1,
  arousalDeviation: 0.1,
  confidence: 0.8,
  source: 'text',
  at: NOON - 60_000,
};
const KEPT: readonly MoodRecord[] = [
  {
    id: '6b1f0f5e-0d52-4d7c-8f1e-3a4c5d6e7f80',
    estimate,
    felt: 'angry',
    at: NOON - 60_000,
    note: '=1+1, "x"\nsecond',
  },
  {
    id: '6b1f0f5e-0d52-4d7c-8f1e-3a4c5d6e7f81',
    estimate,
    intent: { kind: 'lift' },
    note: 'two\nlines',
    at: NOON - 30_000,
  },
];
async function* pages<T>(records: readonly T[]): AsyncGenerator<readonly T[]> {
  yield records;
}
const calendar = () => ({
  moods: pages(KEPT),
  notes: pages([{ day: '2026-11-23', note: '-a day' }]),
  timeZone: 'Europe/Istanbul',
});
async function whole(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

describe('our own calendar', () => {
  it('comes back from its JSON as it was', async () => {
    const records = await read(await whole(writeCalendarJson({ ...calendar(), exportedAt: NOON })));
    expect(moodsOf(records)).toEqual(KEPT.map(({ id: key, ...mood }) => ({ key, ...mood })));
    expect(records.filter(({ kind }) => kind === 'note')).toMatchObject([
      { note: { day: '2026-11-23', note: '-a day' } },
    ]);
    expect(records).toHaveLength(3);
  });

  it('comes back from its table: ids, moments, notes, words and places', async () => {
    const records = await read(await whole(writeCalendarCsv(calendar())));
    expect(moodsOf(records)).toMatchObject(
      KEPT.map(({ id: key, at, estimate: { valence, arousal, source }, ...rest }) => ({
        key,
        at,
        estimate: { valence, arousal, source },
        ...rest,
      })),
    );
    expect(records.filter(({ kind }) => kind === 'note')).toMatchObject([{ note: { note: '-a day' } }]);
  });

  it('comes back from a table of before there were ids, in the time zone of whoever reads it', async () => {
    const rows = [
      'day,time,kind,feeling,valence,arousal,source,intent,note',
      '2026-11-23,,day,,,,,,a day',
      '2026-11-23,14:59,mood,sad,-0.700,-0.400,picker,journey,x',
      '2026-11-23,14:59,mood,sad,-0.700,-0.400,picker,,x',
      '2026-11-23,14:59,mood,sad,,-0.400,picker,,x',
      '2026-13-23,14:59,mood,sad,0,0,picker,,x',
    ].join('\n');
    const records = await read(rows);
    expect(moodsOf(records)).toMatchObject([
      { at: NOON - 60_000, intent: { kind: 'journey' } },
      { at: NOON - 60_000 },
    ]);
    expect(new Set(moodsOf(records).map(({ key }) => key)).size).toBe(2);
    expect(leftOutOf(records)).toEqual([
      [5, 'no-mood', '-0.400'],
      [6, 'no-time', '2026-13-23 14:59'],
    ]);
  });

  it('tells of records that are none, and of JSON that breaks off', async () => {
    const [first] = KEPT;
    const text = `{ "format": "emoverse-export", "moods": [\n${JSON.stringify(first)},\n{"id":"x"},\n${JSON.stringify({ ...KEPT[1], at: NOON + 1 })}\n], "reactions": [{"id":`;
    const records = await read(text);
    expect(moodsOf(records)).toHaveLength(1);
    expect(leftOutOf(records)).toEqual([
      [3, 'unreadable', expect.stringMatching(/^id: /)],
      [4, 'in-the-future', '2026-11-23T12:00:00.001Z'],
      [5, 'unreadable', 'JSON'],
    ]);
  });
});

describe('other files', () => {
  it.each([
    ['empty', ''],
    ['a table of something else', 'title,artist\nHurt,Johnny Cash\n'],
    ['a page', '<!doctype html><html></html>'],
    ['a picture', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
    ['JSON of something else', '{"playlists":[]}'],
  ])('are refused: %s', async (_, content) => {
    await expect(read(content)).rejects.toMatchObject({ code: 'not-a-mood-file' });
  });
});
