import { MEDIA_DOMAINS, type CatalogueItem } from '@emoverse/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownSong } from '../testing/own-song.ts';
import { work } from '../testing/work.ts';
import { soundOf, type Sound, type SoundConnections, type SoundPermissions } from './sound-of.ts';
import { trackSoundOf } from './track.ts';

const TRACK = '4uLU6hMCjMI75M1A2tKUQC';
const SHOW = '2VRS1IJCTn2Nlkg33ZVfkM';
const TRAILER = '15s4Y9ffW_o';
const IDS = { spotify: TRACK, spotifyShow: SHOW, youtubeTrailer: TRAILER };
const YES = { spotify: 'yes', youtube: 'yes' } as const;
const ASK = { spotify: 'ask', youtube: 'ask' } as const;
const NO = { spotify: 'no', youtube: 'no' } as const;

function sound(
  item: CatalogueItem,
  permissions: Partial<SoundPermissions> = {},
  connections: Partial<SoundConnections> = {},
): Sound {
  return soundOf(
    item,
    { players: ASK, previews: false, ...permissions },
    { spotify: false, gone: new Set(), ...connections },
  );
}

describe('what a song sounds by', () => {
  const song = work('Song', { externalIds: IDS });

  it('is the first that is there: own file, own account, outside player, preview, link', () => {
    const all = { players: YES, previews: true };
    const gone = new Set([TRACK]);
    expect(sound(ownSong('a'), all, { spotify: true })).toEqual({ kind: 'own' });
    expect(sound(song, all, { spotify: true })).toEqual({ kind: 'spotify', asks: false });
    expect(sound(song, { ...all, players: ASK }, { spotify: true })).toEqual({ kind: 'spotify', asks: true });
    expect(sound(song, { ...all, players: NO }, { spotify: true })).toEqual({ kind: 'preview' });
    expect(sound(song, all)).toMatchObject({ kind: 'embed', embed: { id: TRACK }, asks: false });
    expect(sound(song, { ...all, onlyHere: true }, { spotify: true })).toEqual({ kind: 'none' });
    expect(sound(ownSong('a'), { onlyHere: true })).toEqual({ kind: 'own' });
    expect(sound(song, { ...all, players: NO })).toEqual({ kind: 'preview' });
    expect(sound(song, all, { gone })).toEqual({ kind: 'preview' });
    expect(sound(work('Song'), all)).toEqual({ kind: 'preview' });
    expect(sound(work('Song'))).toMatchObject({ kind: 'link', link: { service: 'spotify', exact: false } });
  });

  it('asks before an outside player is loaded for the first time, and then is no track of the queue yet', () => {
    expect(sound(song)).toMatchObject({ kind: 'embed', asks: true });
    expect(trackSoundOf(sound(song))).toBeUndefined();
    expect(trackSoundOf(sound(song, { players: YES }))).toMatchObject({ kind: 'embed' });
  });

  it('leads to its page where the player was refused, and to a search where that is gone', () => {
    expect(sound(song, { players: NO })).toMatchObject({
      kind: 'link',
      link: { exact: true, address: `https://open.spotify.com/track/${TRACK}` },
    });
    expect(sound(song, {}, { gone: new Set([TRACK]) })).toMatchObject({
      kind: 'link',
      link: { exact: false },
    });
  });
});

describe('what other works sound by', () => {
  it('is the person’s own server where it has them: opened there, before any trailer, and never for a child', () => {
    const film = work('Work', { domain: 'films', externalIds: IDS });
    const page = 'http://films.local:8096/web/#/details?id=1&serverId=2';
    expect(sound(film, { players: YES }, { page })).toEqual({ kind: 'server', address: page });
    expect(sound(film, { players: YES, onlyHere: true }, { page })).toEqual({ kind: 'none' });
    // A film of a server is no sound file of ours.
    const own = work('Own', { domain: 'films', collection: 'library' });
    expect(sound(own, {}, { page })).toEqual({ kind: 'server', address: page });
    expect(sound(own).kind).not.toBe('own');
    expect(sound(work('Episode', { domain: 'podcasts', collection: 'library' }))).toEqual({ kind: 'own' });
  });

  it.each([
    ['films', 'trailer', TRAILER],
    ['games', 'trailer', TRAILER],
    ['podcasts', 'show', SHOW],
  ] as const)('of %s is a %s where its id is known, else a link', (domain, kind, id) => {
    const item = work('Work', { domain, externalIds: IDS });
    expect(sound(item, { players: YES })).toMatchObject({ kind: 'embed', embed: { kind, id } });
    const goneLink = sound(item, { players: YES }, { gone: new Set([id]) });
    expect(goneLink).toMatchObject({ kind: 'link', link: { exact: false } });
    expect(sound(work('Work', { domain })).kind).toBe('link');
  });

  it('is a practice or a soundscape where it is done here, and nothing else', () => {
    const practice = { kind: 'breathing', summary: 'Breathe', steps: [{ text: 'In', seconds: 4 }] } as const;
    const item = (kind: 'breathing' | 'soundscape') =>
      work('Practice', { domain: 'wellbeing', practice: { ...practice, steps: [...practice.steps], kind } });
    expect(sound(item('breathing'))).toMatchObject({ kind: 'practice', practice: { kind: 'breathing' } });
    expect(sound(item('soundscape'))).toEqual({ kind: 'soundscape' });
  });

  it('is always something for a work that leads anywhere, and no outside player that was refused', () => {
    const items = fc.record({
      domain: fc.constantFrom(...MEDIA_DOMAINS.filter((domain) => domain !== 'wellbeing')),
      externalIds: fc.constantFrom(IDS, {}),
    });
    const answers = fc.constantFrom('ask', 'yes', 'no');
    fc.assert(
      fc.property(items, answers, answers, fc.boolean(), (facts, spotify, youtube, previews) => {
        const found = sound(work('Work', facts), { players: { spotify, youtube }, previews });
        expect(found.kind).not.toBe('none');
        if (found.kind === 'embed')
          expect({ spotify, youtube }[found.embed.service]).toBe(found.asks ? 'ask' : 'yes');
      }),
    );
  });
});
