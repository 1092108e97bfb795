/** One object of a JSON file with the line on which it begins, or what is wrong there. */
export type JsonRecord = {
  readonly line: number;
  /** The names that lead to the list that it stands in, outermost first; none for a list or lines of objects. */
  readonly within: readonly string[];
} & ({ readonly value: unknown } | { readonly problem: string });

const LOOKED_AT = 16 * 1024;
/** An object of more characters is told and passed over. */
const LONGEST_RECORD = 4 * 1024 * 1024;
/** An object around one long list, whose members are the records: names of such lists in exports. */
const LIST_IN_OBJECT = /^\s*\{[^[\]]*"(?:games|scrobbles|listens)"\s*:\s*\[/;

/**
 * The objects of a JSON file whose text comes piece by piece: members of its list, objects one after the other (JSON
 * Lines), or members of a list inside one object. Never more than one object and a piece are held. What is no JSON is the
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
  const within = Array.from(around?.matchAll(/"(\w+)"\s*:\s*(?=[{[])/g) ?? [], ([, name]) => name);
  /** Whether each line is an object: then damage stays in its line. */
  const isLines = isObject(head.slice(0, head.indexOf('\n') + 1));
  /** Characters in front of the first record that are passed over. */
  let passing = around?.length ?? 0;
  let line = 1;
  let depth = 0;
  let inString = false;
  let isEscaped = false;
  let isOver = false;
  /** What has come of the record that is open, and the line on which it begins. */
  let open = '';
  let openLine = 0;
  let isTooLong = false;
  /** Whether a stray character was told and nothing else has come since. */
  let inStray = false;

  const take = (piece: string): JsonRecord[] => {
    const records: JsonRecord[] = [];
    let start = 0;
    for (let at = 0; at < piece.length && !isOver; at += 1) {
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
        if (depth === 0) [start, openLine, inStray] = [at, line, false];
        depth += 1;
      } else if ((code === 125 || code === 93) && depth > 0) {
        depth -= 1;
        if (depth === 0) records.push(recordOf(piece.slice(start, at + 1)));
      } else if (code === 93 && depth === 0) isOver = around !== undefined;
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

  const recordOf = (rest: string): JsonRecord => {
    const text = open + rest;
    const tooLong = isTooLong || text.length > LONGEST_RECORD;
    open = '';
    isTooLong = false;
    const place = { line: openLine, within };
    if (tooLong) return { ...place, problem: `longer than ${LONGEST_RECORD} characters` };
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
