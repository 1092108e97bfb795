import type { Player } from '../player/player.ts';
import type { SoundscapeSession } from '../soundscape/soundscape-session.ts';
import type { OneSound } from './one-sound.ts';

/** Lets soundscape and player of this page take turns with each other, and with what sounds in other tabs. */
export function takeTurns(
  oneSound: OneSound,
  { soundscape, player }: { readonly soundscape: SoundscapeSession; readonly player: Player },
): void {
  oneSound.join({
    name: 'soundscape',
    isHeard: () => soundscape.store.getState().kind === 'playing',
    isWanted: () => ['starting', 'playing'].includes(soundscape.store.getState().kind),
    giveWay: (to) => soundscape.giveWay(to),
    subscribe: (listener) => soundscape.store.subscribe(listener),
  });
  oneSound.join({
    name: 'music',
    isHeard: () => player.store.getState().kind === 'playing',
    isWanted: () => ['loading', 'playing'].includes(player.store.getState().kind),
    giveWay: (to) => player.giveWay(to),
    subscribe: (listener) => player.store.subscribe(listener),
  });
}
