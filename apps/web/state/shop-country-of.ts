/** Whose shop to ask: the first country among the browser's languages (`de-AT`), else the United States. */
export function shopCountryOf(languages: readonly string[]): string {
  for (const language of languages) {
    const region = /^[a-z]{2,3}(?:-[A-Za-z]{4})?-([A-Za-z]{2})\b/.exec(language)?.[1];
    if (region !== undefined) return region.toLowerCase();
  }
  return 'us';
}
