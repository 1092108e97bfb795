import type { ItemId } from '@emoverse/domain';
import { createStore } from 'zustand/vanilla';
import type { Services } from './services.ts';

/** Which films, series and books open on a server of the person's own, and where. */
export class OwnWorks {
  readonly store = createStore<{ pages: ReadonlyMap<ItemId, string> }>(() => ({ pages: new Map() }));
  readonly #api: Services['api'];
  #isAsked = false;

  constructor({ api }: Pick<Services, 'api'>) {
    this.#api = api;
  }

  /** Asks when the first of them is looked at. */
  ensure(): void {
    if (!this.#isAsked) void this.refresh();
  }

  /** Asks again: a server was read, or left. */
  async refresh(): Promise<void> {
    this.#isAsked = true;
    try {
      const { works } = await this.#api.call('listOwnWorks', {});
      this.store.setState({ pages: new Map(works.map(({ itemId, address }) => [itemId, address])) });
    } catch {
      // There are other ways to all of them; the next one that is looked at asks again.
      this.#isAsked = false;
    }
  }
}
