import { EmoVerseError, type PlaylistWork } from '@emoverse/domain';
import {
  DOMImplementation,
  DOMParser,
  XMLSerializer,
  type Document,
  type Element,
  type Node,
} from '@xmldom/xmldom';
import { exactWork, tryJson } from '../exact-work.ts';
import type { PlaylistFormat } from '../playlist-file.ts';
import { WorkCollector } from '../read-work.ts';
import { titleFromLocation } from '../title-from-location.ts';
import { EMOVERSE, addressOf, readAddress } from '../work-address.ts';

const XSPF = 'http://xspf.org/ns/0/';
/** Where the tracks begin and end, as it is written. */
const LIST_START = '<trackList>';
const LIST_END = '\n  </trackList>';
const WORKS_A_PIECE = 100;
const EXACT = `${EMOVERSE}:work`;

/**
 * XML Shareable Playlist Format, version 1 (xspf.org/spec). A track has one creator; several are written with commas,
 * and the exact work stands in an extension.
 */
export const xspf: PlaylistFormat = {
  name: 'xspf',
  extensions: ['xspf'],
  mediaType: 'application/xspf+xml',
  *pieces({ name, works }) {
    // Documents of some tracks each: of all but the first the head is left out, of all but the last the foot.
    for (let start = 0; start === 0 || start < works.length; start += WORKS_A_PIECE) {
      const xml = documentOf(name, works.slice(start, start + WORKS_A_PIECE));
      const isLast = start + WORKS_A_PIECE >= works.length;
      yield xml.slice(
        start === 0 ? 0 : xml.indexOf(LIST_START) + LIST_START.length,
        isLast ? undefined : xml.lastIndexOf(LIST_END),
      );
    }
  },
  read(text) {
    const root = parse(text);
    const found = new WorkCollector();
    for (const list of children(root, 'trackList')) {
      for (const track of children(list, 'track')) {
        const field = (name: string): string | undefined => textOf(track, name);
        const shown = { title: field('title'), creator: field('creator'), annotation: field('annotation') };
        const carried = children(track, 'extension')
          .filter((extension) => extension.getAttribute('application') === EXACT)
          .map((extension) => tryJson(extension.textContent ?? ''))[0];
        const duration = Number(field('duration'));
        const told = exactWork(carried, shown, shownOf) ?? {
          ...(shown.title === undefined
            ? titleFromLocation(field('location') ?? '')
            : { title: shown.title, creators: [] }),
          ...(shown.creator !== undefined && { creators: [shown.creator] }),
          note: shown.annotation,
          ...(duration > 0 && { durationMs: Math.round(duration) }),
          ...readAddress(field('location') ?? field('info')),
          ...itemOf(field('identifier')),
        };
        found.add(track.lineNumber ?? 1, told, (track.textContent ?? '').replace(/\s+/g, ' '));
      }
    }
    return found.finish(textOf(root, 'title'));
  },
};

function shownOf({ title, creators, note }: PlaylistWork) {
  return { title, creator: creators.length === 0 ? undefined : creators.join(', '), annotation: note };
}

function itemOf(identifier: string | undefined): Pick<PlaylistWork, 'itemId'> {
  const { itemId } = readAddress(identifier);
  return itemId === undefined ? {} : { itemId };
}

/** Spaces and what else no URI may hold, escaped; a path stays a relative reference. */
function uriOf(text: string): string {
  return encodeURI(text).replace(/%25([0-9a-f]{2})/gi, '%$1');
}

function parse(text: string): Element {
  let problem = 'it has no <playlist>';
  try {
    const parser = new DOMParser({
      onError: (level, message) => {
        if (level === 'error') problem = message;
      },
    });
    const root = parser.parseFromString(text.replace(/^\uFEFF/, ''), 'text/xml').documentElement;
    if (root?.localName === 'playlist') return refuseDeepNesting(root);
  } catch (cause) {
    if (cause instanceof EmoVerseError) throw cause;
    const place = locatorOf(cause);
    const reason = cause instanceof Error ? cause.message.replace(/\n.*/s, '') : String(cause);
    throw badFile(place === undefined ? reason : `line ${place}: ${reason}`, cause);
  }
  throw badFile(problem);
}

/** Deeper than any extension of a track. */
const DEEPEST = 50;

/** Walks without recursion: a hostile file may be deeper than the stack. */
function refuseDeepNesting(root: Element): Element {
  let depth = 0;
  for (let node: Node | null = root; node !== null;) {
    if (node.firstChild !== null) {
      depth += 1;
      node = node.firstChild;
      if (depth > DEEPEST) throw badFile(`elements nested deeper than ${DEEPEST}`);
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      depth -= 1;
      node = node.parentNode;
    }
    node = node === root ? null : (node?.nextSibling ?? null);
  }
  return root;
}

function locatorOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('locator' in error)) return undefined;
  const { locator } = error;
  if (typeof locator !== 'object' || locator === null || !('lineNumber' in locator)) return undefined;
  return typeof locator.lineNumber === 'number' ? locator.lineNumber : undefined;
}

function badFile(reason: string, cause?: unknown): EmoVerseError {
  return new EmoVerseError(
    'bad-playlist-file',
    `expected a playlist in XSPF (XML whose root is <playlist>), got something else: ${reason}`,
    { cause },
  );
}

function documentOf(name: string, works: readonly PlaylistWork[]): string {
  const document = new DOMImplementation().createDocument(XSPF, 'playlist');
  const root = rootOf(document);
  root.setAttribute('version', '1');
  add(document, root, 'title', name);
  const list = add(document, root, 'trackList');
  for (const work of works) {
    const track = add(document, list, 'track');
    // The order of the specification's table; its schema wants the elements in any order, some readers in this one.
    if (work.location !== undefined) add(document, track, 'location', uriOf(work.location));
    add(document, track, 'identifier', uriOf(addressOf({ ...work, location: undefined })));
    for (const [element, text] of Object.entries(shownOf(work)))
      if (text !== undefined) add(document, track, element, text);
    if (work.durationMs !== undefined) add(document, track, 'duration', String(work.durationMs));
    const extension = add(document, track, 'extension');
    extension.setAttribute('application', EXACT);
    const exact = document.createElementNS(EMOVERSE, 'work');
    exact.appendChild(document.createTextNode(JSON.stringify(work)));
    extension.appendChild(exact);
  }
  indent(document, root, 0);
  const xml = new XMLSerializer().serializeToString(document);
  // Some readers take it for the end of a line, as XML 1.1 does.
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml.replaceAll('\u2028', '&#x2028;')}\n`;
}

function rootOf(document: Document): Element {
  if (document.documentElement === null)
    throw new EmoVerseError('unreachable', 'a new document has a root: this is a defect, please report it');
  return document.documentElement;
}

function add(document: Document, parent: Element, name: string, text?: string): Element {
  const element = document.createElementNS(XSPF, name);
  if (text !== undefined) element.appendChild(document.createTextNode(text));
  parent.appendChild(element);
  return element;
}

/** A line for each element that holds others, so that a person can read it and a problem has its line. */
function indent(document: Document, element: Element, depth: number): void {
  const inner = Array.from(element.childNodes).filter(isElement);
  if (inner.length === 0) return;
  for (const child of inner) {
    element.insertBefore(document.createTextNode(`\n${'  '.repeat(depth + 1)}`), child);
    indent(document, child, depth + 1);
  }
  element.appendChild(document.createTextNode(`\n${'  '.repeat(depth)}`));
}

function isElement(node: { readonly nodeType: number }): node is Element {
  return node.nodeType === 1;
}

/** Child elements of a name, whatever their namespace: some programs leave it out. */
function children(parent: Element, name: string): Element[] {
  return Array.from(parent.childNodes)
    .filter(isElement)
    .filter(({ localName }) => localName === name);
}

/** The trimmed text of the first child of a name; undefined where there is none or it is empty. */
function textOf(parent: Element, name: string): string | undefined {
  const text = children(parent, name)[0]?.textContent?.trim();
  return text === '' ? undefined : text;
}
