import type { ImpressionId, ItemId } from '@emoverse/domain';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CameraState, SeenGesture } from '../camera/camera-session.ts';
import type { SeenHand, Watch } from '../camera/vision-messages.ts';
import type { OnNow } from '../player/on-now.ts';
import type { DeviceSettings } from './device-settings.ts';
import type { OnTop } from './on-top.ts';

/** What an answer by gesture is about. */
export interface GestureTarget {
  readonly itemId: ItemId;
  readonly impressionId?: ImpressionId | undefined;
  readonly title: string;
  readonly onGone?: (() => void) | undefined;
  readonly onBack?: (() => void) | undefined;
}

export type GestureAnswer = 'liked' | 'disliked';

/** `filling`: a thumb is held, and `progress` (0…1) of the second that it is to be held for is over. */
export type GestureState =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'filling';
      readonly answer: GestureAnswer;
      readonly target: GestureTarget;
      readonly progress: number;
    };

export interface GesturesOptions {
  readonly device: Pick<StoreApi<DeviceSettings>, 'getState'>;
  readonly onNow: () => OnNow;
  readonly onTop: OnTop;
}

/**
 * Thumbs and heads before the camera as answers: to what plays, or else to what is on top. Off until it is switched on; where
 * there is nothing to answer to, nothing is watched for.
 */
export class Gestures {
  readonly store = createStore<GestureState>(() => ({ kind: 'none' }));
  readonly #options: GesturesOptions;
  readonly #listeners = new Set<(answer: GestureAnswer, target: GestureTarget) => void>();
  /** What the thumb is held for has changed under it: it is to be taken down first. */
  #isVoid = false;

  constructor(options: GesturesOptions) {
    this.#options = options;
  }

  /** Tells of each answer; the returned function ends that. */
  onAnswer(listener: (answer: GestureAnswer, target: GestureTarget) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** What the camera's pictures are to be watched for now. */
  watch(): Watch {
    const { thumbs, nods } = this.#options.device.getState();
    const isAbout = (thumbs || nods) && this.target() !== undefined;
    return { hands: thumbs && isAbout, head: nods && isAbout };
  }

  target(): GestureTarget | undefined {
    const playing = ofPlaying(this.#options.onNow());
    if (playing !== undefined) return playing;
    const work = this.#options.onTop.top();
    if (work === undefined) return undefined;
    const { playable, onGone, onBack } = work;
    const { id, title } = playable.item;
    return { itemId: id, impressionId: playable.impressionId, title, onGone, onBack };
  }

  see(seen: SeenGesture): void {
    if (seen.kind === 'hand') return this.#seeHand(seen.hand);
    const target = this.target();
    if (target !== undefined) this.#tell(seen.gesture === 'nod' ? 'liked' : 'disliked', target);
  }

  /** A camera that does not look sees no thumb any more. */
  seeCamera({ kind }: Pick<CameraState, 'kind'>): void {
    if (kind !== 'reading') this.#letGo();
  }

  #seeHand({ gesture, progress, isHeld }: SeenHand): void {
    const target = this.target();
    if (gesture === undefined || target === undefined) return this.#letGo();
    const answer = gesture === 'thumb-up' ? 'liked' : 'disliked';
    const state = this.store.getState();
    if (state.kind === 'filling' && state.target.itemId !== target.itemId) {
      this.#letGo();
      this.#isVoid = true;
    }
    if (this.#isVoid) return;
    if (isHeld) {
      this.#letGo();
      this.#tell(answer, target);
    } else if (progress > 0) {
      this.store.setState({ kind: 'filling', answer, target, progress }, true);
    }
  }

  #letGo(): void {
    this.#isVoid = false;
    if (this.store.getState().kind !== 'none') this.store.setState({ kind: 'none' }, true);
  }

  #tell(answer: GestureAnswer, target: GestureTarget): void {
    for (const listener of this.#listeners) listener(answer, target);
  }
}

/** The work that plays, where it is one that can be answered to. */
function ofPlaying(now: OnNow): GestureTarget | undefined {
  if (now.kind === 'nothing' || !now.isOn) return undefined;
  switch (now.kind) {
    case 'track': {
      const { work, impressionId } = now.track;
      return { itemId: work.id, impressionId, title: work.title };
    }
    case 'soundscape': {
      const { target, title } = now.state.choice;
      return target === undefined || title === undefined ? undefined : { ...target, title };
    }
    case 'practice': {
      const { target, title } = now.state;
      return target === undefined ? undefined : { ...target, title };
    }
  }
}
