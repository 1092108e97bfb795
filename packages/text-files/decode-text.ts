import { EmoVerseError } from '@emoverse/domain';
import { countUtf8, detectEncoding, type DetectedEncoding } from './detect-encoding.ts';
import { nameBinary } from './name-binary.ts';

/** A text and how its bytes were read. */
export interface DecodedText extends Pick<DetectedEncoding, 'encoding' | 'clue'> {
  /** Without byte-order mark; line ends as they stand in the file. */
  readonly text: string;
}

/**
 * The text of a file: every text that people bring is read by this, in the browser as in Node. See `detectEncoding`
 * for what tells the encoding. Throws EmoVerseError `not-text` where the bytes are no text, naming what they are where
 * that is known.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const binary = nameBinary(bytes);
  if (binary !== undefined) throw notText(`expected a text, got ${binary}`);
  const { encoding, clue, skip } = textEncoding(bytes);
  const body = bytes.subarray(skip);
  const text = clue === 'partly-utf-8' ? decodeByLine(body) : createDecoder(encoding)(body);
  if (isBinary(text)) throw notText('expected a text, got bytes of something else');
  return { text, encoding, clue };
}

/** The encoding of a text that can be read. Throws EmoVerseError `not-text` for UTF-32, which no `TextDecoder` reads. */
export function textEncoding(bytes: Uint8Array): DetectedEncoding {
  const detected = detectEncoding(bytes);
  if (detected.encoding.startsWith('utf-32'))
    throw notText(`this text is ${detected.encoding.toUpperCase()}, which is not read; save it as UTF-8`);
  return detected;
}

function notText(message: string): EmoVerseError {
  return new EmoVerseError('not-text', message);
}

/** A function that decodes the pieces of a text, one after the other, or the whole of it. */
export function createDecoder(encoding: string): (piece: Uint8Array, more?: boolean) => string {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  // Half a character at the very end is what is left of a cut file, and no text.
  const wide = encoding.startsWith('utf-16');
  return (piece, more = false) => {
    const text = decoder.decode(piece, { stream: more || wide });
    return encoding === 'windows-1252' ? text.replace(/[\x80-\x9f]/g, windowsCharacter) : text;
  };
}

/** windows-1252 from 0x80 to 0x9f. Some versions of Node read ISO 8859-1 instead, which has control characters there. */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function windowsCharacter(control: string): string {
  return WINDOWS.charAt(control.charCodeAt(0) - 0x80);
}

/**
 * As `createDecoder('utf-8')`, for texts of which some lines are none: pieces end where a line ends, or else a character, so
 * that no line is judged by half of it.
 */
export function createForgivingDecoder(): (piece: Uint8Array, more?: boolean) => string {
  let held = new Uint8Array();
  return (piece, more = false) => {
    const bytes = new Uint8Array(held.length + piece.length);
    bytes.set(held);
    bytes.set(piece, held.length);
    const end = more ? lastBreak(bytes) : bytes.length;
    held = bytes.slice(end);
    return decodeByLine(bytes.subarray(0, end));
  };
}

const LINE_FEED = 10;
/** So much of a line is judged together where there is so much of it. */
const LEAST_JUDGED = 4096;

/** Behind the last line feed, else in front of the last character of a long line. */
function lastBreak(bytes: Uint8Array): number {
  const lineEnd = bytes.lastIndexOf(LINE_FEED) + 1;
  if (lineEnd > 0 || bytes.length < LEAST_JUDGED) return lineEnd;
  return bytes.findLastIndex((byte) => (byte & 0xc0) !== 0x80);
}

/** Each line as UTF-8, or as windows-1252 where it is none: lists gather names from many places. */
function decodeByLine(bytes: Uint8Array): string {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    return strict.decode(bytes);
  } catch {
    // Some line of it is no UTF-8.
  }
  const lenient = createDecoder('utf-8');
  const windows = createDecoder('windows-1252');
  let text = '';
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(LINE_FEED, from);
    const line = bytes.subarray(from, end < 0 ? bytes.length : end + 1);
    const { sequences, strays } = countUtf8(line);
    // A long line of another script with one damaged byte is still UTF-8.
    text += strays === 0 || sequences > strays ? lenient(line) : windows(line);
    from += line.length;
  }
  return text;
}

/** Whether more than one character in twenty is a control character that no text has. */
function isBinary(text: string): boolean {
  const controls = text.match(/[\0-\x08\x0e-\x19\x1c-\x1f\x7f\ufffe\uffff]/g)?.length ?? 0;
  return controls > text.length / 20;
}
