import { elementAt, EMOTION_MOOD_POINTS, UNKNOWN_DEVIATION, type MoodEstimate } from '@emoverse/domain';
import {
  DEFAULT_FUSION,
  FUSED_KINDS,
  fuseMoods,
  fusedKindOf,
  type FittedFusion,
  type FusedKind,
  type FusedWidth,
  type FusionOptions,
} from '@emoverse/mood';
import { mean } from '@emoverse/numeric';
import { DOOR_SETS, type Door } from './doors.ts';
import type { Evening } from './draw-evenings.ts';

const TRUSTS = [0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
const CORRELATIONS = [0, 0.1, 0.2, 0.3, 0.4, 0.5];
const ROUNDS = 3;
/** Shares below this are as good as none: what a probability may be read as. */
const SMALLEST = 1e-15;

/**
 * The widths of least harm: what each kind is off by beyond its claim is measured (root mean square, on evenings without
 * a mask); trusts and correlation are those of least log-loss of the fused scores over all sets of doors and all
 * evenings, found one after the other on a grid, three rounds long.
 */
export function fitFusion(plain: readonly Evening[], masked: readonly Evening[]): FittedFusion {
  const beyond = new Map(
    FUSED_KINDS.map((kind) => [
      kind,
      { valence: beyondClaim(plain, kind, 'valence'), arousal: beyondClaim(plain, kind, 'arousal') },
    ]),
  );
  const widthOf = (kind: FusedKind, trust: number): FusedWidth => ({
    trust,
    ...(beyond.get(kind) ?? { valence: 0, arousal: 0 }),
  });
  let fitted: FittedFusion = {
    correlation: DEFAULT_FUSION.correlation,
    widths: {
      face: widthOf('face', 1),
      words: widthOf('words', 1),
      voice: widthOf('voice', 1),
      own: widthOf('own', 1),
    },
  };
  const evenings = [...plain, ...masked];
  const best = (choices: readonly FittedFusion[]): FittedFusion => {
    const losses = choices.map((choice) => lossOf(evenings, { ...DEFAULT_FUSION, ...choice }));
    return elementAt(choices, losses.indexOf(Math.min(...losses)));
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    fitted = best(CORRELATIONS.map((correlation) => ({ ...fitted, correlation })));
    for (const kind of FUSED_KINDS)
      fitted = best(
        TRUSTS.map((trust) => ({
          ...fitted,
          widths: { ...fitted.widths, [kind]: { ...fitted.widths[kind], trust } },
        })),
      );
  }
  return fitted;
}

/** What is said through some doors on an evening. */
export function saidThrough(doors: readonly Door[], { said }: Evening): readonly MoodEstimate[] {
  return doors.flatMap((door) => said.get(door) ?? []);
}

/** Negative log of the chance that was given to what is true, in nats. */
export function logLoss({ scores }: MoodEstimate, { truth }: Evening): number {
  return -Math.log(Math.max(scores[truth], SMALLEST));
}

function lossOf(evenings: readonly Evening[], options: FusionOptions): number {
  const several = DOOR_SETS.filter((doors) => doors.length > 1);
  return mean(
    evenings.flatMap((evening) =>
      several.map((doors) => logLoss(fuseMoods(saidThrough(doors, evening), options), evening)),
    ),
  );
}

function beyondClaim(evenings: readonly Evening[], kind: FusedKind, axis: 'valence' | 'arousal'): number {
  const excess = evenings.flatMap(({ said, truth }) =>
    [...said.values()]
      .filter((one) => fusedKindOf(one.source) === kind && one[`${axis}Deviation`] < UNKNOWN_DEVIATION)
      .map((one) => (one[axis] - EMOTION_MOOD_POINTS[truth][axis]) ** 2 - one[`${axis}Deviation`] ** 2),
  );
  return excess.length === 0 ? 0 : Number(Math.sqrt(Math.max(0, mean(excess))).toFixed(2));
}
