import { describe, expect, it } from 'vitest';
import { cutText } from './cut-text.ts';
import { namedPeople } from './named-people.ts';
import { countedNames, withoutTrackNumber } from './track-number.ts';

describe('the number of a track', () => {
  it.each([
    ...['99 Luftballons', '7 Rings', '3 Doors Down', '50 Cent', '1979', '22', '24K Magic', '50-50', '9-to-5'],
    ...[
      '1-800-273-8255',
      "4 Non Blondes - What's Up",
      '21 Savage - Bank Account',
      '7/11',
      '4:44',
      '5.15',
      '1.5',
    ],
    ...[
      '10,000 Hours',
      '99.9 F°',
      '2-4-6-8 Motorway',
      '311 - Amber',
      '1999 - Prince',
      '10cc',
      '7_Rings',
      '+44',
    ],
    ...['99_Luftballons', '21_Guns', '500 Miles', '007 Theme', '7', '07', '8 Mile', '20th Century Boy', '2U'],
  ])('is not part of %s', (name) => {
    expect(withoutTrackNumber(name)).toBe(name);
  });

  it.each(
    [
      ...[
        '07 - Song',
        '7 - Song',
        '07. Song',
        '7. Song',
        '7.Song',
        '07-Song',
        '07_Song',
        '12-Song',
        '12_Song',
      ],
      ...[
        '7) Song',
        '07) Song',
        '(07) Song',
        '[07] Song',
        '1-07 Song',
        '1-07 - Song',
        '07 Song',
        '07_-_Song',
      ],
      ...['001 - Song', '112. Song', '12 – Song', '7: Song'],
    ].map((name) => [name]),
  )('in front of %s is cut', (name) => {
    expect(withoutTrackNumber(name)).toBe('Song');
  });

  it('is cut once only', () => {
    expect(withoutTrackNumber('01 - 99 Luftballons')).toBe('99 Luftballons');
    expect(withoutTrackNumber('03. 22')).toBe('22');
    expect(withoutTrackNumber('7 Rings', true)).toBe('Rings');
  });

  it('is one where the folder counts up, and only up to where it does', () => {
    const album = [
      '1 One',
      '2 Two',
      '3 Three',
      '5 Five',
      '6 Six',
      '99 Luftballons',
      'cover',
      '2000 Light Years',
    ];
    expect([...countedNames(album)]).toEqual(['1 One', '2 Two', '3 Three', '5 Five', '6 Six']);
    expect(countedNames(['7 Rings', '8 Mile', '22', '50 Cent', '99 Luftballons', '24K Magic']).size).toBe(0);
    expect(countedNames(['1 Thing', '2 Hearts']).size).toBe(0);
    expect(countedNames(['1 A', '2 B', '3 C', '4 D', '4 Minutes'])).toEqual(new Set(['1 A', '2 B', '3 C']));
    expect(countedNames(['101 A', '102 B', '103 C', '201 D', '202 E', '203 F']).size).toBe(6);
  });
});

describe('people', () => {
  it.each([
    ...[
      '[unknown]',
      '<unknown>',
      'Unknown',
      'Unknown Artist',
      'unknown artist',
      'UNKNOWN ARTIST',
      '[Unknown Artist]',
    ],
    ...[
      'Various Artists',
      'various',
      'V.A.',
      'VA',
      'V/A',
      'Interpret unbekannt',
      'Unbekannter Künstler',
      'AA.VV.',
    ],
    ...[
      'Artista desconocido',
      'Artiste inconnu',
      'Неизвестный исполнитель',
      '不明なアーティスト',
      '未知艺术家',
      '-',
      '?',
    ],
    ...[
      '(null)',
      '[anonymous]',
      '[no artist]',
      'N/A',
      ' Unknown  Artist ',
      'Diverse Interpreten',
      '\u004bu\u0308nstler unbekannt',
    ],
  ])('called %s are nobody', (name) => {
    expect(namedPeople([name, 'Nena'])).toEqual(['Nena']);
  });

  it.each([
    ...[
      'Unknown Mortal Orchestra',
      'The Unknown',
      'Various Production',
      '!!!',
      'Anonymous',
      'Nobody',
      'None More Black',
    ],
    ...['Data', 'VAST', 'Vanilla Ice', 'No Artists', '+/-', '4 Non Blondes', 'Null + Void'],
  ])('called %s are somebody', (name) => {
    expect(namedPeople([name])).toEqual([name]);
  });
});

describe('a text that is cut', () => {
  it.each([
    ['short', 10, 'short'],
    ['abc', 2, 'ab'],
    ['abc', 0, ''],
    ['ab😀', 3, 'ab'],
    ['ab😀', 4, 'ab😀'],
    ['ab👩‍🚀c', 4, 'ab'],
    ['🇩🇪🇫🇷', 6, '🇩🇪'],
    ['abe\u0301f', 3, 'ab'],
    ['a\r\nb', 2, 'a'],
  ])('%j at %i is %j', (text, most, expected) => {
    expect(cutText(text, most)).toBe(expected);
  });

  it('is never longer than asked for, begins as the text does and has no half characters', () => {
    const pieces = ['a', 'é', 'e\u0301', '😀', '👨‍👩‍👧‍👦', '🇩🇪', 'क्षि', '각', `Z${'\u0351'.repeat(300)}`, '\n'];
    const text = Array.from({ length: 20 }, (_, index) => pieces[(index * 7) % pieces.length]).join('');
    for (let most = 0; most <= text.length; most++) {
      const cut = cutText(text, most);
      expect(cut.length).toBeLessThanOrEqual(most);
      expect(text.startsWith(cut)).toBe(true);
      expect(cut).not.toMatch(/[\uD800-\uDBFF]$/);
    }
  });
});
