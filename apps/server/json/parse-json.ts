import { ApiProblem } from '../http/api-problem.ts';
import { endOfValue, type JsonBounds } from './end-of-value.ts';

/** A playlist of 2,000 works with 50 people each has 120,000 values; nothing in the contract is six levels deep. */
const BODY: Omit<JsonBounds, 'bytes'> = { depth: 16, values: 150_000 };

/** The value of a text in UTF-8. Throws ApiProblem `bad-json`, or what `endOfValue` throws. */
export function parseJson(text: Uint8Array): unknown {
  endOfValue(text, 0, { ...BODY, bytes: text.length });
  try {
    return JSON.parse(new TextDecoder().decode(text));
  } catch (cause) {
    throw new ApiProblem(400, 'bad-json', 'the body is not JSON', { cause });
  }
}
