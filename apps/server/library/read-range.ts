/** What part of a file was asked for: all of it, one part, or a part that it does not have. */
export type AskedRange =
  | { readonly kind: 'whole' }
  | { readonly kind: 'part'; readonly start: number; /** Last byte, itself included. */ readonly end: number }
  | { readonly kind: 'outside' };

const WHOLE: AskedRange = { kind: 'whole' };

/**
 * Reads a `Range` header (RFC 9110, section 14) for a file of `size` bytes. Anything but one plain range of bytes is
 * answered with the whole file, as the RFC allows.
 */
export function readRange(header: string | undefined, size: number): AskedRange {
  const match = /^\s*bytes\s*=\s*(\d*)\s*-\s*(\d*)\s*$/i.exec(header ?? '');
  if (match === null || (match[1] === '' && match[2] === '')) return WHOLE;
  const [first, last] = [match[1], match[2]];
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? { kind: 'outside' } : { kind: 'part', start: size - length, end: size - 1 };
  }
  const start = Number(first);
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== '' && Number(last) < start) return WHOLE; // not a range at all
  return start >= size ? { kind: 'outside' } : { kind: 'part', start, end };
}
