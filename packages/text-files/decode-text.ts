import { EmoVerseError } from '@emoverse/domain';
import { detectEncoding, type DetectedEncoding } from './detect-encoding.ts';
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
  const detected = detectEncoding(bytes);
  const { encoding, clue, skip } = detected;
  if (encoding.startsWith('utf-32'))
    throw notText(`this text is ${encoding.toUpperCase()}, which is not read; save it as UTF-8`);
  const body = bytes.subarray(skip);
  const text = clue === 'partly-utf-8' ? decodeByLine(body) : createDecoder(encoding)(body);
  if (isBinary(text)) throw notText('expected a text, got bytes of something else');
  return { text, encoding, clue };
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
  return WINDOWS[control.charCodeAt(0) - 0x80];
}

const LINE_FEED = 10;

/** Each line as UTF-8, or as windows-1252 where it is none: lists gather names from many places. */
function decodeByLine(bytes: Uint8Array): string {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const windows = createDecoder('windows-1252');
  let text = '';
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(LINE_FEED, from);
    const line = bytes.subarray(from, end < 0 ? bytes.length : end + 1);
    try {
      text += strict.decode(line);
    } catch {
      text += windows(line);
    }
    from += line.length;
  }
  return text;
}

/** Whether more than one character in twenty is a control character that no text has. */
function isBinary(text: string): boolean {
  const controls = text.match(/[\0-\x08\x0e-\x19\x1c-\x1f\x7f\ufffe\uffff]/g)?.length ?? 0;
  return controls > text.length / 20;
}
