import type { CatalogueItem } from '@emoverse/domain';
import { describe, expect, it } from 'vitest';
import { PracticeSession } from '../practice/practice-session.ts';
import { AudioFocus } from '../sound/audio-focus.ts';
import { joinAudioFocus } from '../sound/join-audio-focus.ts';
import { SoundscapeSession } from '../soundscape/soundscape-session.ts';
import { createDeviceSettings } from '../state/device-settings.ts';
import { FakeClock, settle } from '../testing/fake-clock.ts';
import { FakeDeck } from '../testing/fake-deck.ts';
import { FakeSoundscapeEngine } from '../testing/fake-soundscape-engine.ts';
import { FakeTabs } from '../testing/fake-tabs.ts';
import { MemoryStore } from '../testing/memory-store.ts';
import { ownSong } from '../testing/own-song.ts';
import { queueOver } from '../testing/queue-over.ts';
import { work } from '../testing/work.ts';
import { createGoneIds } from './gone-ids.ts';
import { Player } from './player.ts';
import type { Playable } from './track.ts';

const TRACK = '4uLU6hMCjMI75M1A2tKUQC';
const song = (name: string, id: string): Playable => ({ item: work(name, { externalIds: { spotify: id } }) });

const breathing = (title: string): CatalogueItem =>
  work(title, {
    domain: 'wellbeing',
    practice: { kind: 'breathing', summary: title, steps: [{ text: 'In', seconds: 60 }] },
  });

function playerWith({
  songs = () => Promise.resolve([] as readonly Playable[]),
  keep = new MemoryStore(),
} = {}) {
  const clock = new FakeClock();
  const deck = new FakeDeck();
  const engine = new FakeSoundscapeEngine();
  const device = createDeviceSettings(keep);
  const soundscape = new SoundscapeSession({
    now: clock.now,
    schedule: clock.schedule,
    device,
    openEngine: () => Promise.resolve(engine),
    tell: () => undefined,
  });
  const practice = new PracticeSession({
    services: { keepForTab: keep, now: clock.now },
    tell: () => undefined,
  });
  const gone = createGoneIds(keep);
  const spotify = { connected: false };
  const queue = queueOver({
    deck,
    clock,
    keep,
    soundOf: (item: CatalogueItem) => player.soundOf(item),
    onGone: ({ sound }) => {
      if (sound.kind === 'embed') gone.add(sound.embed.id);
    },
    onEnd: () => player.goOnGround(),
  });
  const player: Player = new Player({
    queue,
    soundscape,
    practice,
    device,
    gone,
    onlyHere: () => false,
    settings: () => ({ songPreviews: false }),
    hasSpotify: () => spotify.connected,
    routeForNow: () => [{ valence: 0.4, arousal: -0.4 }],
    songsForNow: songs,
  });
  joinAudioFocus(new AudioFocus({ channel: new FakeTabs().open('sound'), tab: 'one', now: clock.now }), {
    soundscape,
    queue,
    isElsewhere: () => false,
  });
  return { player, deck, engine, device, soundscape, practice, gone, keep, spotify };
}

describe('play for now', () => {
  it('begins the soundscape at once, without waiting for the server', async () => {
    const { player, engine } = playerWith({ songs: () => new Promise(() => undefined) });
    player.playForNow();
    expect(player.onNow()).toMatchObject({ kind: 'soundscape', isOn: true });
    await settle();
    expect(engine.told).toEqual(['start']);
    player.toggle();
    expect(player.onNow()).toMatchObject({ kind: 'soundscape', isOn: false });
  });

  it('lets own songs take over when they are heard, and comes back when they are over', async () => {
    const { player, deck, soundscape } = playerWith({
      songs: () => Promise.resolve([{ item: ownSong('a') }]),
    });
    player.playForNow();
    await settle();
    expect(player.onNow()).toMatchObject({ kind: 'track', isOn: true });
    // Until the song sounds, the ground does.
    expect(soundscape.store.getState().kind).toBe('playing');
    deck.tell({ kind: 'playing' });
    expect(soundscape.store.getState().kind).toBe('gave-way');
    deck.tell({ kind: 'ended' });
    await settle();
    expect(player.onNow()).toMatchObject({ kind: 'soundscape', isOn: true });
  });

  it('begins no song for who has stopped it meanwhile, and stays where no server answers', async () => {
    let come: (songs: readonly Playable[]) => void = () => undefined;
    const waiting = playerWith({ songs: () => new Promise((resolve) => (come = resolve)) });
    waiting.player.playForNow();
    await settle();
    waiting.player.toggle();
    come([{ item: ownSong('a') }]);
    await settle();
    expect(waiting.deck.loads).toBe(0);
    const alone = playerWith({ songs: () => Promise.reject(new Error('unreachable')) });
    alone.player.playForNow();
    await settle();
    expect(alone.player.onNow()).toMatchObject({ kind: 'soundscape', isOn: true });
  });
});

describe('an outside player', () => {
  it('is asked about once; yes plays what was asked for and what follows it, and is kept', () => {
    const { player, device, keep } = playerWith();
    const list = [song('a', TRACK), song('b', '7Kpqjspw4Y7HrvItIRcBiW')];
    player.play(list[0], { among: list });
    expect(player.store.getState().asking?.service).toBe('spotify');
    expect(player.onNow().kind).toBe('nothing');
    player.answer('yes');
    expect(player.onNow()).toMatchObject({ kind: 'track', track: { work: { title: 'a' } } });
    expect(player.queue.store.getState().queue.tracks).toHaveLength(2);
    expect(createDeviceSettings(keep).getState().players).toEqual({ spotify: 'yes', youtube: 'ask' });
    expect(device.getState().players.spotify).toBe('yes');
  });

  it('that was refused is not asked about again: there is only the link', () => {
    const { player } = playerWith();
    const one = song('a', TRACK);
    player.play(one);
    player.answer('no');
    expect(player.soundOf(one.item).kind).toBe('link');
    player.play(one);
    expect(player.store.getState().asking).toBeUndefined();
  });

  it('at which a song is gone is left, the song is not tried again, and the next one plays', () => {
    const { player, deck, device, gone } = playerWith();
    device.setState({ players: { spotify: 'yes', youtube: 'yes' } });
    const list = [song('a', TRACK), song('b', '7Kpqjspw4Y7HrvItIRcBiW')];
    player.playAll(list);
    deck.tell({ kind: 'failed', trouble: 'gone' });
    expect(player.onNow()).toMatchObject({ kind: 'track', track: { work: { title: 'b' } }, isOn: true });
    expect(gone.store.getState().ids).toEqual(new Set([TRACK]));
    expect(player.soundOf(list[0].item).kind).toBe('link');
  });

  it('of trailers plays the one that was chosen and nothing after it', () => {
    const { player, device } = playerWith();
    device.setState({ players: { spotify: 'yes', youtube: 'yes' } });
    const film = (name: string, id: string): Playable => ({
      item: work(name, { domain: 'films', externalIds: { youtubeTrailer: id } }),
    });
    const films = [film('a', '15s4Y9ffW_o'), film('b', 'OvebOqneLIU')];
    player.play(films[0], { among: films });
    expect(player.queue.store.getState().queue.tracks).toHaveLength(1);
  });
});

describe('an account of one’s own at Spotify', () => {
  it('plays songs whole, without a known id, asked about once as the small player is', () => {
    const { player, spotify, device } = playerWith();
    const list = [{ item: work('a') }, { item: work('b') }];
    expect(player.soundOf(list[0].item).kind).toBe('link');
    spotify.connected = true;
    player.play(list[0], { among: list });
    expect(player.store.getState().asking?.service).toBe('spotify');
    player.answer('yes');
    expect(player.queue.store.getState().queue.tracks.map(({ sound }) => sound.kind)).toEqual([
      'spotify',
      'spotify',
    ]);
    device.setState({ players: { spotify: 'no', youtube: 'ask' } });
    expect(player.soundOf(list[0].item).kind).toBe('link');
  });
});

describe('play all', () => {
  it('takes what can sound here in its order, and asks only where nothing can', () => {
    const { player } = playerWith();
    const mixed = [work('x'), ownSong('a'), work('y', { externalIds: { spotify: TRACK } }), ownSong('b')];
    const playables = mixed.map((item) => ({ item }));
    expect(player.countOf(playables)).toBe(3);
    expect(player.playAll(playables)).toBe(2);
    expect(player.store.getState().asking).toBeUndefined();
    player.queue.clear();
    expect(player.playAll([playables[0], playables[2]])).toBe(0);
    expect(player.store.getState().asking?.playable.item.title).toBe('y');
  });

  it('lets a soundscape sound where nothing else can, and leaves it out where something can', async () => {
    const soundscape = work('Rain', {
      domain: 'wellbeing',
      practice: { kind: 'soundscape', summary: 'Rain', steps: [{ text: 'Listen', seconds: 60 }] },
    });
    const alone = playerWith();
    expect(alone.player.countOf([{ item: soundscape }])).toBe(1);
    alone.player.playAll([{ item: work('x') }, { item: soundscape }]);
    await settle();
    expect(alone.player.onNow()).toMatchObject({ kind: 'soundscape', isOn: true });
    const mixed = playerWith();
    expect(mixed.player.playAll([{ item: soundscape }, { item: ownSong('a') }])).toBe(1);
    expect(mixed.player.onNow()).toMatchObject({ kind: 'track', track: { work: { title: 'a' } } });
  });
});

describe('a practice of the queue', () => {
  it('takes the queue along when it goes on after a reload, by itself or by its own button', () => {
    for (const wasRunning of [true, false]) {
      const kept = new MemoryStore();
      const before = playerWith({ keep: kept });
      const list = ['a', 'b'].map((title) => ({ item: breathing(title) }));
      before.player.playAll(list);
      const { id, title, practice } = list[0].item;
      // The deck of the test opens nothing by itself.
      if (practice !== undefined)
        before.practice.begin({ title, practice, target: { itemId: id }, path: '/' });
      before.player.queue.pause();
      if (!wasRunning) before.practice.toggle();
      const after = playerWith({ keep: kept });
      expect(after.deck.loads).toBe(wasRunning ? 1 : 0);
      if (!wasRunning) after.practice.toggle();
      expect(after.deck.loads).toBe(1);
    }
  });
});

describe('a practice of the queue that is ended by hand', () => {
  /** The deck of the test opens nothing by itself. */
  function beginFirst(list: readonly Playable[]) {
    const stage = playerWith();
    stage.player.playAll(list);
    const { id, title, practice } = list[0].item;
    if (practice !== undefined) stage.practice.begin({ title, practice, target: { itemId: id }, path: '/' });
    stage.practice.putAside();
    return stage;
  }

  it('lets the next song play, past other practices', () => {
    const list = [{ item: breathing('a') }, { item: breathing('b') }, { item: ownSong('c') }];
    const { player, practice } = beginFirst(list);
    player.endPractice();
    expect(practice.store.getState().kind).toBe('closed');
    expect(player.onNow()).toMatchObject({ kind: 'track', track: { work: { title: 'c' } }, isOn: true });
  });

  it('closes a queue in which nothing sounds after it', () => {
    const { player } = beginFirst([{ item: breathing('a') }, { item: breathing('b') }]);
    player.endPractice();
    expect(player.onNow().kind).toBe('nothing');
    expect(player.queue.store.getState().queue.tracks).toEqual([]);
  });

  it('that is no part of the queue leaves it as it is', () => {
    const { player, practice } = playerWith();
    player.playAll([{ item: ownSong('a') }]);
    player.queue.pause();
    player.play({ item: breathing('x') });
    practice.putAside();
    player.endPractice();
    expect(player.onNow()).toMatchObject({ kind: 'track', track: { work: { title: 'a' } }, isOn: false });
  });
});

describe('the one thing that is on', () => {
  it('is a practice once nothing sounds; put aside it is paused, and comes back where it was', () => {
    const { player, practice: session, deck } = playerWith();
    player.play({ item: breathing('Breathe') }, { path: '/stage' });
    expect(player.onNow()).toMatchObject({ kind: 'practice', isOn: true });
    session.putAside();
    expect(player.onNow()).toMatchObject({ kind: 'practice', isOn: false, state: { isFull: false } });
    player.play({ item: ownSong('a') });
    deck.tell({ kind: 'playing' });
    expect(player.onNow().kind).toBe('track');
    player.toggle();
    expect(player.onNow().kind).toBe('practice');
    session.comeBack('/');
    expect(player.onNow()).toMatchObject({
      kind: 'practice',
      isOn: true,
      state: { isFull: true, path: '/' },
    });
  });
});
