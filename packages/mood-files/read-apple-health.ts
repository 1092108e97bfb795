import { EmoVerseError } from '@emoverse/domain';
import { SaxesParser } from 'saxes';
import type { FileRecord, ReadingContext } from './file-record.ts';
import { leftOut } from './left-out.ts';
import { stateOfMindReader } from './mood-from-state-of-mind.ts';

/** Damage that is told one by one; a file with more is none of Apple's. */
const MOST_DAMAGE = 1000;
/** No element of Apple's is longer; more than this is never held. */
const LONGEST_ELEMENT = 4 * 1024 * 1024;
/** Apple's elements lie four deep, and none has more parts. */
const DEEPEST = 100;
const MOST_PARTS = 1000;
const IS_FIGURE = /^[-+]?\d*\.?\d+$/;
const IS_STATE_OF_MIND = /state_?of_?mind/i;

/**
 * The states of mind in an Apple Health export (`export.xml`, hundreds of MB of other records), read while it comes. Apple
 * describes their parts (`HKStateOfMind`: kind, valence −1…1, labels, associations) and not how the export writes them: an
 * element or a `Record` whose name or type says state of mind is taken (`StateOfMind`, `HKDataTypeStateOfMind`,
 * `HKCategoryTypeIdentifierStateOfMind` …), with its parts as attributes, as metadata entries or as elements of their own. Throws `bad-xml` where it is no XML.
 */
export async function* readAppleHealth(
  pieces: AsyncIterable<string>,
  context: ReadingContext,
): AsyncGenerator<FileRecord> {
  const found: FileRecord[] = [];
  const moodsOf = stateOfMindReader(context);
  let damage = 0;
  let held = 0;
  let depth = 0;
  let open: { readonly element: string; readonly parts: Parts } | undefined;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    held = 0;
    depth += 1;
    if (depth > DEEPEST) throw badXml(`elements lie more than ${DEEPEST} deep`);
    if (open !== undefined) {
      addChild(open.parts, name, attributes);
      return;
    }
    if (!IS_STATE_OF_MIND.test(name === 'Record' ? (attributes['type'] ?? '') : name)) return;
    open = { element: name, parts: new Map() };
    for (const [key, value] of Object.entries(attributes)) addPart(open.parts, key, value);
  });
  parser.on('closetag', ({ name }) => {
    held = 0;
    depth -= 1;
    if (name !== open?.element) return;
    found.push(...moodsOf(parser.line, stateOf(open.parts)));
    open = undefined;
  });
  parser.on('error', ({ message }) => {
    damage += 1;
    if (damage > MOST_DAMAGE) throw badXml(message);
    found.push(leftOut(parser.line, 'unreadable', message));
  });
  for await (const piece of pieces) {
    held += piece.length;
    if (held > LONGEST_ELEMENT + piece.length) throw badXml('an element does not end');
    parser.write(piece);
    yield* found.splice(0);
  }
  parser.close();
  yield* found;
}

type Parts = Map<string, string[]>;

function addPart(parts: Parts, name: string, value: string): void {
  const key = name.toLowerCase();
  const values = parts.get(key) ?? [];
  if (parts.size + values.length >= MOST_PARTS) return;
  values.push(value);
  parts.set(key, values);
}

/** `<MetadataEntry key="…" value="…"/>`, or an element that is a part itself. */
function addChild(parts: Parts, name: string, attributes: Readonly<Record<string, string>>): void {
  const { key, value, ...others } = attributes;
  const told = value ?? Object.values(others).at(0);
  if (told !== undefined) addPart(parts, key ?? name, told);
}

function stateOf(parts: Parts) {
  const all = (ending: RegExp): string[] =>
    [...parts].flatMap(([name, values]) => (ending.test(name) ? values : []));
  const listed = (ending: RegExp): string[] =>
    all(ending)
      .flatMap((text) => text.split(/[,;|]/))
      .map((text) => text.trim())
      .filter((text) => text !== '');
  return {
    id: all(/^(?:uu)?id$|hkexternaluuid$/).at(0),
    date: all(/^(?:startdate|date|start)$/).at(0) ?? '',
    kind: all(/kind$|reflectiveinterval$/).at(0) ?? '',
    valence: [...all(/valence$/), ...all(/^value$/).filter((text) => IS_FIGURE.test(text))].at(0) ?? '',
    valenceClassification: all(/valenceclassification$/).at(0) ?? '',
    labels: listed(/labels?\d*$/),
    associations: listed(/(?:associations?|domains?)\d*$/),
  };
}

function badXml(why: string): EmoVerseError {
  return new EmoVerseError('bad-xml', `this is no export of Apple Health: ${why}; export it once more`);
}
