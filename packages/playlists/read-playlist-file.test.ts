import { describe, expect, it } from 'vitest';
import { readPlaylistFile } from './read-playlist-file.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 * at, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
};
const joga = { title: 'Jóga', creators: ['Björk'] };
const first = (name: string, bytes: Uint8Array) => {
  const { works, encoding, notice } = readPlaylistFile(name, bytes);
  const { title, creators } = works[0].work;
  return { work: { title, creators }, encoding, told: notice !== undefined };
};

describe('the bytes of a playlist file', () => {
  const m3u = '#EXTM3U\n#EXTINF:200,Björk - Jóga\na.mp3\n';
  const csv = 'title;artist\r\nJóga;Björk\r\n';
  const xspf = (encoding: string): string =>
    `<?xml version="1.0" encoding="${encoding}"?>\n<playlist><trackList><track><title>Jóga</title><creator>Björk</creator></track></trackList></playlist>`;

  it.each([
    ['a.m3u8', utf8(m3u), 'utf-8', false],
    ['a.m3u', latin1(m3u), 'windows-1252', true],
    ['a.m3u', latin1(m3u.replace('\n', '\n#EXTENC: ISO-8859-1\n')), 'windows-1252', true],
    ['a.m3u', latin1(m3u.replace('\n', '\n#EXTENC:UTF-8\n')), 'windows-1252', true],
    ['a.m3u', utf8(m3u.replace('\n', '\n#EXTENC:UTF-8\n')), 'utf-8', false],
    ['a.m3u8', utf16(`\uFEFF${m3u}`, true), 'utf-16le', true],
    ['a.m3u8', utf16(`\uFEFF${m3u}`, false), 'utf-16be', true],
    ['a.m3u8', utf16(m3u, true), 'utf-16le', true],
    ['a.csv', utf8(`\uFEFF${csv}`), 'utf-8', false],
    ['a.csv', latin1(csv), 'windows-1252', true],
    ['a.csv', utf16(`\uFEFFsep=;\r\n${csv}`, true), 'utf-16le', true],
    ['a.xspf', latin1(xspf('ISO-8859-1')), 'windows-1252', true],
    ['a.xspf', latin1(xspf('UTF-8')), 'windows-1252', true],
    ['a.xspf', utf8(xspf('UTF-16')), 'utf-8', false],
    ['a.xspf', utf16(`\uFEFF${xspf('UTF-16')}`, true), 'utf-16le', true],
  ])('of %s are read as what they are (case %#)', (name, bytes, encoding, told) => {
    expect(first(name, bytes)).toEqual({ work: joga, encoding, told });
  });

  it('are read line by line where some lines only are no UTF-8', () => {
    const bytes = Uint8Array.from([
      ...utf8('Björk - Jóga.mp3\nБратья.mp3\n'),
      ...latin1('Motörhead - Ace.mp3\n'),
    ]);
    const { works, clue } = readPlaylistFile('a.m3u', bytes);
    expect(works.map(({ work }) => work.creators[0] ?? work.title)).toEqual(['Björk', 'Братья', 'Motörhead']);
    expect(clue).toBe('partly-utf-8');
  });
});

describe('the form of a playlist file', () => {
  it('is known by its content where that is certain, whatever the name says', () => {
    expect(readPlaylistFile('list.txt', utf8('#EXTM3U\na.mp3')).format).toBe('m3u8');
    expect(
      readPlaylistFile(
        'list.m3u',
        utf8('<playlist><trackList><track><title>a</title></track></trackList></playlist>'),
      ).format,
    ).toBe('xspf');
    expect(readPlaylistFile('list.m3u', utf8('{"playlist":{"track":[{"title":"a"}]}}')).format).toBe('jspf');
    // A path may begin as JSON does.
    expect(readPlaylistFile('list.m3u', utf8('[demo] a.mp3')).works[0].work.title).toBe('[demo] a');
  });

  it.each([
    ['a.m3u', utf8('<!DOCTYPE html>\n<html><body>Log in</body></html>'), /an HTML page/],
    ['a.csv', utf8('\n<html lang="en">'), /an HTML page/],
    ['a.m3u8', utf8('#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:9.0,\npiece1.ts\n'), /HTTP Live Streaming/],
    ['a.m3u8', utf8('#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\nlow.m3u8\n'), /HTTP Live Streaming/],
    ['a.m3u', utf8('[playlist]\nFile1=a.mp3\n'), /a PLS playlist/],
    ['a.xspf', utf8('<asx version="3.0"><entry/></asx>'), /ASX/],
    ['a.xspf', utf8('<?xml version="1.0"?><!DOCTYPE plist PUBLIC "x" "y"><plist/>'), /a property list/],
    ['a.xspf', utf8('<?xml version="1.0"?><svg/>'), /an SVG picture/],
    ['a.m3u', latin1('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), /a PNG picture/],
    ['a.csv', latin1('PK\x03\x04\x14\0\0\0'), /a ZIP archive/],
    ['a.m3u', latin1('ID3\x03\0\0\0\0'), /an MP3 sound file/],
    ['a.m3u', Uint8Array.from({ length: 700 }, (_, index) => index % 256), /something else/],
    ['a.m3u', latin1('\xff\xfe\0\0a\0\0\0'), /UTF-32LE/],
    ['a.json', utf8('{"tracks":[]}'), /got other JSON/],
    ['a.json', utf8(`${'['.repeat(100_000)}${']'.repeat(100_000)}`), /nested deeper/],
    ['a.jspf', utf8(`{"playlist":${'{"a":'.repeat(60)}1${'}'.repeat(60)}}`), /nested deeper/],
    ['a.xspf', utf8(`<playlist>${'<a>'.repeat(20_000)}${'</a>'.repeat(20_000)}</playlist>`), /nested deeper/],
    ['a.md', utf8(`${'- '.repeat(5000)}x`), /nested deeper/],
  ])('%s that is none is refused by its name (case %#)', (name, bytes, reason) => {
    expect(() => readPlaylistFile(name, bytes)).toThrow(
      expect.objectContaining({ code: 'bad-playlist-file', message: expect.stringMatching(reason) }),
    );
  });

  it.each([
    ['a.m3u', ''],
    ['a.m3u', '#EXTM3U\n'],
    ['a.csv', 'title,artist\n,Nobody\n'],
    ['a.xspf', '<playlist><trackList><track><creator>x</creator></track></trackList></playlist>'],
    ['a.json', '{"format":"emoverse-playlist","version":1,"name":"n","entries":[]}'],
    ['a.md', '# Only a heading'],
  ])('%s without a work is refused (case %#)', (name, text) => {
    expect(() => readPlaylistFile(name, utf8(text))).toThrow(
      expect.objectContaining({ code: 'empty-playlist-file' }),
    );
  });

  it('expands no entities', () => {
    const laughs = `<!DOCTYPE playlist [<!ENTITY a "${'x'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(1000)}">]><playlist><trackList><track><title>&b;</title></track></trackList></playlist>`;
    const read = (): number => readPlaylistFile('a.xspf', utf8(laughs)).works[0].work.title.length;
    expect(read()).toBeLessThan(10);
  });
});

it('a track with a location and no title takes the name of the file, in every format', () => {
  const location = 'file:///home/u/Music/Queen%20-%20Innuendo.mp3';
  const files: [string, string][] = [
    ['a.m3u', location],
    ['a.xspf', `<playlist><trackList><track><location>${location}</location></track></trackList></playlist>`],
    ['a.jspf', JSON.stringify({ playlist: { track: [{ location: [location], title: '' }] } })],
  ];
  for (const [name, text] of files)
    expect(readPlaylistFile(name, utf8(text)).works[0].work).toMatchObject({
      title: 'Innuendo',
      creators: ['Queen'],
      location,
    });
});
