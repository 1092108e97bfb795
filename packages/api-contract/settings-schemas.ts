import {
  INTENTS,
  MEDIA_DOMAINS,
  canonicalLocale,
  filtersSchema,
  mediaDomainSchema,
  mendValue,
} from '@emoverse/domain';
import { z } from 'zod';
import { spotifyClientIdSchema } from './spotify-schemas.ts';

/** A language tag (BCP 47), canonical. Every page formats its dates and numbers with it. */
export const localeSchema = z
  .string()
  .min(2)
  .max(35)
  .refine((tag) => canonicalLocale(tag) !== undefined, 'a locale is a language tag like en, de-AT or zh-Hans')
  .overwrite((tag) => canonicalLocale(tag) ?? tag);

/** A country by its two letters, lower case. */
const countrySchema = z.string().regex(/^[a-z]{2}$/, 'a country is two small letters, e.g. de');
const domainsSchema = z.array(mediaDomainSchema).min(1).max(MEDIA_DOMAINS.length);
/** What lists are for before the person has said so: always the same, or what suits the mood. */
export const SETTABLE_INTENTS = ['by-mood', ...INTENTS] as const;
const settableIntentSchema = z.enum(SETTABLE_INTENTS);
const coverConsentSchema = z.enum(['ask', 'yes', 'no']);
const themeSchema = z.enum(['system', 'light', 'dark']);

/** The language of pages: one of one's own choice, or that of the browser. */
const pageLanguageSchema = z.union([z.literal('browser'), localeSchema]);

/** What a person sets once and keeps. Stored with the anonymous profile. */
export const settingsSchema = z.object({
  locale: pageLanguageSchema.default('browser'),
  theme: themeSchema.default('system'),
  filters: filtersSchema.default({ allowExplicit: true }),
  defaultIntent: settableIntentSchema.default('by-mood'),
  domains: domainsSchema.default([...MEDIA_DOMAINS]),
  /** Whether reactions are learned from; off pauses learning, they are still stored. */
  learning: z.boolean().default(true),
  /** The person's own Spotify app, for playing there; empty or absent without one. */
  spotifyClientId: spotifyClientIdSchema.optional(),
  /** Whether the server may ask Apple, Open Library, Steam … for covers; asked once, in place. */
  covers: coverConsentSchema.default('ask'),
  /** Whether previews of songs may be looked up at Apple; off until the person switches it on. */
  songPreviews: z.boolean().default(false),
  /** Whose shop is asked for previews and covers: ISO 3166-1, lower case. */
  songPreviewCountry: countrySchema.default('us'),
});
export type Settings = z.infer<typeof settingsSchema>;

export const settingsPatchSchema = z
  .object({
    locale: pageLanguageSchema.exactOptional(),
    theme: themeSchema.exactOptional(),
    filters: filtersSchema.exactOptional(),
    defaultIntent: settableIntentSchema.exactOptional(),
    domains: domainsSchema.exactOptional(),
    learning: z.boolean().exactOptional(),
    spotifyClientId: spotifyClientIdSchema.exactOptional(),
    covers: coverConsentSchema.exactOptional(),
    songPreviews: z.boolean().exactOptional(),
    songPreviewCountry: countrySchema.exactOptional(),
  })
  .strict();
export type SettingsPatch = z.infer<typeof settingsPatchSchema>;

/** Settings as they are stored, by whatever version: what is wrong in them falls back to the default. */
export function readSettings(stored: unknown): Settings {
  return mendValue(settingsSchema, stored) ?? settingsSchema.parse({});
}
