import type { CarePatterns } from '../care-patterns.ts';
import { ENGLISH_CARE } from './english.ts';
import { FRENCH_CARE } from './french.ts';
import { GERMAN_CARE } from './german.ts';
import { HINDI_CARE } from './hindi.ts';
import { ITALIAN_CARE } from './italian.ts';
import { PORTUGUESE_CARE } from './portuguese.ts';
import { RUSSIAN_CARE } from './russian.ts';
import { SPANISH_CARE } from './spanish.ts';

export const ALL_CARE_PATTERNS: readonly CarePatterns[] = [
  ENGLISH_CARE,
  GERMAN_CARE,
  SPANISH_CARE,
  FRENCH_CARE,
  PORTUGUESE_CARE,
  ITALIAN_CARE,
  RUSSIAN_CARE,
  HINDI_CARE,
];
