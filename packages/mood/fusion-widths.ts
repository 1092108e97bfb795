/** Kinds of sources that err in their own way: a face by camera or photo, words, a voice, the person's own word. */
export const FUSED_KINDS = ['face', 'words', 'voice', 'own'] as const;
export type FusedKind = (typeof FUSED_KINDS)[number];

/** How far estimates of one kind may be believed beside others, measured by `emoverse train-fusion`. */
export interface FusedWidth {
  /** Power of its scores, 0…1: 1 takes them by their word. */
  readonly trust: number;
  /** What it is off by beyond the deviation that it claims, in circumplex units. */
  readonly valence: number;
  readonly arousal: number;
}

/** What was measured. */
export interface FittedFusion {
  /**
   * Correlation assumed between the errors of two sources, 0…1: face, voice and words of one person at one
   * time err together (a joke, a bad night).
   */
  readonly correlation: number;
  readonly widths: Readonly<Record<FusedKind, FusedWidth>>;
}
