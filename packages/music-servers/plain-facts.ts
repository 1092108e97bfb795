import { cutText, namedPeople } from '@emoverse/domain';
const MOST_CHARACTERS = 300;
const MOST_NAMES = 20;
const FIRST_YEAR = 1000;
const LAST_YEAR = 2200;
const MOST_SECONDS = 7 * 24 * 3600;

/** Without control characters and empty ones, each once, not endless: what servers say is shown and searched. */
export function plainTexts(texts: readonly (string | null | undefined)[]): string[] {
  const cleaned = texts.map((text) =>
    cutText((text ?? '').replaceAll(/\p{Cc}/gu, ' ').trim(), MOST_CHARACTERS),
  );
  return [...new Set(cleaned.filter((text) => text !== ''))].slice(0, MOST_NAMES);
}

/** Names of people and groups; `[Unknown Artist]`, as servers call who they do not know, is nobody. */
export function plainPeople(texts: readonly (string | null | undefined)[]): string[] {
  return namedPeople(plainTexts(texts));
}

/** Genres apart and in lower case, as those of sound files are. */
export function plainGenres(texts: readonly (string | null | undefined)[]): string[] {
  return plainTexts(texts.flatMap((text) => (text ?? '').split(/[;,/|]/))).map((genre) =>
    genre.toLowerCase(),
  );
}

export function plainYear(year: number | null | undefined): number | undefined {
  return typeof year === 'number' && year >= FIRST_YEAR && year <= LAST_YEAR ? Math.floor(year) : undefined;
}

export function plainSeconds(seconds: number | null | undefined): number | undefined {
  return typeof seconds === 'number' && seconds > 0 && seconds <= MOST_SECONDS ? seconds : undefined;
}
