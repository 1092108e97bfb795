import { z } from 'zod';

/**
 * What a tender person may want to know of a work before: what is a real part of it, not a passing mention. `death` and
 * `breakup` stand for a grief and an end of love at its heart, `despair` for hopelessness, `violence` for what is shown.
 */
export const CONTENT_NOTES = [
  'suicide',
  'self-harm',
  'abuse',
  'sexual-violence',
  'child-death',
  'death',
  'illness',
  'war',
  'violence',
  'drugs',
  'alcohol',
  'breakup',
  'eating-disorder',
  'discrimination',
  'animal-death',
  'despair',
  'horror',
] as const;
export const contentNoteSchema = z.enum(CONTENT_NOTES);
export type ContentNote = z.infer<typeof contentNoteSchema>;

/** What wounds: not for anybody down or afraid, who find it where they look for it. */
export const WOUNDS: readonly ContentNote[] = [
  'suicide',
  'self-harm',
  'abuse',
  'sexual-violence',
  'child-death',
  'eating-disorder',
];
/** What frightens or grieves, wounds among it. */
export const FRIGHT: readonly ContentNote[] = [
  ...WOUNDS,
  'horror',
  'violence',
  'war',
  'death',
  'illness',
  'despair',
  'animal-death',
];
