import { z } from 'zod';
import { textSchema } from './storable-text.ts';

/** Colours that people of a house are told apart by; the page has a hue for each. */
export const PERSON_COLOURS = ['coral', 'amber', 'moss', 'teal', 'sky', 'indigo', 'plum', 'rose'] as const;
export const personColourSchema = z.enum(PERSON_COLOURS);
export type PersonColour = z.infer<typeof personColourSchema>;

/**
 * The first of a house is its `owner`. A `child` gets no explicit works, no camera and no outside players; a `guest` is
 * forgotten when the visit ends.
 */
export const PERSON_KINDS = ['owner', 'adult', 'child', 'guest'] as const;
export const personKindSchema = z.enum(PERSON_KINDS);
export type PersonKind = z.infer<typeof personKindSchema>;

export const MOST_NAME_LENGTH = 40;
export const personNameSchema = textSchema(MOST_NAME_LENGTH).trim().min(1);

/** People of a house, guests apart. */
export const MOST_PEOPLE = 20;

/** Digits that somebody types to be told apart from the others of the house. */
export const pinSchema = z.string().regex(/^\d{4,12}$/, 'a PIN has 4 to 12 digits');

/** A PIN that lets somebody in from another machine: one that strangers may try. */
export const loginPinSchema = pinSchema.min(6, 'a PIN that strangers may try has 6 to 12 digits');
