import { EmoVerseError } from '@emoverse/domain';

/**
 * The cascade that jsfeat carries as a script, as JSON: the object literal in it, without running it. Throws
 * `EmoVerseError` `model-unreadable` where there is none.
 */
export function cascadeFromScript(script: string): string {
  const literal = /=\s*(\{[\s\S]*\})\s*;/.exec(script)?.[1] ?? '';
  // JSON wants quoted names and digits after the point.
  const json = literal.replace(/([{,]\s*)([A-Za-z_]\w*)\s*:/g, '$1"$2":').replace(/(\d)\.(?!\d)/g, '$1.0');
  try {
    return JSON.stringify(JSON.parse(json));
  } catch (cause) {
    const message = `expected a script that sets a cascade, got text of ${script.length} characters without one`;
    throw new EmoVerseError('model-unreadable', message, { cause });
  }
}
