/** Of nothing: what every hash starts from. */
const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * FNV-1a over UTF-16 code units: a whole number below 2³² for every text. Quick and even enough to tell texts apart or to
 * seed a random source; not for secrets.
 *
 * @param from the hash of what stands before `text`: `hashText('b', hashText('a'))` is `hashText('ab')`.
 */
export function hashText(text: string, from = OFFSET_BASIS): number {
  let hash = from;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), PRIME);
  return hash >>> 0;
}
