import {
  createGaussianWeights,
  fitStandardiser,
  predictGaussian,
  standardise,
  stratifiedFolds,
  updateGaussian,
  type GaussianWeights,
} from '@emoverse/numeric';
import { SONG_FEATURES, featureRow, type SongRow, type TaggedSong } from './mood-song.ts';

/**
 * Prior deviations of the weights and of the noise, in standard deviations of the tags. Tight on products: looser
 * ones over-fit a thousand songs (found by cross-validation on the tuning tags).
 */
const WEIGHT_DEVIATION = 0.3;
const PRODUCT_DEVIATION = 0.02;
const NOISE = 1;
/** Features beyond this many deviations count as this many: squares would let single songs decide. */
const FEATURE_MAXIMUM = 3;

/**
 * Valence and arousal from audio features, each song judged by a model that has not seen it: Bayesian linear
 * regression on the standardised features, their squares and products, cross-validated.
 */
export function predictTagMoods(
  rows: readonly (TaggedSong & Pick<SongRow, 'features'>)[],
  { folds, random }: { readonly folds: number; readonly random: () => number },
): { readonly valence: number; readonly arousal: number }[] {
  const fold = stratifiedFolds(
    rows.map(() => ''),
    folds,
    random,
  );
  const predictions = rows.map(() => ({ valence: 0, arousal: 0 }));
  for (let held = 0; held < folds; held++) {
    const train = rows.filter((_, number) => fold[number] !== held);
    const scaler = fitStandardiser(train.map(featureRow));
    const expand = (row: Pick<SongRow, 'features'>): Float64Array =>
      withProducts(standardise(scaler, featureRow(row)));
    const expanded = train.map(expand);
    const valence = regress(
      expanded,
      train.map(({ tagValence }) => tagValence),
    );
    const arousal = regress(
      expanded,
      train.map(({ tagArousal }) => tagArousal),
    );
    rows.forEach((row, number) => {
      if (fold[number] !== held) return;
      const x = expand(row);
      predictions[number] = {
        valence: predictGaussian(valence, x).mean,
        arousal: predictGaussian(arousal, x).mean,
      };
    });
  }
  return predictions;
}

function regress(rows: readonly Float64Array[], values: readonly number[]): GaussianWeights {
  const size = rows[0].length;
  const deviations = new Float64Array(size).fill(PRODUCT_DEVIATION);
  deviations.fill(WEIGHT_DEVIATION, 0, 1 + SONG_FEATURES.length);
  const weights = createGaussianWeights(new Float64Array(size), deviations);
  rows.forEach((row, number) => {
    const expected = predictGaussian(weights, row);
    updateGaussian(weights, row, values[number] - expected.mean, expected.variance + NOISE * NOISE);
  });
  return weights;
}

/** 1, the features, and all their products. */
function withProducts(features: readonly number[]): Float64Array {
  const kept = features.map((value) => Math.min(FEATURE_MAXIMUM, Math.max(-FEATURE_MAXIMUM, value)));
  const products = kept.flatMap((left, index) => kept.slice(index).map((right) => left * right));
  return Float64Array.of(1, ...kept, ...products);
}
