/** Time that moves only when told to. */
export class FakeClock {
  #now = 1_760_000_000_000;
  #tasks: { at: number; task: () => void }[] = [];

  readonly now = (): number => this.#now;

  readonly schedule = (task: () => void, milliseconds: number): (() => void) => {
    const entry = { at: this.#now + milliseconds, task };
    this.#tasks.push(entry);
    return () => {
      this.#tasks = this.#tasks.filter((other) => other !== entry);
    };
  };

  /** Runs what is due on the way. */
  advance(milliseconds: number): void {
    const until = this.#now + milliseconds;
    for (;;) {
      const next = this.#tasks.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      this.#now = next.at;
      this.#tasks = this.#tasks.filter((entry) => entry !== next);
      next.task();
    }
    this.#now = until;
  }
}

/** Lets everything that is ready to go on go on. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
  await new Promise((resolve) => setImmediate(resolve));
}
