import { EmoVerseError } from '@emoverse/domain';
import { Gain, getContext } from 'tone';
import { buildVoices, type Voices } from './build-voices.ts';
import { conduct, type Conductor } from './conduct.ts';
import type { SoundscapeEngine } from './soundscape-engine.ts';

/** A browser that refuses never answers: so long is waited for it. */
const PATIENCE_MS = 1_200;
/** A change of mood is heard at once and is complete after so many seconds. */
const CHANGE_SECONDS = 6;
const FADE_IN_SECONDS = 1.2;
const FADE_OUT_SECONDS = 0.4;

interface Playing {
  readonly voices: Voices;
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
  const end = ({ voices, volume }: Playing): void => {
    voices.dispose();
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
      const voices = buildVoices(soundscape);
      await voices.ready;
      if (start !== starts) {
        // Stopped, or started anew, while the room was built.
        voices.dispose();
        return;
      }
      const gain = new Gain(0).toDestination();
      voices.output.connect(gain);
      const conductor = conduct(context, voices, soundscape, random);
      gain.gain.rampTo(gainOf(volume), FADE_IN_SECONDS);
      playing = { voices, conductor, volume: gain };
    },
    change: (soundscape) => playing?.conductor.change(soundscape, CHANGE_SECONDS),
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
    await Promise.race([context.resume(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  } catch (cause) {
    throw new EmoVerseError('sound-failed', 'the browser could not open its sound output', { cause });
  }
  if (context.state !== 'running')
    throw new EmoVerseError(
      'sound-refused',
      `the browser holds sound back until the page is clicked (its audio is ${context.state})`,
    );
}
