import { BEATS_PER_BAR, beginComposing, composeBar, type Soundscape } from '@emoverse/playback';
import type { Voices } from './build-voices.ts';

/** The part of Tone's clock that is needed: tasks by audio time, in seconds, live or rendered. */
export interface AudioClock {
  now(): number;
  setTimeout(task: () => void, seconds: number): unknown;
}

export interface Conductor {
  /** From the next bar on the notes are those of this soundscape; tempo and colour get there within `seconds`. */
  change(soundscape: Soundscape, seconds: number): void;
  /** No further bar. */
  end(): void;
}

/** A bar is laid out so long before it sounds: a busy page may be late by as much. */
const LEAD_SECONDS = 0.8;
/** Share of the way to a new tempo that each bar goes: three bars take a change nearly home. */
const TEMPO_SHARE = 0.6;

/**
 * Has the voices play bar after bar from now on. No transport with its hundreds of ticks a second is needed for one
 * task a bar.
 */
export function conduct(
  clock: AudioClock,
  voices: Pick<Voices, 'play' | 'shape'>,
  first: Soundscape,
  random: () => number,
): Conductor {
  let soundscape = first;
  let composed = beginComposing(first);
  let { tempo } = first;
  let startsAt = clock.now() + 0.05;
  let isOver = false;
  const layOutBar = (): void => {
    if (isOver) return;
    tempo += TEMPO_SHARE * (soundscape.tempo - tempo);
    const beatSeconds = 60 / tempo;
    const { notes, next } = composeBar(soundscape, composed, random);
    composed = next;
    for (const note of notes) voices.play(note, startsAt + note.beat * beatSeconds, beatSeconds);
    startsAt += BEATS_PER_BAR * beatSeconds;
    clock.setTimeout(layOutBar, Math.max(0, startsAt - LEAD_SECONDS - clock.now()));
  };
  layOutBar();
  return {
    change(to, seconds) {
      soundscape = to;
      voices.shape(to, seconds);
    },
    end() {
      isOver = true;
    },
  };
}
