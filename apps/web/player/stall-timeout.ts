import type { Services } from '../state/services.ts';

const STALL_TIMEOUT_MS = 10_000;

/** The stall timeout: a sound that does not come is asked after: a server that is gone says nothing by itself. */
export class StallTimeout {
  readonly #schedule: Services['schedule'];
  readonly #ask: () => void;
  #cancel: () => void = () => undefined;

  constructor(schedule: Services['schedule'], ask: () => void) {
    this.#schedule = schedule;
    this.#ask = ask;
  }

  begin(): void {
    this.end();
    this.#cancel = this.#schedule(this.#ask, STALL_TIMEOUT_MS);
  }

  end(): void {
    this.#cancel();
  }
}
