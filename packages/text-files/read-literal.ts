/** A value as Python and JSON write it; dictionaries are maps of their text keys. */
export type Literal =
  | string
  | number
  | boolean
  | null
  | readonly Literal[]
  | { readonly [key: string]: Literal };

const DEEPEST = 50;
const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  a: '\x07',
  v: '\v',
  0: '\0',
};
const WORDS: Readonly<Record<string, Literal>> = {
  None: null,
  null: null,
  nan: null,
  NaN: null,
  True: true,
  true: true,
  False: false,
  false: false,
};
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['[', ']'],
  ['(', ')'],
  ['{', '}'],
]);

/**
 * Reads a list, dictionary, set, tuple, string, number or word as Python's `repr` or JSON writes it: tables made with
 * pandas hold such cells. Undefined where the text is none, has something behind it, or is nested over 50 deep.
 *
 * Source: Python Language Reference, 2.4 (literals); RFC 8259.
 *
 * @example readLiteral(`['A', "B's", None]`) // ['A', "B's", null]
 */
export function readLiteral(text: string): Literal | undefined {
  const reader = new LiteralReader(text);
  const value = reader.value(0);
  return reader.isAtEnd() ? value : undefined;
}

class LiteralReader {
  #at = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  isAtEnd(): boolean {
    this.#skipSpace();
    return this.#at === this.#text.length;
  }

  value(depth: number): Literal | undefined {
    this.#skipSpace();
    const opening = this.#text[this.#at];
    if (depth > DEEPEST || opening === undefined) return undefined;
    const closing = CLOSING.get(opening);
    if (closing !== undefined) return this.#collection(closing, depth);
    return this.#string() ?? this.#numberOrWord();
  }

  #skipSpace(): void {
    this.#at += this.#match(/\s*/y)?.length ?? 0;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#text)?.[0];
  }

  #take(character: string): boolean {
    this.#skipSpace();
    if (this.#text[this.#at] !== character) return false;
    this.#at += 1;
    return true;
  }

  /** A comma may stand behind the last element. Braces hold a dictionary, or a set. */
  #collection(closing: string, depth: number): Literal | undefined {
    this.#at += 1;
    const list: Literal[] = [];
    const entries: [string, Literal][] = [];
    while (!this.#take(closing)) {
      if (list.length + entries.length > 0 && !this.#take(',')) return undefined;
      if (this.#take(closing)) break;
      const one = this.value(depth + 1);
      if (one === undefined) return undefined;
      if (closing !== '}' || !this.#take(':')) list.push(one);
      else {
        const held = this.value(depth + 1);
        if (held === undefined) return undefined;
        entries.push([String(one), held]);
      }
    }
    if (closing !== '}' || (list.length > 0 && entries.length === 0)) return list;
    return list.length === 0 ? Object.fromEntries(entries) : undefined;
  }

  /** In single or double quotes, perhaps with a prefix (`u'…'`, `b'…'`, `r'…'`). */
  #string(): string | undefined {
    const whole = this.#match(/[ubr]{0,2}(?:'[^'\\]*(?:\\[\s\S][^'\\]*)*'|"[^"\\]*(?:\\[\s\S][^"\\]*)*")/iy);
    if (whole === undefined) return undefined;
    this.#at += whole.length;
    const [prefix] = /^[ubr]*/i.exec(whole) ?? [''];
    const inner = whole.slice(prefix.length + 1, -1);
    return /r/i.test(prefix)
      ? inner
      : inner.replace(/\\(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[\s\S])/g, (_, code: string) =>
          unescaped(code),
        );
  }

  #numberOrWord(): Literal | undefined {
    const text = this.#match(/[-+]?[\w.]+(?:[-+]\d+)?/y);
    if (text === undefined) return undefined;
    this.#at += text.length;
    if (Object.hasOwn(WORDS, text)) return WORDS[text];
    const number = Number(text);
    return Number.isFinite(number) ? number : undefined;
  }
}

function unescaped(code: string): string {
  if (code.length === 1) return ESCAPES[code] ?? (code === '\n' ? '' : code);
  const point = Number.parseInt(code.slice(1), 16);
  return point <= 0x10ffff ? String.fromCodePoint(point) : '\uFFFD';
}

/**
 * The names in a list of texts, or of dictionaries that have a `name` (as TMDB's tables write genres and people), or in
 * a dictionary from ids to names; undefined where the text is none of these. Other elements are passed over.
 */
export function readNames(text: string): string[] | undefined {
  if (!/^\s*([[{]|\(\s*['"])/.test(text)) return undefined;
  const value = readLiteral(text);
  if (typeof value !== 'object' || value === null) return undefined;
  const names = elementsOf(value).flatMap((one) => {
    const name = isDictionary(one) ? one['name'] : one;
    return typeof name === 'string' || typeof name === 'number' ? [String(name).trim()] : [];
  });
  return [...new Set(names.filter((name) => name !== ''))];
}

type Dictionary = Readonly<Record<string, Literal>>;

function elementsOf(value: readonly Literal[] | Dictionary): readonly Literal[] {
  if (!isDictionary(value)) return value;
  return 'name' in value ? [value] : Object.values(value);
}

function isDictionary(value: Literal): value is Dictionary {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
