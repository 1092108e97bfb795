import { LAYERS, type Layer, type Layers } from '@emoverse/playback';
import { Filter, Gain, LFO, Limiter, Noise, Player, ToneAudioBuffer, getContext } from 'tone';

/** The sounds of a place that lie under a soundscape. */
export interface LayerVoices {
  readonly output: Gain;
  /** Turns each layer to its level within `seconds`. One that was never wanted is never built. */
  set(levels: Layers, seconds: number): void;
  dispose(): void;
}

/** Together they stay so far below full scale that the music above them still fits, dB. */
const LIMIT_DECIBELS = -14;

/** What a layer consists of: everything that is to be disposed of, its sources having been started. */
type Disposable = { dispose(): unknown };

/**
 * Builds the layers in the present Tone context when they are first heard.
 *
 * @param random uniform in [0, 1), for what crackles
 */
export function buildLayers(random: () => number): LayerVoices {
  const output = new Gain(1);
  const limiter = new Limiter(LIMIT_DECIBELS).connect(output);
  const built = new Map<Layer, Gain>();
  const parts: Disposable[] = [limiter, output];
  const levelOf = (layer: Layer): Gain => {
    const known = built.get(layer);
    if (known !== undefined) return known;
    const level = new Gain(0).connect(limiter);
    built.set(layer, level);
    parts.push(level, ...BUILDERS[layer](level, random));
    return level;
  };
  return {
    output,
    set(levels, seconds) {
      for (const layer of LAYERS)
        if (levels[layer] > 0 || built.has(layer)) levelOf(layer).gain.rampTo(levels[layer] ** 2, seconds);
    },
    dispose() {
      for (const part of parts) part.dispose();
    },
  };
}

const BUILDERS: Readonly<Record<Layer, (into: Gain, random: () => number) => Disposable[]>> = {
  /** The hiss of many drops, and nearer ones one by one. */
  rain(into, random) {
    const tone = new Filter({ type: 'bandpass', frequency: 2600, Q: 0.4 }).connect(into);
    const hiss = new Noise({ type: 'pink', volume: -13, fadeIn: 1 }).connect(tone).start();
    const drops = grains({ each: 0.012, every: 0.06, pitch: 3200 }, random).connect(into);
    drops.volume.value = -17;
    return [tone, hiss, drops];
  },
  /** A low glow, and sparks. */
  fire(into, random) {
    const tone = new Filter({ type: 'lowpass', frequency: 320 }).connect(into);
    const glow = new Noise({ type: 'brown', volume: -15, fadeIn: 1 }).connect(tone).start();
    const sparks = grains({ each: 0.02, every: 0.22, pitch: 1800 }, random).connect(into);
    sparks.volume.value = -14;
    return [tone, glow, sparks];
  },
  /** A band of noise that rises and falls as slowly as gusts do. */
  wind(into) {
    const tone = new Filter({ type: 'bandpass', frequency: 420, Q: 1.1 }).connect(into);
    const gusts = new LFO({ frequency: 0.07, min: 220, max: 780, phase: 40 }).connect(tone.frequency).start();
    const air = new Noise({ type: 'pink', volume: -10, fadeIn: 1 }).connect(tone).start();
    return [tone, gusts, air];
  },
  /** One wave every nine seconds. */
  waves(into) {
    const swell = new Gain(0.4).connect(into);
    const rhythm = new LFO({ frequency: 1 / 9, min: 0.12, max: 0.85, phase: 270 })
      .connect(swell.gain)
      .start();
    const tone = new Filter({ type: 'lowpass', frequency: 850 }).connect(swell);
    const water = new Noise({ type: 'pink', volume: -10, fadeIn: 1 }).connect(tone).start();
    return [tone, swell, rhythm, water];
  },
};

interface Grains {
  /** How long one is heard, seconds. */
  readonly each: number;
  /** One comes about every so many seconds. */
  readonly every: number;
  /** About its pitch, Hz. */
  readonly pitch: number;
}

/** So long until the same drops or sparks come again. */
const LOOP_SECONDS = 7;

/** Short sounds at random moments, drawn once into a buffer that goes round. */
function grains({ each, every, pitch }: Grains, random: () => number): Player {
  const { sampleRate } = getContext();
  const samples = new Float32Array(Math.round(LOOP_SECONDS * sampleRate));
  for (let at = 0; at < LOOP_SECONDS - 6 * each; at += -Math.log(1 - random()) * every + 0.005) {
    const loud = 0.25 + 0.75 * random();
    const hertz = pitch * (0.6 + 0.8 * random());
    const begin = Math.floor(at * sampleRate);
    // Dies away e-fold in `each`; begins at a zero, so that nothing clicks.
    for (let index = 0; index < 6 * each * sampleRate; index += 1)
      samples[begin + index] =
        (samples[begin + index] ?? 0) +
        loud * Math.sin((2 * Math.PI * hertz * index) / sampleRate) * Math.exp(-index / (each * sampleRate));
  }
  const player = new Player({ url: ToneAudioBuffer.fromArray(samples), loop: true });
  player.start();
  return player;
}
