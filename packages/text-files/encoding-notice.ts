import type { DetectedEncoding } from './detect-encoding.ts';

/** One sentence about how a text was read, for the person who brought it; undefined for plain UTF-8. */
export function encodingNotice({
  encoding,
  clue,
}: Pick<DetectedEncoding, 'encoding' | 'clue'>): string | undefined {
  const name = encoding.startsWith('utf') ? encoding.toUpperCase() : encoding;
  const mend = 'where letters look wrong, save the file as UTF-8 and import it again';
  switch (clue) {
    case 'valid-utf-8':
      return undefined;
    case 'byte-order-mark':
      return encoding === 'utf-8' ? undefined : `The file was read as ${name}, as its first bytes say.`;
    case 'declared':
      return `The file was read as ${name}, as it says of itself; ${mend}.`;
    case 'zero-bytes':
      return `The file was read as ${name}: its zero bytes say so.`;
    case 'not-utf-8':
      return `The file is no UTF-8 and was read as ${name} (Western European); ${mend}.`;
    case 'partly-utf-8':
      return `Some lines of the file are no UTF-8 and were read as windows-1252 (Western European); ${mend}.`;
  }
}
