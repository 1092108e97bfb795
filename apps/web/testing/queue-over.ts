import { QueuePlayer } from '../player/queue-player.ts';
import type { Deck } from '../player/deck.ts';
import type { Track } from '../player/track.ts';
import type { QueueOptions } from '../player/queue-options.ts';
import { soundOf } from '../player/sound-of.ts';
import { FakeClock } from './fake-clock.ts';
import { FakeDeck } from './fake-deck.ts';
import { MemoryStore } from './memory-store.ts';
import { uuidsInARow } from './new-uuid.ts';

/** A queue over a deck without sound, with nothing of elsewhere allowed. */
export function queueOver({
  deck = new FakeDeck(),
  clock = new FakeClock(),
  keep = new MemoryStore(),
  newId = uuidsInARow(),
  ...options
}: {
  deck?: Deck<Track>;
  clock?: FakeClock;
  keep?: MemoryStore;
  newId?: () => string;
} & Partial<Omit<QueueOptions, 'services' | 'openDeck'>> = {}): QueuePlayer {
  return new QueuePlayer({
    services: { keep, newId, now: clock.now, schedule: clock.schedule },
    openDeck: () => deck,
    soundOf: (item) =>
      soundOf(
        item,
        { players: { spotify: 'ask', youtube: 'ask' }, previews: false },
        { spotify: false, gone: new Set() },
      ),
    statusOf: () => Promise.resolve(200),
    tell: () => undefined,
    onGone: () => undefined,
    onEnd: () => undefined,
    ...options,
  });
}
