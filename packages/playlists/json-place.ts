import { EmoVerseError, numberAt } from '@emoverse/domain';
import {
  findNodeAtLocation,
  getNodeValue,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';

/** A JSON text whose values know their lines. */
export interface PlacedJson {
  /** The value at a path; undefined where there is none. */
  at(...path: (string | number)[]): unknown;
  /** The elements of the array at a path with their lines (from 1) and their text; none where there is no array. */
  elements(...path: (string | number)[]): { line: number; value: unknown; text: string }[];
}

/** Reads a JSON text. Throws EmoVerseError `bad-playlist-file` with the line of the first mistake. */
export function placeJson(source: string): PlacedJson {
  const text = source.replace(/^\uFEFF/, '');
  refuseDeepNesting(text);
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true });
  const lines = lineCounter(text);
  if (root === undefined || errors.length > 0) {
    const [first] = errors;
    const place =
      first === undefined ? '' : `: ${printParseErrorCode(first.error)} in line ${lines(first.offset)}`;
    throw new EmoVerseError('bad-playlist-file', `expected a playlist in JSON, got something else${place}`);
  }
  const find = (path: (string | number)[]): Node | undefined => findNodeAtLocation(root, path);
  return {
    at: (...path) => {
      const node = find(path);
      return node && getNodeValue(node);
    },
    elements: (...path) => {
      const node = find(path);
      if (node?.type !== 'array') return [];
      return (node.children ?? []).map((child) => ({
        line: lines(child.offset),
        value: getNodeValue(child),
        text: text.slice(child.offset, child.offset + child.length),
      }));
    },
  };
}

/** Deeper than any extension of a track. */
const DEEPEST = 50;

/** Before it is parsed: the parser calls itself for each level. */
function refuseDeepNesting(text: string): void {
  let depth = 0;
  for (const [token] of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[[{\]}]/gs)) {
    if (token.startsWith('"')) continue;
    depth += token === '[' || token === '{' ? 1 : -1;
    if (depth > DEEPEST)
      throw new EmoVerseError(
        'bad-playlist-file',
        `expected a playlist in JSON, got JSON nested deeper than ${DEEPEST}`,
      );
  }
}

/** Which line an offset is in; offsets must be asked for in any order. */
function lineCounter(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (numberAt(starts, middle) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
