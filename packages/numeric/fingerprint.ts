import { hashText } from './hash-text.ts';

/** FNV-1a over numbers as text, in hex. */
export function fingerprint(values: readonly number[]): string {
  return hashText(values.map((value) => value.toPrecision(6)).join(''))
    .toString(16)
    .padStart(8, '0');
}
