import { plainWord } from '../text/split-words.ts';
import { CARE_KINDS, type CareKind, type CarePatterns } from './care-patterns.ts';
import { PhraseTree, type PhrasePart } from './phrase-tree.ts';
import { simplifyWord } from './simplify-text.ts';
import { spellTypos } from './spell-typos.ts';

/** One piece of a pattern: phrases of which one stands here, so many times; or a gap of any words. */
export type PatternPiece =
  | { readonly kind: 'gap' }
  | { readonly kind: 'phrases'; readonly tree: PhraseTree; readonly least: number; readonly most: number };
export type Pattern = readonly PatternPiece[];

/** The patterns of one language, ready to be looked for in what `simplifyText` gives. */
export interface CompiledCarePatterns {
  readonly source: CarePatterns;
  readonly kinds: readonly (readonly [CareKind, PatternIndex])[];
  readonly harmless: PatternIndex;
  readonly reports: PatternIndex;
  readonly negations: ReadonlySet<string>;
  readonly deniesAfter: ReadonlySet<string>;
  readonly joins: ReadonlySet<string>;
  readonly works: PhraseTree;
  readonly others: PhraseTree;
  readonly games: PhraseTree;
  readonly thoughts: ReadonlySet<string>;
  /** All words of the patterns. */
  readonly words: ReadonlySet<string>;
  readonly typos: ReadonlyMap<string, string>;
}

/** Patterns by the words they can begin with, so that most are never tried. */
export interface PatternIndex {
  readonly byFirstWord: ReadonlyMap<string, readonly Pattern[]>;
  readonly byStem: readonly Pattern[];
}

const MOST_REPEATS = 4;

export function compilePatterns(source: CarePatterns): CompiledCarePatterns {
  const words = new Set<string>();
  const trees = new Map<string, PhraseTree>();

  const partsOf = (word: string): readonly PhrasePart[] => {
    if (word.startsWith('{')) return [treeOf(groupOf(source, word))];
    const spellings = spellingsOf(word);
    if (!/[*,.]$/u.test(word)) for (const spelling of spellings) words.add(spelling);
    return spellings;
  };
  const treeOf = (alternatives: string): PhraseTree => {
    const known = trees.get(alternatives);
    if (known !== undefined) return known;
    const tree = new PhraseTree();
    trees.set(alternatives, tree);
    for (const one of alternatives.split('|')) {
      let ways: readonly (readonly PhrasePart[])[] = [[]];
      for (const word of one.split('_').filter(Boolean))
        ways = ways.flatMap((start) => partsOf(word).map((part) => [...start, part]));
      for (const way of ways) if (way.length > 0) tree.add(way);
    }
    return tree;
  };
  const pieceOf = (text: string): PatternPiece => {
    if (text === '..') return { kind: 'gap' };
    const alternatives = text.replace(/[~?]$/u, '');
    const most = text.endsWith('~') ? MOST_REPEATS : 1;
    return { kind: 'phrases', tree: treeOf(alternatives), least: /[~?]$/u.test(text) ? 0 : 1, most };
  };
  const indexOf = (patterns: readonly string[]): PatternIndex =>
    indexPatterns(patterns.map((one) => one.split(' ').map(pieceOf)));

  const negations = wordSet(source.negations);
  const kinds = CARE_KINDS.map((kind) => [kind, indexOf(source[kind])] as const);
  const misspelt = new Set(words);
  const harmless = indexOf(source.harmless);
  const reports = indexOf(source.reports);
  const works = treeOf(source.works);
  const others = treeOf(source.others);
  const games = treeOf(source.games);
  return {
    source,
    kinds,
    harmless,
    reports,
    works,
    others,
    games,
    words,
    typos: spellTypos(misspelt, new Set([...words, ...negations])),
    negations,
    deniesAfter: wordSet(source.deniesAfter),
    joins: wordSet(source.joins),
    thoughts: wordSet(source.thoughts),
  };
}

function groupOf({ groups, language }: CarePatterns, name: string): string {
  const alternatives = groups[name.slice(1, -1)];
  if (alternatives === undefined) throw new Error(`care patterns of ${language}: there is no group ${name}`);
  return alternatives;
}

function indexPatterns(patterns: readonly Pattern[]): PatternIndex {
  const byFirstWord = new Map<string, Pattern[]>();
  const byStem: Pattern[] = [];
  for (const pattern of patterns) {
    const firsts = new Set<string>();
    let anyStem = false;
    for (const piece of pattern) {
      if (piece.kind === 'gap') {
        anyStem = true;
        break;
      }
      for (const word of piece.tree.firstWords()) firsts.add(word);
      anyStem ||= piece.tree.beginsWithStem();
      if (piece.least > 0) break;
    }
    if (anyStem) byStem.push(pattern);
    else for (const word of firsts) byFirstWord.set(word, [...(byFirstWord.get(word) ?? []), pattern]);
  }
  return { byFirstWord, byStem };
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(
    words
      .split(/[\s|]+/u)
      .filter(Boolean)
      .map((one) => simplifyWord(plainWord(one))),
  );
}

/** Umlauts are also written without their dots and with nothing for them ("möchte", "moechte", "mochte"). */
function spellingsOf(word: string): readonly string[] {
  if (/^[a-z]+[*]?$/u.test(word)) return [word];
  const plain = simplifyWord(plainWord(word));
  if (!/[äöü]/iu.test(word)) return [plain];
  const bare = word.replace(/[äöü]/giu, (letter) => letter.normalize('NFD').charAt(0));
  return [...new Set([plain, simplifyWord(plainWord(bare))])];
}
