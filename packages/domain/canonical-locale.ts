/** The language tag as `Intl` writes it, e.g. `de-AT` for `DE-at`; undefined for what `Intl` would throw at. */
export function canonicalLocale(tag: string): string | undefined {
  if (canonical.has(tag)) return canonical.get(tag);
  // Few are in use: who sends others again and again has them looked at again.
  if (canonical.size >= MOST_REMEMBERED) canonical.clear();
  const found = lookAt(tag);
  canonical.set(tag, found);
  return found;
}

/** `Intl` takes 10 µs, and every request that reads settings asks twice. */
const canonical = new Map<string, string | undefined>();
const MOST_REMEMBERED = 200;

function lookAt(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
