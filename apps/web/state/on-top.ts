import { createStore } from 'zustand/vanilla';
import type { Playable } from '../player/track.ts';

/** A work that is before the person, and what else happens to it when it is put aside and when that is undone. */
export interface WorkOnTop {
  readonly playable: Playable;
  readonly onGone?: (() => void) | undefined;
  readonly onBack?: (() => void) | undefined;
}

/** The works that pages and sheets have before the person as their one thing, the topmost last. */
export class OnTop {
  readonly store = createStore<{ readonly works: readonly WorkOnTop[] }>(() => ({ works: [] }));

  /** Puts a work on top of what is there; the answer takes it away. */
  put(work: WorkOnTop): () => void {
    this.store.setState(({ works }) => ({ works: [...works, work] }));
    return () => this.store.setState(({ works }) => ({ works: works.filter((other) => other !== work) }));
  }

  top(): WorkOnTop | undefined {
    return this.store.getState().works.at(-1);
  }
}
