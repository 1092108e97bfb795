import { confirmGesture, noGesture, type Frame, type HandReader } from '@emoverse/vision';
import type { SeenHand } from './vision-messages.ts';

export interface WatchHandsOptions {
  /** Loads what sees hands; asked for when hands are first wanted. May reject: then it is tried again later. */
  load(): Promise<HandReader>;
  /** Told whenever what hands show has changed. */
  tell(hand: SeenHand): void;
  /** A monotonic clock in ms, for what a look costs. */
  stopwatch(): number;
}

/** Looks for thumbs beside the reading of faces. */
export interface HandWatch {
  /** Looks at a frame if it is time for it; resolves when the frame's pixels are needed no more. Never rejects. */
  look(frame: Frame, isWanted: boolean): Promise<void>;
  dispose(): Promise<void>;
}

/** So often hands are looked for, and while a thumb is held, whose second must not be missed; ms. */
const SEARCH_EVERY = 300;
const HOLD_EVERY = 130;
/** On slow devices looks come later: they may take such a share of the time, and no more often are missed than that. */
const SHARE = { search: 0.15, hold: 0.4 } as const;
/** After a failure it is tried again so much later, ms. */
const TRY_AGAIN = 20_000;
const NOTHING: SeenHand = { progress: 0, isHeld: false };

export function watchHands({ load, tell, stopwatch }: WatchHandsOptions): HandWatch {
  let reader: HandReader | undefined;
  let loading = false;
  let disposed = false;
  let notBefore = Number.NEGATIVE_INFINITY;
  let state = noGesture;
  let told = NOTHING;

  function tellOnce(hand: SeenHand): void {
    const isSame = hand.gesture === told.gesture && hand.progress === told.progress && !hand.isHeld;
    told = hand;
    if (!isSame) tell(hand);
  }

  function letGo(): void {
    state = noGesture;
    reader?.forget();
    tellOnce(NOTHING);
  }

  async function loadOnce(at: number): Promise<void> {
    if (loading) return;
    loading = true;
    try {
      const loaded = await load();
      if (disposed) await loaded.dispose();
      else reader = loaded;
    } catch {
      // Faces are read all the same.
      notBefore = at + TRY_AGAIN;
    } finally {
      loading = false;
    }
  }

  return {
    async look(frame, isWanted) {
      if (!isWanted) {
        if (told !== NOTHING || state !== noGesture) letGo();
        return;
      }
      if (frame.at < notBefore || disposed) return;
      if (reader === undefined) {
        // The face need not wait for the networks of the hands.
        void loadOnce(frame.at);
        return;
      }
      const from = stopwatch();
      try {
        const confirmed = confirmGesture(state, await reader.read(frame), frame.at);
        state = confirmed.state;
        const isHolding = state.kind === 'held';
        const cost = stopwatch() - from;
        notBefore =
          frame.at +
          Math.max(isHolding ? HOLD_EVERY : SEARCH_EVERY, cost / (isHolding ? SHARE.hold : SHARE.search));
        const { fired } = confirmed;
        const held = state.kind === 'held' ? state.gesture : undefined;
        tellOnce({ gesture: fired ?? held, progress: confirmed.progress, isHeld: fired !== undefined });
      } catch {
        letGo();
        notBefore = frame.at + TRY_AGAIN;
      }
    },
    async dispose() {
      disposed = true;
      await reader?.dispose();
    },
  };
}
