import { MOST_COVERS_ASKED, type CoverState } from '@emoverse/api-contract';
import type { ItemId } from '@emoverse/domain';
import { createStore } from 'zustand/vanilla';
import type { Services } from './services.ts';

/** Covers that come into view together are asked after together. */
const TOGETHER_MILLISECONDS = 150;
/** The server looks for one at a time: it is asked again after this, and then less and less often. */
const FIRST_WAIT = 3000;
const LONGEST_WAIT = 60_000;

/** Which works in view have a picture that the server fetched. */
export class Covers {
  readonly store = createStore<{ states: Readonly<Record<string, CoverState>> }>(() => ({ states: {} }));
  readonly #services: Pick<Services, 'api' | 'schedule'>;
  /** How many covers of a work are in view. */
  readonly #inView = new Map<ItemId, number>();
  #wait = FIRST_WAIT;
  #takeBack: (() => void) | undefined;

  constructor(services: Pick<Services, 'api' | 'schedule'>) {
    this.#services = services;
  }

  /** A cover has come into view; the answer is called when it is no longer. */
  want(itemId: ItemId): () => void {
    this.#inView.set(itemId, (this.#inView.get(itemId) ?? 0) + 1);
    if (!this.#isSettled(itemId)) {
      this.#wait = FIRST_WAIT;
      this.#askIn(TOGETHER_MILLISECONDS);
    }
    return () => {
      const left = (this.#inView.get(itemId) ?? 1) - 1;
      if (left > 0) this.#inView.set(itemId, left);
      else this.#inView.delete(itemId);
    };
  }

  /** Forgets which pictures there are: they were deleted. */
  forget(): void {
    this.store.setState({ states: {} });
  }

  #isSettled(itemId: ItemId): boolean {
    const state = this.store.getState().states[itemId];
    return state === 'there' || state === 'none';
  }

  #askIn(milliseconds: number): void {
    this.#takeBack?.();
    this.#takeBack = this.#services.schedule(() => void this.#ask(), milliseconds);
  }

  async #ask(): Promise<void> {
    this.#takeBack = undefined;
    const itemIds = [...this.#inView.keys()].filter((id) => !this.#isSettled(id)).slice(-MOST_COVERS_ASKED);
    if (itemIds.length === 0) return;
    // Where the server cannot be asked, or has not heard of the leave yet, it is asked again.
    const found = await this.#services.api.call('findCovers', { body: { itemIds } }).catch(() => undefined);
    if (found?.kind === 'on') {
      const answered = Object.fromEntries(found.covers.map(({ itemId, state }) => [itemId, state]));
      this.store.setState(({ states }) => ({ states: { ...states, ...answered } }));
    }
    if (this.#takeBack !== undefined || [...this.#inView.keys()].every((id) => this.#isSettled(id))) return;
    this.#askIn(this.#wait);
    this.#wait = Math.min(this.#wait * 1.5, LONGEST_WAIT);
  }
}
