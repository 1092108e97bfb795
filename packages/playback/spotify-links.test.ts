import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchWords } from './search-words.ts';
import { spotifyLinks } from './spotify-links.ts';
import { itemForTest } from './testing/item-for-test.ts';

describe('the words of a search', () => {
  it.each([
    ['Beyoncé keeps her accent', 'Halo', ['Beyoncé'], 'Halo Beyoncé'],
    ['an Icelandic title keeps its letters', 'Hoppípolla', ['Sigur Rós'], 'Hoppípolla Sigur Rós'],
    ['another script stays', '上を向いて歩こう', ['坂本九'], '上を向いて歩こう 坂本九'],
    ['Cyrillic stays', 'Группа крови', ['Кино'], 'Группа крови Кино'],
    ['Arabic stays', 'إنت عمري', ['أم كلثوم'], 'إنت عمري أم كلثوم'],
    ['Korean stays, with its Latin part', '봄날 (Spring Day)', ['BTS'], '봄날 (Spring Day) BTS'],
    [
      'a live version stays one: it is another recording',
      'Hurt - Live',
      ['Johnny Cash'],
      'Hurt - Live Johnny Cash',
    ],
    [
      'a live version that was remastered stays live',
      'Hurt (Live) - 2012 Remaster',
      ['Cash'],
      'Hurt (Live) Cash',
    ],
    ['live in the title stays', 'Live and Let Die', ['Wings'], 'Live and Let Die Wings'],
    ['punctuation stays', 'Help! / Wait?', ['P!nk'], 'Help! / Wait? P!nk'],
    ['guests in brackets go', 'Umbrella (feat. JAY-Z)', ['Rihanna'], 'Umbrella Rihanna'],
    ['guests in square brackets go', 'Titanium [ft. Sia]', ['David Guetta'], 'Titanium David Guetta'],
    ['guests at the end go', 'Stan feat. Dido', ['Eminem'], 'Stan Eminem'],
    ['guests of the artist go', 'Get Lucky', ['Daft Punk feat. Pharrell Williams'], 'Get Lucky Daft Punk'],
    [
      'a remaster after a dash goes',
      'Here Comes The Sun - Remastered 2009',
      ['The Beatles'],
      'Here Comes The Sun The Beatles',
    ],
    ['a remaster in brackets goes', 'Heroes (2017 Remaster)', ['David Bowie'], 'Heroes David Bowie'],
    [
      'a year before the remaster goes too',
      'Bohemian Rhapsody - 2011 Remaster',
      ['Queen'],
      'Bohemian Rhapsody Queen',
    ],
    [
      'a single version goes',
      'Sound and Vision - Single Version',
      ['David Bowie'],
      'Sound and Vision David Bowie',
    ],
    [
      'brackets that are the title stay',
      "(Sittin' On) The Dock of the Bay",
      ['Otis Redding'],
      "(Sittin' On) The Dock of the Bay Otis Redding",
    ],
    ['a dash that is the title stays', 'Anti-Hero', ['Taylor Swift'], 'Anti-Hero Taylor Swift'],
    ['a part after a dash stays', 'Shine On - Part One', ['Somebody'], 'Shine On - Part One Somebody'],
    ['quotation marks go', 'Eat It', ['"Weird Al" Yankovic'], 'Eat It Weird Al Yankovic'],
    ['a title that is only an edition stays', '(Remastered)', ['Nobody'], '(Remastered) Nobody'],
    [
      'only the first artist is searched for',
      'Shallow',
      ['Lady Gaga', 'Bradley Cooper'],
      'Shallow Lady Gaga',
    ],
    ['no artist is no trouble', 'Greensleeves', [], 'Greensleeves'],
  ])('%s', (_, title, creators, expected) => {
    expect(searchWords({ title, creators })).toBe(expected);
  });

  it('are never empty for a title that has words', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9()[\] .-]*[A-Za-z0-9][A-Za-z0-9()[\] .-]*$/), (title) => {
        expect(searchWords({ title, creators: [] })).not.toBe('');
      }),
    );
  });
});

describe('Spotify links', () => {
  it('search for a song by title and artist, encoded', () => {
    expect(spotifyLinks(itemForTest({ title: 'Thunderstruck / Live?', creators: ['AC/DC'] }))).toEqual([
      {
        service: 'spotify',
        purpose: 'listen',
        exact: false,
        address: 'https://open.spotify.com/search/Thunderstruck%20%2F%20Live%3F%20AC%2FDC',
      },
    ]);
  });

  it('always lead to open.spotify.com, whatever the title', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 60 }),
        fc.string({ minLength: 1, maxLength: 60 }),
        (title, artist) => {
          for (const { address } of spotifyLinks(itemForTest({ title, creators: [artist] }))) {
            expect(new URL(address).origin).toBe('https://open.spotify.com');
          }
        },
      ),
    );
  });

  it('lead to the track itself only where its id is known', () => {
    const known = itemForTest({ externalIds: { spotify: '4uLU6hMCjMI75M1A2tKUQC' } });
    expect(spotifyLinks(known)).toMatchObject([
      { exact: true, address: 'https://open.spotify.com/track/4uLU6hMCjMI75M1A2tKUQC' },
    ]);
  });

  it('do not follow an id of another form', () => {
    const odd = itemForTest({ title: 'A', creators: ['B'], externalIds: { spotify: '../../evil' } });
    expect(spotifyLinks(odd)).toMatchObject([
      { exact: false, address: 'https://open.spotify.com/search/A%20B' },
    ]);
  });

  it('search podcasts among podcasts, and nothing else', () => {
    expect(
      spotifyLinks(itemForTest({ domain: 'podcasts', title: '99% Invisible', creators: [] })),
    ).toMatchObject([{ address: 'https://open.spotify.com/search/99%25%20Invisible/podcasts' }]);
    expect(spotifyLinks(itemForTest({ domain: 'books' }))).toEqual([]);
  });
});
