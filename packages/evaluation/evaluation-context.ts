/** Shows how far a long piece of work has come. */
export interface Progress {
  /**
   * `share` of the work done, 0…1, and the number of things done. Now and then lets other events in, so await it in
   * the loop. Rejects with an AbortError when somebody stopped the work.
   */
  to(share: number, done: number): Promise<void>;
  /** Things done a second since the first was: what had to be loaded for it is left out. 0 where that cannot be told. */
  perSecond(): number;
  /** Takes what was shown away. */
  end(): void;
}

/** All that measuring needs of the outside world. */
export interface EvaluationContext {
  /** Milliseconds since the epoch, whole. */
  readonly now: () => number;
  /** Milliseconds of a clock that never jumps. */
  readonly elapsed: () => number;
  /** Begins to show the progress of `label`, counted in `unit`. */
  readonly progress: (label: string, unit: string) => Progress;
}
