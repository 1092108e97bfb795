import { normalCdf } from '@emoverse/numeric';

/** Answers about one item: how many, and the sum of what was gained (`feltGain`). */
export interface FeltAnswers {
  readonly answers: number;
  readonly gained: number;
}

/** What is known of how an item changes how somebody feels. */
export interface Lift {
  /** Expected gain (`feltGain`), drawn towards nothing where there are few answers. */
  readonly gain: number;
  /** Chance that it is above nothing, 0…1. */
  readonly chance: number;
}

/** Standard deviations: of what works do to people, and of one answer on five faces around it. */
const WORKS_DIFFER = 0.25;
const ANSWERS_DIFFER = 0.35;
/** It is said of an item that it lifts somebody from so many answers and so much chance on. */
const ENOUGH = { answers: 2, chance: 0.9 };

/**
 * Whether there is enough to say that somebody feels better after an item, and how much: a normal prior around nothing,
 * normal answers. Undefined where there is not.
 *
 * @example whatLifts({ answers: 2, gained: 1 }) // { gain: .25, chance: .92 }
 */
export function whatLifts({ answers, gained }: FeltAnswers): Lift | undefined {
  if (answers < ENOUGH.answers) return undefined;
  const precision = 1 / WORKS_DIFFER ** 2 + answers / ANSWERS_DIFFER ** 2;
  const gain = gained / ANSWERS_DIFFER ** 2 / precision;
  const chance = normalCdf(gain * Math.sqrt(precision));
  return chance < ENOUGH.chance ? undefined : { gain, chance };
}
