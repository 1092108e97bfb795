import { EmoVerseError } from '@emoverse/domain';
import { Gain, getContext } from 'tone';
import { soundscapeOfMood, type Soundscape } from '@emoverse/playback';
import { buildLayers, type LayerVoices } from './build-layers.ts';
import { buildVoices, type Voices } from './build-voices.ts';
import { conduct, type Conductor } from './conduct.ts';
import type { SoundscapeEngine } from './soundscape-engine.ts';

/** A browser that refuses never answers: so long is waited for it. */
const TIMEOUT_MS = 1_200;
/** A change of mood is heard at once and is complete after so many seconds. */
const CHANGE_SECONDS = 6;
const FADE_IN_SECONDS = 1.2;
/** Rain does not begin at once, nor stop. */
const LAYER_SECONDS = 2;
const FADE_OUT_SECONDS = 0.4;
/** Voices that were built for another mood have its colour so soon, before they are heard. */
const SHAPE_SECONDS = 0.02;

interface Playing {
  readonly voices: Voices;
  readonly layers: LayerVoices;
  readonly conductor: Conductor;
  readonly volume: Gain;
}

/**
 * Soundscapes by Tone.js on the browser's audio clock. The clock is at rest while nothing sounds.
 *
 * @param random uniform in [0, 1), for the notes
 */
export function toneEngine(random: () => number): SoundscapeEngine {
  let playing: Playing | undefined;
  let starts = 0;
  let heldBack = (): void => undefined;
  const context = getContext();
  const raw = context.rawContext as unknown as AudioContext;
  raw.addEventListener('statechange', () => {
    if (playing !== undefined && raw.state !== 'running') heldBack();
  });
  // Built before they are needed: the room alone takes longer than a tap should wait.
  let spare: Voices | undefined = buildVoices(soundscapeOfMood({ valence: 0, arousal: 0 }));
  const takeVoices = (soundscape: Soundscape): Voices => {
    const voices = spare ?? buildVoices(soundscape);
    spare = undefined;
    voices.shape(soundscape, SHAPE_SECONDS);
    return voices;
  };
  const end = ({ voices, layers, volume }: Playing): void => {
    voices.dispose();
    layers.dispose();
    volume.dispose();
    if (playing === undefined) void raw.suspend();
  };
  const stop = (): void => {
    starts += 1;
    if (playing === undefined) return;
    const ended = playing;
    playing = undefined;
    ended.conductor.end();
    ended.volume.gain.rampTo(0, FADE_OUT_SECONDS);
    setTimeout(() => end(ended), (FADE_OUT_SECONDS + 0.1) * 1000);
  };
  return {
    async start(soundscape, volume) {
      stop();
      const start = starts;
      await running(raw);
      const voices = takeVoices(soundscape);
      await voices.ready;
      if (start !== starts) {
        // Stopped, or started anew, while the room was built.
        voices.dispose();
        return;
      }
      const gain = new Gain(0).toDestination();
      voices.output.connect(gain);
      const layers = buildLayers(random);
      layers.output.connect(gain);
      const conductor = conduct(context, voices, soundscape, random);
      gain.gain.rampTo(gainOf(volume), FADE_IN_SECONDS);
      playing = { voices, layers, conductor, volume: gain };
    },
    change: (soundscape) => playing?.conductor.change(soundscape, CHANGE_SECONDS),
    setLayers: (levels) => playing?.layers.set(levels, LAYER_SECONDS),
    setVolume: (volume, seconds) => playing?.volume.gain.rampTo(gainOf(volume), seconds),
    stop,
    onHeldBack(listener) {
      heldBack = listener;
    },
  };
}

/** Loudness is heard in ratios: the square comes near to it and reaches silence. */
function gainOf(volume: number): number {
  return volume ** 2;
}

async function running(context: AudioContext): Promise<void> {
  try {
    await Promise.race([context.resume(), new Promise((resolve) => setTimeout(resolve, TIMEOUT_MS))]);
  } catch (cause) {
    throw new EmoVerseError('sound-failed', 'the browser could not open its sound output', { cause });
  }
  if (context.state !== 'running')
    throw new EmoVerseError(
      'sound-refused',
      `the browser holds sound back until the page is clicked (its audio is ${context.state})`,
    );
}
