import { beginComposing, composeBar, type Soundscape } from '@emoverse/playback';
import type { getTransport } from 'tone';
import type { Voices } from './build-voices.ts';

export interface Conductor {
  /** From the next bar on the notes are those of this soundscape; tempo and colour get there within `seconds`. */
  change(soundscape: Soundscape, seconds: number): void;
}

/** Has the voices play bar after bar on a transport, which the caller starts. Notes are laid out a bar ahead. */
export function conduct(
  transport: ReturnType<typeof getTransport>,
  voices: Pick<Voices, 'play' | 'shape'>,
  first: Soundscape,
  random: () => number,
): Conductor {
  let soundscape = first;
  let composed = beginComposing(first);
  transport.bpm.value = first.tempo;
  transport.scheduleRepeat((time) => {
    const { notes, next } = composeBar(soundscape, composed, random);
    composed = next;
    const beatSeconds = 60 / transport.bpm.getValueAtTime(time);
    for (const note of notes) voices.play(note, time + note.beat * beatSeconds, beatSeconds);
  }, '1m');
  return {
    change(to, seconds) {
      soundscape = to;
      transport.bpm.rampTo(to.tempo, seconds);
      voices.shape(to, seconds);
    },
  };
}
