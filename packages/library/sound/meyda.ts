import { EmoVerseError } from '@emoverse/domain';
import imported, { type MeydaAudioFeature, type MeydaFeaturesObject } from 'meyda';

// What `require` gives is Meyda itself, while its types, made for bundlers, promise it one level deeper.
const Meyda: typeof imported.default = 'default' in imported ? imported.default : imported;

/**
 * Meyda's measures of one frame. Meyda keeps its frame length and rate in a variable of its own, so both are set
 * before every frame.
 */
export function measureFrame<F extends MeydaAudioFeature & keyof MeydaFeaturesObject>(
  frame: Float32Array,
  sampleRate: number,
  features: readonly F[],
): Pick<MeydaFeaturesObject, F> {
  if (Meyda.bufferSize !== frame.length || Meyda.sampleRate !== sampleRate) {
    Meyda.bufferSize = frame.length;
    Meyda.sampleRate = sampleRate;
    // Made for one frame length and rate, and not made anew by Meyda itself.
    Object.assign(Meyda, { chromaFilterBank: undefined });
  }
  const measured = Meyda.extract([...features], frame);
  if (measured === null || features.some((name) => measured[name] === undefined))
    throw new EmoVerseError('unmeasurable-sound', `meyda gave no ${features.join(', ')} of a frame`);
  return measured as Pick<MeydaFeaturesObject, F>;
}
