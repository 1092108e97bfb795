import { type Emotion, type EmotionScores, EmoVerseError, numberAt, scoresFrom } from '@emoverse/domain';
import { entropy, softmax } from '@emoverse/numeric';
import type { EmotionModel, ModelHead, ModelManifest } from './load-model.ts';
import type { Classification, FaceCrop } from './reading.ts';

/** Keeps a vanishing probability above zero, so that one head alone cannot rule an emotion out. */
const FLOOR = 1e-9;

type HeadProbabilities = Readonly<Record<string, number>>;

/**
 * Runs the network on one crop.
 *
 * Each head: softmax(logits / T + bias), with T = temperature · exp(entropySlope · H) and H the entropy of
 * softmax(logits), 0…1 (Balanya, Maroñas & Ramos, "Adaptive temperature scaling for robust calibration of deep neural
 * networks", 2022). The seven-class answer: each head's probabilities are told in emotions by its `emotionShares`, then
 * mixed by the manifest's rule. Throws `EmoVerseError`: `crop-pixels` where a gray level is not finite, `crop-size`
 * where the crop is not of the manifest's input size.
 */
export async function classifyEmotion(crop: FaceCrop, model: EmotionModel): Promise<Classification> {
  const { input, outputs } = model.manifest;
  if (crop.size !== input.width || crop.pixels.length !== crop.size * crop.size) {
    const got = `got size ${crop.size} with ${crop.pixels.length} pixels`;
    throw new EmoVerseError('crop-size', `expected a crop of ${input.width}×${input.height} pixels, ${got}`);
  }
  // An 8-bit network would turn these into ordinary numbers, and answer.
  const spoilt = crop.pixels.findIndex((gray) => !Number.isFinite(gray));
  if (spoilt !== -1) {
    const got = `got ${crop.pixels[spoilt]} at ${spoilt}`;
    throw new EmoVerseError('crop-pixels', `expected gray levels 0 to 255, ${got}; cut the face out again`);
  }
  const answers = await model.session.run({
    [input.name]: { data: normalise(crop.pixels, input), dims: [1, 1, input.height, input.width] },
  });
  const probabilitiesOf = (name: ModelHead['name']): HeadProbabilities => {
    const head = headNamed(outputs, name);
    return calibrate(answers[name]?.data ?? new Float32Array(0), head);
  };
  const heads = { fer2013: probabilitiesOf('fer2013'), ferplus: probabilitiesOf('ferplus') };
  return { scores: combineHeads(heads, model.manifest), heads };
}

function normalise(pixels: Float32Array, { range, mean, std }: ModelManifest['input']): Float32Array {
  const [low, high] = range;
  return pixels.map((gray) => (low + (gray / 255) * (high - low) - mean[0]) / std[0]);
}

function headNamed(outputs: ModelManifest['outputs'], name: ModelHead['name']): ModelHead {
  const head = outputs.find((candidate) => candidate.name === name);
  if (head === undefined)
    throw new EmoVerseError('manifest-invalid', `expected an output ${name} in the manifest`);
  return head;
}

/** The head's calibrated probabilities under its own label names. */
function calibrate(logits: Float32Array, head: ModelHead): HeadProbabilities {
  if (logits.length !== head.labels.length || !logits.every(Number.isFinite)) {
    const expected = `expected ${head.labels.length} finite numbers from output ${head.name}`;
    throw new EmoVerseError('model-answer', `${expected}, got [${logits.join(', ')}]`);
  }
  const doubt = entropy(softmax(logits)) / Math.log(logits.length);
  const temperature = head.temperature * Math.exp(head.entropySlope * doubt);
  const probabilities = softmax(
    Array.from(logits, (logit, index) => logit / temperature + (head.bias?.[index] ?? 0)),
  );
  return Object.fromEntries(head.labels.map((label, index) => [label, numberAt(probabilities, index)]));
}

/**
 * The seven-class answer from both heads' probabilities. `mean`: weighted sum; `geometric`: product of the heads' powers
 * and e^bias of the emotion, normalised (a logarithmic opinion pool: Genest & Zidek, "Combining probability
 * distributions", 1986).
 */
export function combineHeads(
  heads: Classification['heads'],
  { outputs, combined }: ModelManifest,
): EmotionScores {
  return scoresFrom((emotion) => {
    const shares = outputs.map((head) => ({
      share: shareOf(emotion, heads[head.name], head),
      weight: combined.weights[head.name],
    }));
    return combined.rule === 'mean'
      ? shares.reduce((sum, { share, weight }) => sum + weight * share, 0)
      : shares.reduce(
          (product, { share, weight }) => product * Math.max(share, FLOOR) ** weight,
          Math.exp(combined.bias[emotion] ?? 0),
        );
  });
}

function shareOf(emotion: Emotion, probabilities: HeadProbabilities, head: ModelHead): number {
  return head.labels.reduce(
    (sum, label) => sum + (probabilities[label] ?? 0) * (head.emotionShares[label]?.[emotion] ?? 0),
    0,
  );
}
