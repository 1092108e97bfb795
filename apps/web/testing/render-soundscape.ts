import { NO_LAYERS, soundscapeOfMood, type Layers } from '@emoverse/playback';
import type { MoodPoint } from '@emoverse/domain';
import { Offline } from 'tone';
import { buildLayers } from '../soundscape/build-layers.ts';
import { buildVoices } from '../soundscape/build-voices.ts';
import { conduct } from '../soundscape/conduct.ts';

export interface RenderOptions {
  readonly from: MoodPoint;
  readonly seconds: number;
  /** Becomes another mood after so many seconds, over six. */
  readonly change?: { readonly to: MoodPoint; readonly after: number };
  /** The sounds of a place alone, without music. */
  readonly layers?: Partial<Layers>;
  /** Of the notes, and of the noise that air and room are made of. */
  readonly seed: number;
}

/**
 * What the engine would send to the loudspeakers, rendered at once: mono samples at 22050 Hz, the same for the same
 * renderings before it in the page. For tests.
 */
export async function renderSoundscape(options: RenderOptions): Promise<number[]> {
  const { from, seconds, change, layers, seed } = options;
  // Tone.js draws its noise from here; what it drew once it keeps, so this is not put back.
  Math.random = seeded(seed);
  const buffer = await Offline(
    async (context) => {
      if (layers !== undefined) {
        const voices = buildLayers(seeded(seed));
        voices.output.toDestination();
        voices.set({ ...NO_LAYERS, ...layers }, 0.1);
        return;
      }
      const first = soundscapeOfMood(from);
      const voices = buildVoices(first);
      await voices.ready;
      voices.output.toDestination();
      const conductor = conduct(context, voices, first, seeded(seed));
      if (change !== undefined) {
        const to = soundscapeOfMood(change.to, first.mode);
        context.setTimeout(() => conductor.change(to, 6), change.after);
      }
    },
    seconds,
    1,
    22050,
  );
  return [...buffer.getChannelData(0)];
}

/** Park and Miller's generator (1988). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return (state - 1) / 2147483646;
  };
}

Object.assign(globalThis, { renderSoundscape });
