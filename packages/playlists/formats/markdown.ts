import { EmoVerseError, itemIdSchema, mediaDomainSchema, type PlaylistWork } from '@emoverse/domain';
import type { BlockContent, List, ListItem, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { PlaylistFormat } from '../playlist-file.ts';
import { WorkCollector } from '../read-work.ts';
import { EMOVERSE } from '../work-address.ts';

const COMMENT = new RegExp(`^<!-- ${EMOVERSE}(?: item=([a-z0-9._:-]+))?(?: ms=(\\d+))? -->$`);
const STYLE = { bullet: '-', emphasis: '*', strong: '*', rule: '-' } as const;
/** Its writer takes some 40 µs for each name. */
const WORKS_A_PIECE = 20;
const DASH = ' — ';
/** Fifty marks of lists or quotations on one line, or an item as far to the right: its parser is slow there. */
const DEEP = /^(?:[ \t]{0,3}(?:[-*+>]|\d{1,9}[.)])[ \t]?){50}|^[ \t]{150}/m;

/**
 * A numbered list in Markdown (CommonMark): `1. **Title** — *Artist*, *Artist* (1999, films)`, the title a link where
 * the work has a location, the note in a paragraph of its own, the item's id in a comment that pages do not show.
 * Lists that people write by hand are read as well: `- Title — Artist`.
 */
export const markdown: PlaylistFormat = {
  name: 'markdown',
  extensions: ['md', 'markdown'],
  mediaType: 'text/markdown',
  *pieces({ name, works }) {
    const heading: Root = {
      type: 'root',
      children: [{ type: 'heading', depth: 1, children: [{ type: 'text', value: name }] }],
    };
    yield toMarkdown(heading, STYLE);
    for (let start = 0; start < works.length; start += WORKS_A_PIECE) {
      const children = works.slice(start, start + WORKS_A_PIECE).map(itemOf);
      const list: List = { type: 'list', ordered: true, spread: false, start: start + 1, children };
      yield `${start === 0 ? '\n' : ''}${toMarkdown({ type: 'root', children: [list] }, STYLE)}`;
    }
  },
  read(text) {
    if (DEEP.test(text))
      throw new EmoVerseError(
        'bad-playlist-file',
        'expected a playlist in Markdown, got lists or quotations nested deeper than 50',
      );
    const found = new WorkCollector();
    const { children } = fromMarkdown(text.replace(/^\uFEFF/, ''));
    const heading = children.find((node) => node.type === 'heading');
    for (const item of itemsOf(children)) {
      const source = text.slice(item.position?.start.offset, item.position?.end.offset);
      found.add(item.position?.start.line ?? 1, workOf(item), source);
    }
    return found.finish(heading && plain(heading.children));
  },
};

function itemOf(work: PlaylistWork): ListItem {
  const title: PhrasingContent = { type: 'strong', children: lines(work.title) };
  const about = [work.year, work.domain].filter((part) => part !== undefined).join(', ');
  const first: PhrasingContent[] = [
    work.location === undefined ? title : { type: 'link', url: work.location, children: [title] },
    ...work.creators.flatMap((person, index): PhrasingContent[] => [
      { type: 'text', value: index === 0 ? DASH : ', ' },
      { type: 'emphasis', children: lines(person) },
    ]),
    ...(about === '' ? [] : [{ type: 'text' as const, value: ` (${about})` }]),
    { type: 'text', value: ' ' },
    {
      type: 'html',
      value: commentOf(work),
    },
  ];
  const note: BlockContent[] =
    work.note === undefined ? [] : [{ type: 'paragraph', children: lines(work.note) }];
  return {
    type: 'listItem',
    spread: note.length > 0,
    children: [{ type: 'paragraph', children: first }, ...note],
  };
}

function commentOf({ itemId, durationMs }: PlaylistWork): string {
  const item = itemId === undefined ? '' : ` item=${itemId}`;
  const length = durationMs === undefined ? '' : ` ms=${durationMs}`;
  return `<!-- ${EMOVERSE}${item}${length} -->`;
}

/** Text with hard breaks: a soft one would lose the spaces beside it. */
function lines(text: string): PhrasingContent[] {
  return text
    .split('\n')
    .flatMap((line, index): PhrasingContent[] => [
      ...(index === 0 ? [] : [{ type: 'break' as const }]),
      ...(line === '' ? [] : [{ type: 'text' as const, value: line }]),
    ]);
}

/** All items of all lists, inner ones after the item that holds them. */
function itemsOf(nodes: readonly RootContent[]): ListItem[] {
  return nodes.flatMap((node) => {
    if (node.type === 'list') return itemsOf(node.children);
    if (node.type === 'listItem') return [node, ...itemsOf(node.children)];
    return 'children' in node && node.type === 'blockquote' ? itemsOf(node.children) : [];
  });
}

function workOf(item: ListItem): Record<string, unknown> {
  const paragraphs = item.children.filter((node): node is Paragraph => node.type === 'paragraph');
  const [first, ...notes] = paragraphs;
  const parts = first?.children ?? [];
  const note = notes.map(({ children }) => plain(children)).join('\n\n');
  const link = parts.find((part) => part.type === 'link');
  const comment = parts
    .map((part) => (part.type === 'html' ? COMMENT.exec(part.value.trim()) : null))
    .find((match) => match !== null);
  const strong = [...(link?.children ?? []), ...parts].find((part) => part.type === 'strong');
  const people = parts.filter((part) => part.type === 'emphasis').map(({ children }) => plain(children));
  const around = plain(parts.filter((part) => part.type === 'text'));
  const common = {
    ...(link !== undefined && { location: link.url }),
    ...(note !== '' && { note }),
    itemId: itemIdSchema.safeParse(comment?.[1]).data,
    durationMs: comment?.[2] === undefined ? undefined : Number(comment[2]),
  };
  if (strong !== undefined) {
    const told = around.replace(/^ — /, '');
    return {
      ...common,
      title: plain(strong.children),
      creators: people.length > 0 ? people : splitAbout(told).words === '' ? [] : [splitAbout(told).words],
      ...splitAbout(around).about,
    };
  }
  const { words, about } = splitAbout(plain(parts));
  const [title, ...rest] = words.split(/\s+[—–-]\s+|\s+by\s+/u);
  return { ...common, title, creators: rest.length === 0 ? [] : [rest.join(' - ')], ...about };
}

/** `Artist (1999, films)`: the words, and what stands in the last parentheses where it is a year or a domain. */
function splitAbout(text: string): { words: string; about: Pick<PlaylistWork, 'year' | 'domain'> } {
  const match = /\((-?\d{1,4})?(?:,?\s*([a-z]+))?\)\s*$/.exec(text);
  const domain = mediaDomainSchema.safeParse(match?.[2]).data;
  if (match === null || (match[1] === undefined && domain === undefined))
    return { words: text.trim(), about: {} };
  return {
    words: text.slice(0, match.index).trim(),
    about: {
      ...(match[1] !== undefined && { year: Number(match[1]) }),
      ...(domain !== undefined && { domain }),
    },
  };
}

function plain(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text' || node.type === 'inlineCode') return node.value;
      if (node.type === 'break') return '\n';
      return 'children' in node ? plain(node.children) : '';
    })
    .join('');
}
