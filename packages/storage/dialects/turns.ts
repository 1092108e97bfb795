/** Lets callers through one after another, in the order in which they asked. */
export class Turns {
  readonly #waiting: Array<() => void> = [];
  #taken = false;

  /** Resolves when it is the caller's turn; the caller must `give` it back. */
  take(): Promise<void> {
    if (!this.#taken) {
      this.#taken = true;
      return Promise.resolve();
    }
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  give(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#taken = false;
  }
}
