/** One object of a JSON file with the line on which it begins, or what is wrong there. */
export type JsonRecord = {
  readonly line: number;
  /** The names that lead to the list that it stands in, outermost first; none for a list or lines of objects. */
  readonly within: readonly string[];
} & ({ readonly value: unknown } | { readonly problem: string });

const LOOKED_AT = 16 * 1024;
/** An object of more characters is told and passed over. */
const LONGEST_RECORD = 4 * 1024 * 1024;
/** And so is one that is nested deeper: whoever goes through it by recursion would not come back. */
const DEEPEST = 100;
/** An object around one long list, whose members are the records: names of such lists in exports. */
const LIST_IN_OBJECT = /^\s*\{[^[\]]*"(?:games|scrobbles|listens)"\s*:\s*\[/;
/** An object of several lists, as backups of a whole account are, and those of them that hold records. */
const LISTS_IN_OBJECT = /^\s*\{[^[\]{}]*"(?:followers|history|ratings|watchlist)"\s*:\s*\[/;
const LIST = /"(history|ratings|watchlist)"\s*:\s*\[/;
/** Longer than what begins a list. */
const SOUGHT = 64;

/**
 * The objects of a JSON file whose text comes piece by piece: members of its list, objects one after the other (JSON
 * Lines), or members of lists inside one object. Never more than one object and a piece are held. What is no JSON is the
 * problem of its object alone, as long as its braces and quotes close.
 */
export async function* recordsOfPieces(pieces: AsyncIterable<string>): AsyncGenerator<readonly JsonRecord[]> {
  let head = '';
  let cutter: ReturnType<typeof createCutter> | undefined;
  for await (const piece of pieces) {
    if (cutter !== undefined) {
      yield cutter.take(piece);
      continue;
    }
    head += piece;
    if (head.length < LOOKED_AT) continue;
    cutter = createCutter(head);
    yield cutter.take(head);
  }
  if (cutter === undefined) {
    cutter = createCutter(head);
    yield cutter.take(head);
  }
  yield cutter.end();
}

function createCutter(head: string) {
  const around = LIST_IN_OBJECT.exec(head)?.[0];
  let within = Array.from(around?.matchAll(/"(\w+)"\s*:\s*(?=[{[])/g) ?? [], ([, name = '']) => name);
  /** Whether each line is an object: then damage stays in its line. */
  const isLines = isObject(head.slice(0, head.indexOf('\n') + 1));
  /** Characters in front of the first record that are passed over. */
  let passing = around?.length ?? 0;
  let line = 1;
  let depth = 0;
  let inString = false;
  let isEscaped = false;
  let isOver = false;
  let isSeeking = around === undefined && LISTS_IN_OBJECT.test(head);
  const hasLists = isSeeking;
  /** The end of what was looked through for the next list. */
  let sought = '';
  /** What has come of the record that is open, and the line on which it begins. */
  let open = '';
  let openLine = 0;
  let isTooLong = false;
  let deepest = 0;
  /** Whether a stray character was told and nothing else has come since. */
  let inStray = false;

  const take = (piece: string): JsonRecord[] => {
    const records: JsonRecord[] = [];
    let start = 0;
    for (let at = 0; at < piece.length && !isOver; at += 1) {
      if (isSeeking) {
        at = seek(piece, at);
        continue;
      }
      const code = piece.charCodeAt(at);
      if (code === 10) line += 1;
      if (passing > 0) {
        passing -= 1;
        continue;
      }
      if (code === 10 && depth > 0 && (inString || isLines)) {
        records.push({ line: openLine, within, problem: 'the line ends inside this object' });
        [depth, inString, isEscaped, inStray, open, isTooLong] = [0, false, false, true, '', false];
        continue;
      }
      if (inString) {
        if (isEscaped) isEscaped = false;
        else if (code === 92) isEscaped = true;
        else if (code === 34) inString = false;
        continue;
      }
      if (code === 34 && depth > 0) inString = true;
      else if (code === 123 || (code === 91 && depth > 0)) {
        if (depth === 0) [start, openLine, inStray, deepest] = [at, line, false, 0];
        depth += 1;
        deepest = Math.max(deepest, depth);
      } else if ((code === 125 || code === 93) && depth > 0) {
        depth -= 1;
        if (depth === 0) records.push(recordOf(piece.slice(start, at + 1)));
      } else if (code === 93 && depth === 0) [isSeeking, isOver] = [hasLists, around !== undefined];
      else if (depth === 0 && !inStray && !isBetween(code)) {
        inStray = true;
        records.push({ line, within, problem: 'expected an object in braces' });
      }
    }
    if (depth > 0 && !isTooLong) {
      open += piece.slice(start);
      if (open.length > LONGEST_RECORD) [isTooLong, open] = [true, ''];
    }
    return records;
  };

  /** The place of the bracket that begins the next list, or of the last character where none does. */
  const seek = (piece: string, from: number): number => {
    const text = sought + piece.slice(from);
    const found = LIST.exec(text);
    const length = found === null ? text.length : found.index + found[0].length;
    line += text.slice(sought.length, length).split('\n').length - 1;
    const at = from + length - sought.length - 1;
    sought = found === null ? text.slice(-SOUGHT) : '';
    if (found !== null) [isSeeking, within] = [false, found.slice(1, 2)];
    return at;
  };

  const recordOf = (rest: string): JsonRecord => {
    const text = open + rest;
    const tooLong = isTooLong || text.length > LONGEST_RECORD;
    open = '';
    isTooLong = false;
    const place = { line: openLine, within };
    if (tooLong) return { ...place, problem: `longer than ${LONGEST_RECORD} characters` };
    if (deepest > DEEPEST) return { ...place, problem: `nested more than ${DEEPEST} deep` };
    try {
      return { ...place, value: JSON.parse(text) as unknown };
    } catch {
      return { ...place, problem: 'not JSON' };
    }
  };

  const end = (): JsonRecord[] =>
    depth > 0 ? [{ line: openLine, within, problem: 'the file ends inside this object' }] : [];
  return { take, end };
}

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

/** White space, commas and the brackets around a list. */
function isBetween(code: number): boolean {
  return code <= 32 || code === 44 || code === 91 || code === 0xfeff;
}
