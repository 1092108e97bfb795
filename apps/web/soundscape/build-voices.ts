import type { Soundscape, SoundscapeNote } from '@emoverse/playback';
import { Filter, FMSynth, Frequency, Gain, Limiter, Noise, PolySynth, Reverb, Synth } from 'tone';

/** The instruments of a soundscape and the way of their sound to the loudspeakers. */
export interface Voices {
  /** Where all sound comes out, before the volume; full scale is never passed. */
  readonly output: Gain;
  /** Resolves when the room (the reverberation) is built. */
  readonly ready: Promise<unknown>;
  /** @param at seconds of the audio clock @param beatSeconds length of a beat */
  play(note: SoundscapeNote, at: number, beatSeconds: number): void;
  /** Turns brightness and air to those of a soundscape within `seconds`. */
  shape(soundscape: Soundscape, seconds: number): void;
  dispose(): void;
}

/** Below full scale: short peaks of many notes at once still fit. */
const LIMIT_DECIBELS = -4;
/** Dark sounds lose much of their energy in the filter: so much louder is the darkest than the brightest, dB. */
const DARK_GAIN_DECIBELS = 3;
const DARKEST = 420;
const BRIGHTEST = 4200;

/**
 * Builds the voices in the present Tone context: a slow pad, a round bass, bells for the melody, and a breath of air,
 * all through one low-pass filter and one room. Harmonicities are whole numbers, so that overtones stay in tune.
 * Every voice swells and dies away over tens of milliseconds at least: nothing clicks.
 */
export function buildVoices(first: Soundscape): Voices {
  const output = new Gain(1);
  const limiter = new Limiter(LIMIT_DECIBELS).connect(output);
  const reverb = new Reverb({ decay: 5, preDelay: 0.03, wet: 0.35 }).connect(limiter);
  const level = new Gain(levelOf(first)).connect(reverb);
  const filter = new Filter({ type: 'lowpass', rolloff: -12, Q: 0.4, frequency: first.brightness }).connect(
    level,
  );
  const pad = new PolySynth({
    voice: Synth,
    maxPolyphony: 16,
    volume: -26,
    options: {
      oscillator: { type: 'fatsawtooth', count: 3, spread: 16 },
      envelope: { attack: 1.2, decay: 0.6, sustain: 0.8, release: 2.8 },
    },
  }).connect(filter);
  const bass = new PolySynth({
    voice: Synth,
    maxPolyphony: 6,
    volume: -13,
    options: {
      oscillator: { type: 'triangle' },
      envelope: { attack: 0.12, decay: 0.5, sustain: 0.7, release: 1.2 },
    },
  }).connect(filter);
  const melody = new PolySynth({
    voice: FMSynth,
    maxPolyphony: 16,
    volume: -15,
    options: {
      harmonicity: 2,
      modulationIndex: 1.6,
      envelope: { attack: 0.015, decay: 0.9, sustain: 0.2, release: 1.8 },
      modulationEnvelope: { attack: 0.01, decay: 0.4, sustain: 0.15, release: 1 },
    },
  }).connect(filter);
  const airFilter = new Filter({ type: 'bandpass', Q: 0.6, frequency: airOf(first) }).connect(level);
  const air = new Noise({ type: 'pink', volume: -46, fadeIn: 2, fadeOut: 0.4 }).connect(airFilter).start();
  const instruments = { pad, bass, melody };
  return {
    output,
    ready: reverb.ready,
    play({ voice, midi, beats, velocity }, at, beatSeconds) {
      instruments[voice].triggerAttackRelease(
        Frequency(midi, 'midi').toFrequency(),
        beats * beatSeconds,
        at,
        velocity,
      );
    },
    shape(soundscape, seconds) {
      filter.frequency.rampTo(soundscape.brightness, seconds);
      airFilter.frequency.rampTo(airOf(soundscape), seconds);
      level.gain.rampTo(levelOf(soundscape), seconds);
    },
    dispose() {
      for (const node of [pad, bass, melody, air, airFilter, filter, level, reverb, limiter, output])
        node.dispose();
    },
  };
}

/** Middle of the band of the air, Hz. */
function airOf({ brightness }: Soundscape): number {
  return 1.5 * brightness;
}

/** Gain that makes up for what the filter takes. */
function levelOf({ brightness }: Soundscape): number {
  const darkness = Math.log(BRIGHTEST / brightness) / Math.log(BRIGHTEST / DARKEST);
  return 10 ** ((DARK_GAIN_DECIBELS * darkness) / 20);
}
