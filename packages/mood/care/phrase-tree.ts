/** A word, one that ends in `*` and stands for all that begin so, or any phrase of another tree. */
export type PhrasePart = string | PhraseTree;

/** Phrases as a tree of their words, in which all that begin at a place are found in one walk. */
export class PhraseTree {
  readonly #words = new Map<string, PhraseTree>();
  readonly #stems: (readonly [string, PhraseTree])[] = [];
  readonly #trees = new Map<PhraseTree, PhraseTree>();
  #isEnd = false;

  add(phrase: readonly PhrasePart[], from = 0): void {
    const first = phrase[from];
    if (first === undefined) this.#isEnd = true;
    else this.#branch(first).add(phrase, from + 1);
  }

  /** Where the phrases end that begin at `at` (the place after the last word). */
  endsFrom(words: readonly string[], at: number, ends: Set<number> = new Set()): ReadonlySet<number> {
    if (this.#isEnd) ends.add(at);
    const word = words[at];
    if (word === undefined) return ends;
    this.#words.get(word)?.endsFrom(words, at + 1, ends);
    for (const [stem, branch] of this.#stems) {
      if (word.startsWith(stem)) branch.endsFrom(words, at + 1, ends);
    }
    for (const [tree, branch] of this.#trees) {
      for (const next of tree.endsFrom(words, at)) branch.endsFrom(words, next, ends);
    }
    return ends;
  }

  /** Whether one of the phrases stands anywhere in the words. */
  isIn(words: readonly string[]): boolean {
    return words.some((_, at) => this.endsFrom(words, at).size > 0);
  }

  *firstWords(): Generator<string> {
    yield* this.#words.keys();
    for (const tree of this.#trees.keys()) yield* tree.firstWords();
  }

  beginsWithStem(): boolean {
    return this.#stems.length > 0 || [...this.#trees.keys()].some((tree) => tree.beginsWithStem());
  }

  #branch(part: PhrasePart): PhraseTree {
    const branch = new PhraseTree();
    if (typeof part === 'string' && part.endsWith('*')) {
      this.#stems.push([part.slice(0, -1), branch]);
      return branch;
    }
    const known = typeof part === 'string' ? this.#words.get(part) : this.#trees.get(part);
    if (known !== undefined) return known;
    if (typeof part === 'string') this.#words.set(part, branch);
    else this.#trees.set(part, branch);
    return branch;
  }
}
