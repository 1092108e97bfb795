import { describe, expect, it } from 'vitest';
import { PracticeSession } from '../practice/practice-session.ts';
import { FakeClock } from '../testing/fake-clock.ts';
import { MemoryStore } from '../testing/memory-store.ts';
import { spotifyByHand } from '../testing/spotify-by-hand.ts';
import { queueOver } from '../testing/queue-over.ts';
import { work } from '../testing/work.ts';
import { EmbedDeck } from './embed-deck.ts';
import { PracticeDeck, REST_MS } from './practice-deck.ts';
import { soundOf } from './sound-of.ts';
import { SpotifyDeck } from './spotify-deck.ts';
import { TrackDeck } from './track-deck.ts';
import type { Playable } from './track.ts';

const MINUTE = 60_000;
const practice = (title: string): Playable => ({
  item: work(title, {
    domain: 'wellbeing',
    practice: { kind: 'breathing', summary: title, steps: [{ text: 'In and out', seconds: 60 }] },
  }),
});
const SONG: Playable = { item: work('song', { externalIds: { spotify: '4uLU6hMCjMI75M1A2tKUQC' } }) };

/** A queue with real parts, in a tab: its store of the practice outlives a reload. */
function queueOfPractices({ clock = new FakeClock(), keepForTab = new MemoryStore() } = {}) {
  const told: string[] = [];
  const session = new PracticeSession({
    services: { keepForTab, now: clock.now },
    tell: ({ itemId }, action) => told.push(`${action} ${itemId}`),
  });
  const embeds = new EmbedDeck({ page: 'http://127.0.0.1', isOnline: () => true, schedule: clock.schedule });
  const deck = new TrackDeck({
    openAudio: () => {
      throw new Error('nothing here is a file');
    },
    embeds,
    practices: new PracticeDeck({ session, schedule: clock.schedule, path: () => '/stage' }),
    spotify: new SpotifyDeck({
      session: spotifyByHand({ clock }).session,
      services: clock,
      isOnline: () => true,
      isWatching: () => false,
    }),
    findPreview: () => Promise.reject(new Error('nothing here is a preview')),
  });
  const queue = queueOver({
    deck,
    clock,
    soundOf: (item) =>
      soundOf(
        item,
        { players: { spotify: 'yes', youtube: 'yes' }, previews: false },
        { spotify: false, gone: new Set() },
      ),
    tell: (_, action) => told.push(`of the queue: ${action}`),
  });
  return {
    queue,
    session,
    told,
    /** Time passes while somebody looks. */
    pass: (milliseconds: number): void => {
      clock.advance(milliseconds);
      session.look();
    },
    on: () => {
      const state = session.store.getState();
      return state.kind === 'open' ? state.title : undefined;
    },
    frame: () => embeds.store.getState().frame?.embed.id,
    state: () => queue.store.getState(),
  };
}

describe('practices in a row', () => {
  it('are gone through one after the other with some rest between, each told once', () => {
    const { queue, session, told, pass, on, state } = queueOfPractices();
    expect(queue.playQueue([practice('a'), practice('b')])).toBe(2);
    expect(session.store.getState()).toMatchObject({ title: 'a', running: true, path: '/stage' });
    expect(state()).toMatchObject({ kind: 'playing', duration: 60 });
    pass(MINUTE);
    expect(on()).toBe('a');
    pass(REST_MS - 1);
    expect(on()).toBe('a');
    pass(1);
    expect(session.store.getState()).toMatchObject({ title: 'b', running: true });
    expect(session.elapsed()).toBe(0);
    pass(MINUTE);
    pass(REST_MS);
    // The words after the last stay until they are put away.
    expect(on()).toBe('b');
    expect(state()).toMatchObject({ kind: 'paused', position: 0 });
    expect(told).toEqual(['played work-a', 'finished work-a', 'played work-b', 'finished work-b']);
  });

  it('rest, go on and jump with the session, whichever of both is asked', () => {
    const { queue, session, pass, state } = queueOfPractices();
    queue.playQueue([practice('a'), practice('b')]);
    pass(20_000);
    session.putAside();
    expect(state()).toMatchObject({ kind: 'paused', position: 20 });
    pass(10 * MINUTE);
    queue.play();
    expect(session.store.getState()).toMatchObject({ isFull: true, running: true, elapsed: 20 });
    queue.pause();
    expect(session.store.getState()).toMatchObject({ running: false });
    session.toggle();
    expect(state().kind).toBe('playing');
    queue.seek(50);
    expect(session.elapsed()).toBe(50);
  });

  it('once more is once more: the next one waits', () => {
    const { queue, session, pass, on } = queueOfPractices();
    queue.playQueue([practice('a'), practice('b')]);
    pass(MINUTE);
    session.restart();
    pass(REST_MS);
    expect([on(), session.elapsed()]).toEqual(['a', REST_MS / 1000]);
  });

  it('ended by hand wait where they were, and begin there again', () => {
    const { queue, session, pass, on, state } = queueOfPractices();
    queue.playQueue([practice('a'), practice('b')]);
    pass(20_000);
    session.close();
    expect(state()).toMatchObject({ kind: 'paused', position: 20 });
    queue.play();
    expect([on(), session.elapsed()]).toEqual(['a', 20]);
  });

  it('make room for a song, and it for them', () => {
    const { queue, on, frame, pass } = queueOfPractices();
    queue.playQueue([practice('a'), SONG, practice('b')]);
    expect([on(), frame()]).toEqual(['a', undefined]);
    pass(MINUTE);
    pass(REST_MS);
    expect([on(), frame()]).toEqual([undefined, SONG.item.externalIds.spotify]);
    queue.next();
    expect([on(), frame()]).toEqual(['b', undefined]);
  });

  it('are taken over where they are after a reload', () => {
    const tab = { clock: new FakeClock(), keepForTab: new MemoryStore() };
    const before = queueOfPractices(tab);
    before.queue.playQueue([practice('a'), practice('b')]);
    before.pass(20_000);
    const after = queueOfPractices(tab);
    after.queue.playQueue([practice('a'), practice('b')]);
    expect(after.told).toEqual([]);
    expect([after.on(), after.session.elapsed()]).toEqual(['a', 20]);
    after.pass(40_000);
    after.pass(REST_MS);
    expect(after.on()).toBe('b');
  });
});
