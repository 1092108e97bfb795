const LOOKED_AT = 1024;

/**
 * The encoding that a text declares of itself: in its XML declaration, or in M3U's `#EXTENC:`. Undefined where it
 * declares none, or one that is not known. What is found by reading single bytes cannot be UTF-16: such a declaration
 * means UTF-8, as in the HTML standard.
 */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, LOOKED_AT));
  const label =
    /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']\s*([\w.:-]+)\s*["']/.exec(start)?.[1] ??
    /^#EXTENC:\s*([\w.:-]+)/im.exec(start)?.[1];
  if (label === undefined) return undefined;
  const encoding = encodingOfLabel(label);
  return encoding?.startsWith('utf-16') ? 'utf-8' : encoding;
}

function encodingOfLabel(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}
