/** Decoded sound, one array of samples (−1…1) a channel, all equally long. */
export interface Decoded {
  readonly channels: readonly Float32Array[];
  readonly sampleRate: number;
}

/** Why a file could not be decoded, in words for a person. */
export class UndecodableError extends Error {
  constructor(reason: string, options?: { cause?: unknown }) {
    super(reason, options);
    this.name = 'UndecodableError';
  }
}
