/** Mono sound at one rate: what all measuring works on. */
export interface Excerpt {
  /** −1…1. */
  readonly samples: Float32Array;
  readonly sampleRate: number;
}

/** Rate that excerpts are brought to: keeps what is heard below 11 kHz. */
export const EXCERPT_RATE = 22_050;
/** Length of an excerpt: enough for a tempo, short enough for large libraries. */
export const EXCERPT_SECONDS = 60;

/** The middle of a decoded sound as mono, at `EXCERPT_RATE`. */
export function takeExcerpt(channels: readonly Float32Array[], sampleRate: number): Excerpt {
  const length = Math.min(...channels.map((channel) => channel.length));
  const wanted = Math.min(length, Math.floor(EXCERPT_SECONDS * sampleRate));
  const start = Math.floor((length - wanted) / 2);
  const mono = new Float32Array(wanted);
  for (const channel of channels) {
    for (let index = 0; index < wanted; index++)
      mono[index] = (mono[index] ?? 0) + (channel[start + index] ?? 0) / channels.length;
  }
  return { samples: resample(mono, sampleRate, EXCERPT_RATE), sampleRate: EXCERPT_RATE };
}

/**
 * Another rate: downwards each sample is the mean of what it stands for (a plain low-pass, good enough to measure by),
 * upwards it lies on the line between its neighbours.
 */
export function resample(samples: Float32Array, from: number, to: number): Float32Array {
  if (from === to) return samples;
  const ratio = from / to;
  const result = new Float32Array(Math.floor(samples.length / ratio));
  for (let index = 0; index < result.length; index++) {
    if (ratio > 1) {
      const start = Math.floor(index * ratio);
      const end = Math.min(samples.length, Math.max(start + 1, Math.floor((index + 1) * ratio)));
      let sum = 0;
      for (let at = start; at < end; at++) sum += samples[at] ?? 0;
      result[index] = sum / (end - start);
    } else {
      const at = index * ratio;
      const below = Math.floor(at);
      const value = samples[below] ?? 0;
      result[index] = value + (at - below) * ((samples[below + 1] ?? value) - value);
    }
  }
  return result;
}
