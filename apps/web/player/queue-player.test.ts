import { itemIdSchema } from '@emoverse/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FakeClock, settle } from '../testing/fake-clock.ts';
import { FakeDeck } from '../testing/fake-deck.ts';
import { MemoryStore } from '../testing/memory-store.ts';
import { ownSong } from '../testing/own-song.ts';
import { queueOver } from '../testing/queue-over.ts';
import { current, moved, placeAfter, placeBefore, without, type Queue } from './queue.ts';
import { audioAddress, tracksOf } from './track.ts';

const songs = (...names: string[]) => names.map((name) => ({ item: ownSong(name) }));

function playerWith({ keep = new MemoryStore(), statuses = {} as Record<string, number | undefined> } = {}) {
  const clock = new FakeClock();
  const deck = new FakeDeck();
  const told: string[] = [];
  const player = queueOver({
    deck,
    clock,
    keep,
    statusOf: (track) => Promise.resolve(statuses[nameIn(audioAddress(track))]),
    tell: ({ itemId }, action) => told.push(`${action} ${itemId.replace('library-', '')}`),
  });
  const on = (): string | undefined => current(player.store.getState().queue)?.work.title;
  return { player, deck, clock, told, keep, on, state: () => player.store.getState() };
}
const nameIn = (address: string | undefined): string => /library-(\w+)/.exec(address ?? '')?.[1] ?? 'none';

describe('the queue', () => {
  it('plays a list from the chosen track on, has the next one ready, and tells what was heard', () => {
    const { player, deck, told, on, state } = playerWith();
    const taken = player.playQueue(
      [...songs('a', 'b'), { item: ownSong('x', 'bundled') }, ...songs('c')],
      itemIdSchema.parse('library-b'),
    );
    expect(taken).toBe(3);
    expect([on(), nameIn(deck.address), state().kind]).toEqual(['b', 'b', 'loading']);
    deck.tell({ kind: 'playing' });
    expect([state().kind, nameIn(deck.prepared)]).toEqual(['playing', 'c']);
    deck.tell({ kind: 'time', position: 179, duration: 180 });
    deck.handOver();
    expect([on(), state().kind, state().position]).toEqual(['c', 'playing', 0]);
    deck.tell({ kind: 'playing' });
    deck.tell({ kind: 'ended' });
    expect([on(), state().kind, state().position]).toEqual(['c', 'paused', 0]);
    expect(told).toEqual(['played b', 'finished b', 'played c', 'finished c']);
  });

  it('takes nothing that it cannot play, and then leaves the queue alone', () => {
    const { player, on } = playerWith();
    player.playQueue(songs('a'));
    expect(player.playQueue([{ item: ownSong('x', 'bundled') }])).toBe(0);
    expect(on()).toBe('a');
  });

  it('a track that is left early was skipped; one heard for half a minute, or never heard, was not', () => {
    const { player, deck, told } = playerWith();
    player.playQueue(songs('a', 'b', 'c', 'd'));
    deck.tell({ kind: 'playing' });
    deck.tell({ kind: 'time', position: 10, duration: 180 });
    player.next();
    deck.tell({ kind: 'playing' });
    deck.tell({ kind: 'time', position: 31, duration: 180 });
    player.next();
    player.next(); // c made no sound yet
    expect(told).toEqual(['played a', 'skipped a', 'played b']);
  });

  it('goes back to the beginning first, then to the track before', () => {
    const { player, deck, on, state } = playerWith();
    player.playQueue(songs('a', 'b'));
    player.next();
    deck.tell({ kind: 'time', position: 20, duration: 180 });
    player.previous();
    expect([on(), state().position]).toEqual(['b', 0]);
    player.previous();
    expect(on()).toBe('a');
  });

  it('has queue, place and volume again after a reload, and is silent until it is asked to play', () => {
    const { player, deck, keep } = playerWith();
    player.playQueue(songs('a', 'b', 'c'));
    player.next();
    player.setVolume(0.4);
    deck.tell({ kind: 'playing' });
    deck.tell({ kind: 'time', position: 61, duration: 180 });
    player.pause();
    const again = playerWith({ keep });
    expect(again.on()).toBe('b');
    expect(again.state()).toMatchObject({ kind: 'paused', position: 61, duration: 180, volume: 0.4 });
    expect(again.deck.address).toBeUndefined();
    again.player.play();
    expect([nameIn(again.deck.address), again.deck.position, again.deck.volume]).toEqual(['b', 61, 0.4]);
  });

  it('starts empty where what was kept cannot be read, and plays where nothing can be kept', () => {
    const keep = new MemoryStore();
    keep.setItem('emoverse.player', '{"queue":{"tracks":[],"at":7},"position":0,"volume":1,"muted":false}');
    const { player, state, on } = playerWith({ keep });
    expect(state().kind).toBe('idle');
    keep.full = true;
    player.playQueue(songs('a'));
    expect(on()).toBe('a');
  });

  it.each([
    [404, 'missing'],
    [410, 'missing'],
    [403, 'not-shared'],
    [200, 'unsupported'],
  ] as const)('leaves out a track whose address answers %i as %s, and goes on', async (status, trouble) => {
    const { player, deck, on, state, told } = playerWith({ statuses: { a: status } });
    player.playQueue(songs('a', 'b'));
    deck.tell({ kind: 'failed' });
    await settle();
    expect([on(), state().kind]).toEqual(['b', 'loading']);
    expect(state().problem).toMatchObject({ trouble, track: { work: { title: 'a' } }, left: true });
    deck.tell({ kind: 'playing' });
    player.previous(); // a is left out
    expect([on(), told]).toEqual(['b', ['played b']]);
    player.jumpTo(state().queue.tracks[0].key); // unless it is wanted
    expect([on(), state().problem]).toEqual(['a', undefined]);
  });

  it('stops where no track of the queue can be played', async () => {
    const { player, deck, state } = playerWith({ statuses: { a: 410, b: 410 } });
    player.playQueue(songs('a', 'b'));
    deck.tell({ kind: 'failed' });
    await settle();
    deck.tell({ kind: 'failed' });
    await settle();
    expect(state()).toMatchObject({
      kind: 'paused',
      problem: { track: { work: { title: 'b' } }, left: false },
    });
  });

  it('says that a music server does not answer, and keeps the queue where it is', async () => {
    const { player, deck, on, state } = playerWith({ statuses: { a: 502 } });
    player.playQueue(songs('a', 'b'));
    deck.tell({ kind: 'failed' });
    await settle();
    expect([on(), state().kind, state().problem?.trouble]).toEqual(['a', 'paused', 'elsewhere']);
    expect(state().troubles).toEqual({});
  });

  it('stays where it is while the server is gone, and plays on from there', async () => {
    const { player, deck, on, state, clock } = playerWith();
    player.playQueue(songs('a', 'b'));
    deck.tell({ kind: 'playing' });
    deck.tell({ kind: 'time', position: 50, duration: 180 });
    deck.tell({ kind: 'waiting' });
    expect(state().kind).toBe('loading');
    clock.advance(10_000);
    await settle();
    expect([on(), state().kind, state().problem?.trouble]).toEqual(['a', 'paused', 'unreachable']);
    player.play();
    expect([nameIn(deck.address), deck.position, state().problem]).toEqual(['a', 50, undefined]);
  });

  it('says that the browser wants a click, and keeps the sound it has', () => {
    const { player, deck, state } = playerWith();
    player.playQueue(songs('a'));
    deck.tell({ kind: 'refused' });
    expect(state()).toMatchObject({ kind: 'paused', problem: { trouble: 'refused', left: false } });
    player.play();
    expect(deck.loads).toBe(1);
  });

  it('takes out the track that plays and goes on with the one in its place', () => {
    const { player, deck, on, state } = playerWith();
    player.playQueue(songs('a', 'b'));
    deck.tell({ kind: 'playing' });
    player.remove(state().queue.tracks[0].key);
    expect([on(), nameIn(deck.address)]).toEqual(['b', 'b']);
    player.remove(state().queue.tracks[0].key);
    expect([state().kind, deck.address]).toEqual(['idle', undefined]);
  });
});

describe('a queue', () => {
  const queues = fc
    .tuple(fc.integer({ min: 1, max: 8 }), fc.nat(), fc.nat(), fc.subarray([0, 1, 2, 3, 4, 5, 6, 7]))
    .map(([length, at, other, left]) => {
      let made = 0;
      const tracks = tracksOf(songs(...Array.from({ length }, (_, index) => String(index))), {
        soundOf: () => ({ kind: 'own' }),
        newKey: () => String(made++),
      });
      const queue: Queue = { tracks, at: at % length };
      return { queue, key: String(other % length), leftOut: new Set(left.map(String)) };
    });

  it('loses only the track taken out, and keeps the one that is on where it can', () => {
    fc.assert(
      fc.property(queues, ({ queue, key }) => {
        const left = without(queue, key);
        expect(left.tracks).toEqual(queue.tracks.filter((track) => track.key !== key));
        if (current(queue)?.key !== key) expect(current(left)).toEqual(current(queue));
        else expect(current(left)).toEqual(queue.tracks[queue.at + 1] ?? left.tracks.at(-1));
      }),
    );
  });

  it('is the same tracks in another order after a move, with the same one on; moving back undoes it', () => {
    fc.assert(
      fc.property(queues, fc.constantFrom(-1, 1), ({ queue, key }, by) => {
        const after = moved(queue, key, by);
        expect(current(after)).toEqual(current(queue));
        expect([...after.tracks].sort((a, b) => Number(a.key) - Number(b.key))).toEqual(queue.tracks);
        if (after.tracks !== queue.tracks) expect(moved(after, key, -by)).toEqual(queue);
      }),
    );
  });

  it('goes to the nearest track that is not left out', () => {
    fc.assert(
      fc.property(queues, ({ queue, leftOut }) => {
        const places = queue.tracks.flatMap(({ key }, place) => (leftOut.has(key) ? [] : place));
        expect(placeAfter(queue, leftOut)).toBe(places.find((place) => place > queue.at));
        expect(placeBefore(queue, leftOut)).toBe(places.filter((place) => place < queue.at).at(-1));
      }),
    );
  });
});
