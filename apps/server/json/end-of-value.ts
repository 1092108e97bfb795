import { ApiProblem } from '../http/api-problem.ts';

/** What a JSON value may be at most, looked at before anything is made of it. */
export interface JsonBounds {
  readonly bytes: number;
  /** Objects and arrays within each other. */
  readonly depth: number;
  /** Values in it, at every depth together. */
  readonly values: number;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const [OPEN_ARRAY, CLOSE_ARRAY] = [0x5b, 0x5d];
const [OPEN_OBJECT, CLOSE_OBJECT] = [0x7b, 0x7d];

/**
 * Where the JSON value that begins at `start` of a text in UTF-8 ends, or the text, whichever comes first. Looks at
 * strings, brackets and commas alone: whether it is JSON, `JSON.parse` says afterwards, for which a value of a few MB
 * may be ten times the work (half a second for 450,000 different keys, or for two million brackets). Throws ApiProblem
 * `invalid-request` or `too-large`.
 */
export function endOfValue(text: Uint8Array, start: number, bounds: JsonBounds): number {
  const stop = Math.min(text.length, start + bounds.bytes);
  let depth = 0;
  let values = 1;
  let inString = false;
  for (let at = start; at < stop; at++) {
    const byte = text[at];
    if (inString) {
      if (byte === BACKSLASH) at++;
      else if (byte === QUOTE) {
        inString = false;
        if (depth === 0) return at + 1;
      }
      continue;
    }
    switch (byte) {
      case QUOTE:
        inString = true;
        break;
      case OPEN_ARRAY:
      case OPEN_OBJECT:
        values++;
        if (++depth > bounds.depth) throw refused(`${bounds.depth} levels`);
        break;
      case CLOSE_ARRAY:
      case CLOSE_OBJECT:
        if (depth === 0) return at;
        if (--depth === 0) return at + 1;
        break;
      case COMMA:
        if (depth === 0) return at;
        if (++values > bounds.values) throw refused(`${bounds.values} values`);
        break;
    }
  }
  if (stop < text.length) throw refused(`${bounds.bytes} bytes`, 413);
  return text.length;
}

function refused(most: string, status: 400 | 413 = 400): ApiProblem {
  const message = `expected JSON of at most ${most}, got more; send less at once`;
  return status === 413
    ? new ApiProblem(status, 'too-large', message)
    : new ApiProblem(status, 'invalid-request', message, { details: [{ path: '', message }] });
}
