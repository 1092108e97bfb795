import { readFileSync } from 'node:fs';
import { playlistNameSchema, plainText } from '@emoverse/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText, anyWork } from '../testing/arbitrary-works.ts';
import {
  PLAYLIST_FORMATS,
  playlistFormat,
  recogniseFormat,
  writePlaylist,
  type PlaylistFormatName,
} from './index.ts';

const reference = (file: string): string =>
  readFileSync(new URL(`../testing/reference/${file}`, import.meta.url), 'utf8');
const read = (name: PlaylistFormatName, text: string) => playlistFormat(name).read(text);

describe.each(PLAYLIST_FORMATS)('$name', (format) => {
  it('gives back every playlist that it wrote, whatever stands in it', () => {
    const anyName = anyText(60).map((text) => playlistNameSchema.parse(text));
    fc.assert(
      fc.property(anyName, fc.array(anyWork, { minLength: 1, maxLength: 5 }), (name, works) => {
        const text = writePlaylist(format, { name, works });
        const back = format.read(text);
        expect(back.rejected).toEqual([]);
        expect(back.works.map(({ work }) => work)).toEqual(works);
        expect(back.name).toBe(name);
        // Through a file of UTF-8, where broken characters would be lost.
        expect(new TextDecoder().decode(new TextEncoder().encode(text)).replace(/^\uFEFF/, '')).toBe(
          text.replace(/^\uFEFF/, ''),
        );
      }),
      { numRuns: format.name === 'markdown' ? 60 : 200 },
    );
  });

  it('writes a long one as it writes short ones, in pieces of at most a hundred works', () => {
    const works = Array.from({ length: 250 }, (_, nth) => ({
      title: `title ${nth}`,
      creators: ['one', 'two'],
      ...(nth % 3 === 0 && { note: 'a note' }),
    }));
    const pieces = [...format.pieces({ name: 'n', works })];
    for (const piece of pieces) if (pieces.length > 1) expect(piece.split('title ').length).toBeLessThan(500);
    const back = format.read(pieces.join(''));
    expect(back.works.map(({ work }) => work)).toEqual(works);
    const [first, last] = [writePlaylist(format, { name: 'n', works: works.slice(0, 1) }), pieces.join('')];
    expect(last.slice(0, 40)).toBe(first.slice(0, 40));
  });

  it('tells the line of each work, in rising order', () => {
    const works = ['a', 'b\nc', 'd'].map((title) => ({ title, creators: [] }));
    const lines = format.read(writePlaylist(format, { name: 'n', works })).works.map(({ line }) => line);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    expect(new Set(lines).size).toBe(3);
  });

  it('is known again by its ending, and by how it begins', () => {
    const text = writePlaylist(format, { name: 'Evening', works: [{ title: 'a', creators: [] }] });
    for (const extension of format.extensions)
      expect(recogniseFormat(`list.${extension.toUpperCase()}`, text).name).toBe(format.name);
    if (format.name !== 'csv') expect(recogniseFormat('list', text).name).toBe(format.name);
  });

  it('never throws anything but its own error on what is no playlist', () => {
    fc.assert(
      fc.property(fc.oneof(anyText(200), fc.json()), (text) => {
        try {
          for (const { work } of format.read(text).works) expect(plainText(work.title)).toBe(work.title);
        } catch (error) {
          expect(error).toMatchObject({ code: 'bad-playlist-file' });
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('M3U as other programs write it', () => {
  it('reads names, lengths, attributes, bare paths and Windows line ends', () => {
    const { name, works, rejected } = read('m3u8', reference('winamp.m3u'));
    expect(name).toBe('Rainy Sunday');
    expect(works).toEqual([
      {
        line: 3,
        work: {
          title: 'Jóga',
          creators: ['Björk'],
          durationMs: 305_000,
          location: 'Björk\\Homogenic\\02 Jóga.mp3',
        },
      },
      { line: 6, work: { title: 'News at six', creators: [], location: 'https://example.org/live.m3u8' } },
      {
        line: 8,
        work: {
          title: 'Dancing Queen',
          creators: ['ABBA'],
          location: '/music/01 - ABBA - Dancing Queen.ogg',
        },
      },
      { line: 9, work: { title: 'No file yet', creators: ['Somebody'], durationMs: 60_500 } },
    ]);
    expect(rejected).toEqual([]);
  });

  it('believes what a person changed in the line that everybody reads', () => {
    const written = writePlaylist(playlistFormat('m3u8'), {
      name: 'n',
      works: [{ title: 'Changes', creators: ['2Pac'], year: 1998 }],
    });
    const [{ work }] = read('m3u8', written.replace('2Pac - Changes', 'David Bowie - Changes')).works;
    expect(work).toEqual({ title: 'Changes', creators: ['David Bowie'] });
  });
});

describe('XSPF as the specification shows it', () => {
  it('reads every element that has a place here', () => {
    const { name, works, rejected } = read('xspf', reference('specification.xspf'));
    expect(name).toBe('80s Music');
    expect(works.map(({ work }) => work)).toEqual([
      {
        title: 'Nobody Move, Nobody Get Hurt',
        creators: ['We Are Scientists'],
        note: 'I love this song',
        durationMs: 195_066,
        location: 'http://example.com/song_1.mp3',
      },
      { title: 'See The World', creators: ['The Kooks'], location: 'file:///music/see%20the%20world.mp3' },
      { title: 'untitled', creators: [], location: 'http://example.com/untitled.mp3' },
    ]);
    expect(rejected).toEqual([]);
  });

  it('says in which line broken XML breaks', () => {
    expect(() => read('xspf', '<?xml version="1.0"?>\n<playlist>\n<trackList></playlist>')).toThrow(/line 3/);
    expect(() => read('xspf', '<html><body/></html>')).toThrow(/no <playlist>/);
  });

  it('takes no entities from outside', () => {
    const attack =
      '<!DOCTYPE playlist [<!ENTITY x SYSTEM "file:///etc/passwd">]><playlist><title>&x;</title></playlist>';
    expect(() => expect(read('xspf', attack).name).not.toContain('root')).not.toThrow(/root/);
  });

  it('writes what a validating reader accepts: URIs, whole milliseconds, nothing outside the schema', () => {
    const text = writePlaylist(playlistFormat('xspf'), {
      name: 'n',
      works: [{ title: 'a < b', creators: ['x', 'y'], location: 'a b/é.mp3', durationMs: 1500 }],
    });
    expect(text).toContain('<location>a%20b/%C3%A9.mp3</location>');
    expect(text).toContain('<duration>1500</duration>');
    expect(text).toContain('<title>a &lt; b</title>\n      <creator>x, y</creator>');
    expect(text).toMatch(
      /^<\?xml version="1.0" encoding="UTF-8"\?>\n<playlist version="1" xmlns="http:\/\/xspf.org\/ns\/0\/">/,
    );
  });
});

describe('JSPF as the specification shows it', () => {
  it('reads lists and single values, and says the line of what is no track', () => {
    const { name, works, rejected } = read('jspf', reference('specification.jspf'));
    expect(name).toBe('JSPF example');
    expect(works).toEqual([
      {
        line: 7,
        work: {
          title: 'My Way',
          creators: ['Frank Sinatra'],
          note: 'This is my theme song.',
          durationMs: 271_066,
          location: 'http://example.com/1.ogg',
        },
      },
      { line: 17, work: { title: 'Single', creators: [], location: 'http://example.com/2.ogg' } },
      { line: 21, work: { title: '3', creators: [], location: 'http://example.com/3.ogg' } },
    ]);
    expect(rejected.map(({ line, reason }) => [line, reason])).toEqual([[24, 'not-readable']]);
  });

  it('says in which line broken JSON breaks', () => {
    expect(() => read('jspf', '{\n"playlist": {\n"track": [}\n}')).toThrow(/line 3/);
  });
});

describe('CSV as other programs write it', () => {
  it('reads their headers, semicolons between cells and lines within cells', () => {
    const songs = read('csv', reference('songs-elsewhere.csv'));
    expect(songs.works).toEqual([
      {
        line: 2,
        work: {
          title: 'Feeling Good',
          creators: ['Nina Simone'],
          year: 1965,
          durationMs: 177_000,
          location: 'spotify:track:6Rqn2GFlmvmV4w9Ala0I1e',
        },
      },
      { line: 3, work: { title: 'Two\nlines', creators: ['Earth, Wind & Fire'] } },
      { line: 5, work: { title: 'After', creators: [] } },
    ]);
    expect(songs.rejected).toEqual([
      { line: 6, text: expect.stringContaining('Nobody'), reason: 'no-title' },
    ]);
    expect(read('csv', reference('films-elsewhere.csv')).works.map(({ work }) => work)).toEqual([
      { title: 'Spirited Away', creators: [], year: 2001, location: 'https://boxd.it/29JK' },
      { title: 'Amélie', creators: [], year: 2001 },
    ]);
  });

  it('lets no cell become a formula, and takes the guard away again', () => {
    const text = writePlaylist(playlistFormat('csv'), {
      name: 'n',
      works: [{ title: '=HYPERLINK("http://x","y")', creators: ['+1', "'-2"], year: -44 }],
    });
    expect(text).toContain(`"'=HYPERLINK(""http://x"",""y"")"`);
    expect(text).toContain(`'+1; '-2,-44`);
  });

  it('keeps quotes inside a cell, and tells a row once', () => {
    const { works, rejected } = read(
      'csv',
      'title,artist\nThe 12" Mix,Some Band\n"Heroes,David Bowie\n"Quoted ""x"" one",Third\n,Nobody "here"\nTrail",Fourth',
    );
    expect(works.map(({ line, work }) => [line, work.title, work.creators[0]])).toEqual([
      [2, 'The 12" Mix', 'Some Band'],
      [3, '"Heroes', 'David Bowie'],
      [4, 'Quoted "x" one', 'Third'],
      [6, 'Trail"', 'Fourth'],
    ]);
    expect(rejected).toEqual([{ line: 5, text: 'Nobody "here"', reason: 'no-title' }]);
  });

  it('reads what spreadsheets and pandas put around and into cells', () => {
    const only = (text: string) => read('csv', text).works[0].work;
    expect(only('sep=;\r\ntitle;artist\r\nHello;Adele\r\n')).toEqual({ title: 'Hello', creators: ['Adele'] });
    expect(only('\r\n;;\r\ntitle;artist;\r\nHello;Adele\r\n')).toMatchObject({ title: 'Hello' });
    expect(only('title\tartist\rHello\tAdele\r')).toMatchObject({ creators: ['Adele'] });
    expect(only('title,title,artist\n,Second,x')).toMatchObject({ title: 'Second' });
    expect(only(`title,artists\nx,"['Uli Sample', ""Con's Band""]"`).creators).toEqual([
      'Uli Sample',
      "Con's Band",
    ]);
    expect(
      only(
        'Book Id,Title,Author,ISBN,Year Published,Original Publication Year\n1,"Tales (No, #1)",Ann,="030",2010,1998',
      ),
    ).toEqual({ title: 'Tales (No, #1)', creators: ['Ann'], year: 1998 });
    expect(read('csv', `title\n${'x'.repeat(501)}`).rejected).toMatchObject([{ reason: 'title-too-long' }]);
  });

  it('wants a column of titles', () => {
    expect(() => read('csv', 'a,b\n1,2\n')).toThrow(/"title" or "name"; got "a, b"/);
  });
});

describe('JSON of our own', () => {
  it('keeps a work whose other fields are of no use, and says the line of one without title', () => {
    const text =
      '{"format":"emoverse-playlist","version":1,"name":"n","entries":[\n{"title":"a","year":"x"},\n{"year":1},\n7]}';
    expect(read('json', text)).toEqual({
      name: 'n',
      works: [{ line: 2, work: { title: 'a', creators: [] } }],
      rejected: [
        { line: 3, text: '{"year":1}', reason: 'no-title' },
        { line: 4, text: '7', reason: 'not-readable' },
      ],
    });
    expect(() => read('json', '{"format":"emoverse-playlist","version":2}')).toThrow(/"version": 1/);
  });
});

describe('Markdown as people write it', () => {
  it('reads plain lists with dashes, years and links', () => {
    const { name, works, rejected } = read('markdown', reference('by-hand.md'));
    expect(name).toBe('For the train');
    expect(works).toEqual([
      { line: 5, work: { title: 'Spirited Away', creators: [], year: 2001, domain: 'films' } },
      { line: 6, work: { title: 'Changes', creators: ['David Bowie'], year: 1971 } },
      { line: 7, work: { title: 'Middlemarch', creators: ['George Eliot'] } },
      { line: 8, work: { title: 'Celeste', creators: [], location: 'https://example.org/celeste' } },
    ]);
    expect(rejected).toEqual([{ line: 9, text: '*', reason: 'no-title' }]);
  });

  it('is a list that reads well', () => {
    expect(
      writePlaylist(playlistFormat('markdown'), {
        name: 'Evening',
        works: [
          { title: 'Changes', creators: ['2Pac', 'Talent'], year: 1998, domain: 'music', durationMs: 1000 },
          { title: 'Celeste', creators: [], location: 'https://example.org/', note: 'Play it slowly.' },
        ],
      }),
    ).toBe(
      [
        '# Evening',
        '',
        '1. **Changes** — *2Pac*, *Talent* (1998, music) <!-- urn:emoverse ms=1000 -->',
        '2. [**Celeste**](https://example.org/) <!-- urn:emoverse -->',
        '',
        '   Play it slowly.',
        '',
      ].join('\n'),
    );
  });
});
