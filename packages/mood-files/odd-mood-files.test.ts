import { describe, expect, it } from 'vitest';
import { makeZip } from '../../tools/make-zip.ts';
import { openMoodFile, type DiaryLevel, type FileRecord } from './index.ts';
import { readDay } from './read-day.ts';

const LATEST = Date.UTC(2026, 10, 30);
const levels = new Map<string, DiaryLevel>([
  ['gut', 'good'],
  ['__proto__', 'bad'],
]);

async function read(content: string | Uint8Array<ArrayBuffer>): Promise<FileRecord[]> {
  const file = await openMoodFile(new Blob([content]), 'a file');
  const found: FileRecord[] = [];
  for await (const record of file.read({ timeZone: 'Europe/Berlin', latest: LATEST, levels }))
    found.push(record);
  return found;
}
const moodsOf = (records: readonly FileRecord[]) =>
  records.flatMap((record) => (record.kind === 'mood' ? record.mood : []));
const health = (...elements: readonly string[]): string =>
  `<?xml version="1.0"?>\n<HealthData locale="en_US">\n${elements.join('\n')}\n</HealthData>\n`;
const AT = 'startDate="2026-11-22 20:15:00 +0100"';

describe('Daylio', () => {
  const HEADER = 'full_date,date,weekday,time,mood,activities,note_title,note';

  it('is read with tabs between its cells, and as it was before 2019', async () => {
    const tabs = `\ufeff${HEADER}\n2026-11-22,x,x,20:30,gut ,,,a`.replaceAll(',', '\t');
    expect(moodsOf(await read(tabs))).toMatchObject([{ at: Date.UTC(2026, 10, 22, 19, 30), note: 'a' }]);
    const old =
      'year,date,weekday,time,mood,activities,note\n2018,18 May,Friday,11:54 pm,gut,"clean | cook",x\n';
    expect(moodsOf(await read(old))).toMatchObject([
      { at: Date.UTC(2018, 4, 18, 21, 54), note: 'x\nclean · cook' },
    ]);
    expect(await read(old.replace('18 May', '18 Smarch'))).toMatchObject([{ reason: 'no-time' }]);
  });

  it.each([
    ['Dec 17', '2018-12-17'],
    ['22. November', '2018-11-22'],
    ['3 de março', '2018-03-03'],
    ['5 мая', '2018-05-05'],
    ['11月22日', '2018-11-22'],
    ['8 août', '2018-08-08'],
    ['Sept. x 9', undefined],
  ])('names its days as phones do: %s', (written, day) => {
    expect(readDay('2018', written)).toBe(day);
  });

  it('knows an entry that stands there twice, and two of one minute that differ', async () => {
    const rows = [
      '2026-11-22,x,x,20:30,gut,,,a',
      '2026-11-22,x,x,20:30,gut,,,b',
      '2026-11-22,x,x,20:30,__proto__,,,a',
    ];
    const moods = moodsOf(await read([HEADER, ...rows, HEADER, ...rows.toReversed()].join('\n')));
    const keys = moods.map(({ key }) => key);
    expect([keys.length, new Set(keys).size]).toEqual([6, 3]);
    expect(keys.slice(3)).toEqual(keys.slice(0, 3).toReversed());
  });

  it('keeps names and notes that are odd', async () => {
    const table = [
      HEADER,
      '2026-11-22,x,x,20:30,__proto__,,,"&constructor; &amp; <b>x</b>\u202e👩‍🚀\0"',
      '1970-01-01,x,x,00:30,gut,,,',
      '1970-01-01,x,x,01:30,gut,,,',
    ].join('\r\n');
    const file = await openMoodFile(new Blob([table]), 'x.csv');
    expect([...(await file.names())]).toEqual([
      ['__proto__', 1],
      ['gut', 2],
    ]);
    const records = await read(table);
    expect(moodsOf(records)).toMatchObject([
      { note: '&constructor; & x\u202e👩‍🚀\uFFFD', estimate: { valence: -0.4 } },
      { at: 1_800_000 },
    ]);
    // Half past midnight in Berlin was before the epoch.
    expect(records[1]).toMatchObject({ kind: 'left-out', line: 3, reason: 'no-time' });
  });

  it.each([
    ['UTF-16', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['Latin-1', (text: string) => Buffer.from(text, 'latin1')],
  ])('is read in %s', async (_, encode) => {
    const table = `${HEADER}\n${'2026-11-22,x,x,20:30,gut,,,\n'.repeat(3000)}2026-11-22,x,x,20:30,gut,,,müde\n`;
    expect(moodsOf(await read(new Uint8Array(encode(table)))).at(-1)).toMatchObject({ note: 'müde' });
  });
});

it('passes by a text that nothing reads', async () => {
  const odd = new Uint8Array([0xff, 0xfe, 0, 0, 60, 0, 0, 0]);
  await expect(read(odd)).rejects.toMatchObject({ code: 'not-a-mood-file' });
  const text = health(`<StateOfMind ${AT} valence="0.5"/>`);
  expect(moodsOf(await read(makeZip({ 'a.xml': odd, 'export.xml': text })))).toHaveLength(1);
});

describe('states of mind of Apple Health', () => {
  it('are read in every form that public readers of exports expect', async () => {
    const records = await read(
      health(
        `<StateOfMind kind="momentaryEmotion" sourceName="Health" ${AT} valence="0.4" labels="calm, constructor" associations="family"/>`,
        `<Record type="HKDataTypeStateOfMind" ${AT}><MetadataEntry key="HKStateOfMindValence" value="0.5"/><MetadataEntry key="HKStateOfMindLabel0" value="1"/><MetadataEntry key="HKStateOfMindLabel1" value="happy"/></Record>`,
        `<Record type="HKCategoryTypeIdentifierStateOfMind" value="0.7" ${AT}><MetadataEntry key="HKMetadataKeyMoodLabels" value="Joyful,Calm"/></Record>`,
        `<Record type="HKCategoryTypeIdentifierStateOfMind" ${AT}><MetadataEntry key="HKMetadataKeyMoodValenceClassification" value="0.42"/></Record>`,
        '<StateOfMind startDate="2026-11-22T20:15:30" valence="-0.2"/>',
      ),
    );
    const moods = moodsOf(records);
    expect(moods.map(({ estimate: { valence } }) => valence)).toEqual([0.4, 0.5, 0.7, 0.42, -0.2]);
    expect(moods.map(({ note }) => note)).toEqual([
      'calm, constructor · family',
      'amazed, happy',
      'joyful, calm',
      undefined,
      undefined,
    ]);
    expect(moods.every(({ estimate: { arousal } }) => Number.isFinite(arousal))).toBe(true);
    expect(moods[4].at).toBe(Date.UTC(2026, 10, 22, 19, 15, 30));
  });

  it('are the same ones when the phone exports them in another time zone', async () => {
    const keys = async (date: string) =>
      moodsOf(await read(health(`<StateOfMind startDate="${date}" valence="0.1"/>`))).map(({ key }) => key);
    expect(await keys('2026-11-22 20:15:00 +0100')).toEqual(await keys('2026-11-22 14:15:00 -0500'));
  });

  it('are found beside entities that no reader should follow', async () => {
    const bomb = `<?xml version="1.0"?>\n<!DOCTYPE HealthData [\n<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">\n<!ENTITY file SYSTEM "file:///etc/hostname">\n]>\n<HealthData><Record type="x" value="&b;&file;"/>\n<StateOfMind ${AT} valence="0.5"/></HealthData>`;
    const records = await read(bomb);
    expect(moodsOf(records)).toHaveLength(1);
    expect(JSON.stringify(records)).not.toContain('haha');
  });

  it('are refused where elements lie deeper than any export has them', async () => {
    await expect(read(`<HealthData>${'<a>'.repeat(5000)}`)).rejects.toMatchObject({ code: 'bad-xml' });
  });

  it('are kept of a file that is cut off, and that is told', async () => {
    const text = health(`<StateOfMind ${AT} valence="0.5"/>`, '<Record type="x" value="1"/>');
    const records = await read(text.slice(0, -40));
    expect(moodsOf(records)).toHaveLength(1);
    expect(records.at(-1)).toMatchObject({ kind: 'left-out', reason: 'unreadable' });
    await expect(read(makeZip({ 'export.xml': text }).slice(0, 80))).rejects.toMatchObject({
      code: 'archive-damaged',
    });
  });
});
