import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchTrack, type TrackCandidate } from './match-track.ts';
import { itemForTest } from './testing/item-for-test.ts';

interface Candidate extends TrackCandidate {
  readonly uri: string;
}

const track = (name: string, artists: readonly string[], changes: Partial<Candidate> = {}): Candidate => ({
  uri: `spotify:track:${name}`,
  name,
  artists,
  durationMs: 200_000,
  explicit: false,
  ...changes,
});
const matches = (title: string, creators: readonly string[], name: string, artists: readonly string[]) =>
  matchTrack(itemForTest({ title, creators: [...creators] }), [track(name, artists)]) !== undefined;

describe('a track is our item', () => {
  it.each([
    ['with the same words', 'Halo', ['Beyoncé'], 'Halo', ['Beyoncé']],
    ['whatever the case', 'HALO', ['beyoncé'], 'halo', ['BEYONCÉ']],
    ['without our accents', 'Hoppipolla', ['Sigur Ros'], 'Hoppípolla', ['Sigur Rós']],
    ['without their accents', 'Corazón', ['Lucía'], 'Corazon', ['Lucia']],
    ['with letters that no accent makes', 'Straße', ['Møl'], 'Strasse', ['Mol']],
    ['with Turkish i', 'Işık', ['Sıla'], 'Isik', ['Sila']],
    ['in another script', '夜の川', ['水野しおり'], '夜の川', ['水野しおり']],
    ['with a guest in its title', 'Umbrella', ['Rihanna'], 'Umbrella (feat. JAY-Z)', ['Rihanna', 'JAY-Z']],
    ['with a guest in ours', 'Stan feat. Dido', ['Eminem'], 'Stan', ['Eminem', 'Dido']],
    ['with a guest in our artist', 'Get Lucky', ['Daft Punk feat. Pharrell'], 'Get Lucky', ['Daft Punk']],
    ['by one of several', 'Shallow', ['Lady Gaga', 'Bradley Cooper'], 'Shallow', ['Bradley Cooper']],
    ['by several in one field', 'Under Pressure', ['Queen & David Bowie'], 'Under Pressure', ['Queen']],
    ['by a name with a slash', 'Back in Black', ['AC/DC'], 'Back In Black', ['AC/DC']],
    ['with or without The', 'Help!', ['Beatles'], 'Help!', ['The Beatles']],
    ['as a remaster', 'Heroes', ['David Bowie'], 'Heroes - 2017 Remaster', ['David Bowie']],
    ['as a remaster in brackets', 'Heroes', ['David Bowie'], 'Heroes (Remastered 2017)', ['David Bowie']],
    ['where ours is the remaster', 'Dreams - 2004 Remaster', ['Fleetwood Mac'], 'Dreams', ['Fleetwood Mac']],
    ['in mono', 'Glass Orchard', ['The Tin Foxes'], 'Glass Orchard - Mono', ['The Tin Foxes']],
    ['as its radio edit', 'Faded', ['Alan'], 'Faded - Radio Edit', ['Alan']],
    ['as its album version', 'Faded', ['Alan'], 'Faded (Album Version)', ['Alan']],
    ['as a newer mix of the tapes', 'Something', ['The Beatles'], 'Something - 2019 Mix', ['The Beatles']],
    ['with & for and', 'Ferrous and Fine', ['Hall'], 'Ferrous & Fine', ['Hall']],
    ['with other apostrophes', "Don't Stop", ['Fleetwood Mac'], 'Don’t Stop', ['Fleetwood Mac']],
    ['live, where ours is live', 'Hurt (Live)', ['Cash'], 'Hurt - Live', ['Cash']],
    ['whose title has "live" in it', 'Live and Let Die', ['Wings'], 'Live And Let Die', ['Wings']],
    ['whose brackets are the title', '(Sittin’ On) The Dock', ['Otis'], "(Sittin' On) The Dock", ['Otis']],
    ["in somebody's own version", "Love (Ann's Version)", ['Ann'], "Love (Ann's Version)", ['Ann']],
    ['of punctuation only', '!!!', ['Nobody'], '!!!', ['Nobody']],
  ])('%s', (_, title, creators, name, artists) => {
    expect(matches(title, creators, name, artists)).toBe(true);
  });

  it.each([
    ['by other people', 'Halo', ['Beyoncé'], 'Halo', ['LOTTE']],
    ['by nobody we know', 'Greensleeves', [], 'Greensleeves', ['Somebody']],
    ['another title', 'Halo', ['Beyoncé'], 'Hello', ['Beyoncé']],
    ['a longer title', 'Dreams', ['Fleetwood Mac'], 'Dreams of You', ['Fleetwood Mac']],
    ['a live recording', 'Hurt', ['Johnny Cash'], 'Hurt - Live at the Pier', ['Johnny Cash']],
    ['the studio, where ours is live', 'Hurt (Live)', ['Johnny Cash'], 'Hurt', ['Johnny Cash']],
    ['a remix', 'Faded', ['Alan'], 'Faded (Tiësto Remix)', ['Alan', 'Tiësto']],
    ['an acoustic album version', 'Faded', ['Alan'], 'Faded (Acoustic Album Version)', ['Alan']],
    ['karaoke', 'Halo', ['Beyoncé'], 'Halo (Karaoke Version)', ['Beyoncé']],
    ['a tribute', 'Halo', ['Beyoncé'], 'Halo (Made Famous by Beyoncé)', ['The Tribute Band']],
    ['sped up', 'Halo', ['Beyoncé'], 'Halo - Sped Up', ['Beyoncé']],
    ['an instrumental', 'Halo', ['Beyoncé'], 'Halo [Instrumental]', ['Beyoncé']],
    ["somebody's newer version", 'Love', ['Ann'], "Love (Ann's Version)", ['Ann']],
    ['a person whose name starts alike', 'Yellow', ['Cold'], 'Yellow', ['Coldplay']],
  ])('but not when it is %s', (_, title, creators, name, artists) => {
    expect(matches(title, creators, name, artists)).toBe(false);
  });
});

describe('among several tracks', () => {
  const choose = (item: Parameters<typeof itemForTest>[0], tracks: Candidate[], allowExplicit = true) =>
    matchTrack(itemForTest({ title: 'Song', creators: ['One'], ...item }), tracks, { allowExplicit })?.uri;

  it('the search’s own order decides when nothing else does', () => {
    expect(choose({}, [track('Song', ['One'], { uri: 'a' }), track('Song', ['One'], { uri: 'b' })])).toBe(
      'a',
    );
  });
  it('the nearest length decides, then the nearest year', () => {
    const long = track('Song', ['One'], { uri: 'long', durationMs: 420_000, year: 1990 });
    const late = track('Song', ['One'], { uri: 'late', durationMs: 201_000, year: 2015 });
    const early = track('Song', ['One'], { uri: 'early', durationMs: 199_000, year: 1991 });
    expect(choose({ durationMinutes: 3.3, year: 1990 }, [long, late, early])).toBe('early');
    expect(choose({ durationMinutes: 7 }, [early, late, long])).toBe('long');
  });
  it('explicit ones come last, or not at all', () => {
    const explicit = track('Song', ['One'], { uri: 'explicit', explicit: true });
    expect(choose({}, [explicit, track('Song - Clean', ['One'], { uri: 'clean' })])).toBe('clean');
    expect(choose({}, [explicit])).toBe('explicit');
    expect(choose({}, [explicit], false)).toBeUndefined();
    expect(choose({ explicit: true }, [explicit, track('Song', ['One'])])).toBe('explicit');
  });
  it('what is chosen is one of them, and adding worse ones before or after changes nothing', () => {
    const right = track('Song', ['One'], { uri: 'right' });
    const noise = fc.array(
      fc
        .record({ name: fc.string(), artists: fc.array(fc.string()) })
        .map(({ name, artists }) => track(`x${name}`, artists)),
    );
    fc.assert(
      fc.property(noise, noise, (before, after) => {
        expect(choose({}, [...before, right, ...after])).toBe('right');
      }),
    );
  });
});
