import { expect, it } from 'vitest';
import { FakeClock } from '../testing/fake-clock.ts';
import { FakeDeck } from '../testing/fake-deck.ts';
import { MemoryStore } from '../testing/memory-store.ts';
import { ownSong } from '../testing/own-song.ts';
import { queueOver } from '../testing/queue-over.ts';
import { scrobblePlays } from './scrobble-plays.ts';

function listening(...names: string[]) {
  const clock = new FakeClock();
  const deck = new FakeDeck();
  const told: string[] = [];
  const player = queueOver({
    deck,
    clock,
    keep: new MemoryStore(),
    statusOf: () => Promise.resolve(200),
    tell: () => undefined,
  });
  scrobblePlays(
    player.store,
    () => 1000,
    ({ itemId, stage, at, seconds }) => told.push(`${stage} ${itemId} ${at} ${Math.round(seconds)}`),
  );
  player.playQueue(names.map((name) => ({ item: ownSong(name) })));
  deck.tell({ kind: 'playing' });
  /** Plays from one place to another, telling it four times a second. */
  const play = (from: number, to: number, duration: number): void => {
    for (let position = from; position <= to; position += 0.25)
      deck.tell({ kind: 'time', position, duration });
  };
  return { player, deck, told, play };
}

it('a song is told of when it begins, and once when its half was heard', () => {
  const { deck, told, play } = listening('a', 'b');
  play(0, 89.5, 180);
  expect(told).toEqual(['began library-a 1000 0']);
  play(89.75, 180, 180);
  expect(told).toEqual(['began library-a 1000 0', 'heard library-a 1000 90']);
  deck.handOver();
  play(0, 1, 180);
  expect(told.at(-1)).toBe('began library-b 1000 0');
});

it('of a long one four minutes are enough', () => {
  const { told, play } = listening('a');
  play(0, 241, 3600);
  expect(told.at(-1)).toBe('heard library-a 1000 240');
});

it('what was jumped over was not heard', () => {
  const { told, play } = listening('a');
  play(0, 10, 180);
  play(170, 180, 180);
  expect(told).toEqual(['began library-a 1000 0']);
});
