import { VIEWER_EMOTIONS, viewerEmotionsFrom, type ViewerEmotion } from '@emoverse/domain';
import { VIEWER_WORDS } from './viewer-words.ts';

/** How often a text has words of one emotion: telling ones, hinting ones, and either negated. */
export interface ViewerWordCounts {
  readonly telling: number;
  readonly hinting: number;
  readonly negated: number;
}

interface Entry {
  readonly emotion: ViewerEmotion;
  readonly tier: 'telling' | 'hinting';
  /** Words of the phrase; the last may be a stem. */
  readonly parts: readonly [string, ...string[]];
  readonly stem: boolean;
}

const BY_FIRST_WORD = new Map<string, Entry[]>();
const STEMS: Entry[] = [];
for (const emotion of VIEWER_EMOTIONS) {
  for (const tier of ['telling', 'hinting'] as const) {
    for (const word of VIEWER_WORDS[emotion][tier].trim().split(/\s+/)) {
      const stem = word.endsWith('*');
      const [first = '', ...others] = (stem ? word.slice(0, -1) : word).split('_');
      const parts: Entry['parts'] = [first, ...others];
      const entry: Entry = { emotion, tier, parts, stem };
      if (stem && parts.length === 1) STEMS.push(entry);
      else BY_FIRST_WORD.set(first, [...(BY_FIRST_WORD.get(first) ?? []), entry]);
    }
  }
}

const PIECE = /\p{L}+(?:['’]\p{L}+)*|[.,;:!?()]/gu;
const NEGATIONS: ReadonlySet<string> = new Set('not no never without hardly nor neither cannot'.split(' '));
const NEGATION_REACH = 3;

/**
 * Counts the words of `VIEWER_WORDS` in an English text. One is negated by "not", "never", "without", "…n't" or the like
 * up to three words before it in the same clause. Linear in the length of the text.
 */
export function findViewerWords(text: string): Record<ViewerEmotion, ViewerWordCounts> {
  const words = text.toLowerCase().replace(/’/g, "'").match(PIECE) ?? [];
  const counts = viewerEmotionsFrom(() => ({ telling: 0, hinting: 0, negated: 0 }));
  words.forEach((word, at) => {
    for (const entry of entriesOf(word)) {
      if (!continues(entry, words, at)) continue;
      counts[entry.emotion][isNegated(words, at) ? 'negated' : entry.tier] += 1;
    }
  });
  return counts;
}

/** Entries by word met before: reviews repeat themselves. Emptied when it has grown out of all bounds. */
const met = new Map<string, readonly Entry[]>();
const MET_MAXIMUM = 50_000;

function entriesOf(word: string): readonly Entry[] {
  let entries = met.get(word);
  if (entries === undefined) {
    entries = [...(BY_FIRST_WORD.get(word) ?? []), ...STEMS.filter(({ parts }) => word.startsWith(parts[0]))];
    // "horror" stands under `horror*` and may stand under `horr*`: one word counts once for an emotion and tier.
    entries = entries.filter(
      ({ emotion, tier, parts }, place, all) =>
        parts.length > 1 ||
        all.findIndex((one) => one.emotion === emotion && one.tier === tier && one.parts.length === 1) ===
          place,
    );
    if (met.size >= MET_MAXIMUM) met.clear();
    met.set(word, entries);
  }
  return entries;
}

function continues({ parts, stem }: Entry, words: readonly string[], at: number): boolean {
  return parts.every((part, place) => {
    const word = words[at + place];
    const last = place === parts.length - 1;
    return place === 0 || (last && stem ? word?.startsWith(part) === true : word === part);
  });
}

function isNegated(words: readonly string[], at: number): boolean {
  for (const word of words.slice(Math.max(0, at - NEGATION_REACH), at).reverse()) {
    if (!/\p{L}/u.test(word)) return false;
    if (NEGATIONS.has(word) || word.endsWith("n't")) return true;
  }
  return false;
}
