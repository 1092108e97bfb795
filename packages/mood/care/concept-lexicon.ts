import { plainWord } from '../text/split-words.ts';
import { CARE_LANGUAGES, type TextLanguage } from '../text/text-lexicon.ts';
import { ACT_CONCEPTS } from './concepts/acts.ts';
import { DAILY_LIFE_CONCEPTS } from './concepts/daily-life.ts';
import { EVERYDAY_CONCEPTS } from './concepts/everyday.ts';
import { HARMLESS_CONCEPTS } from './concepts/harmless.ts';
import { PEOPLE_CONCEPTS } from './concepts/people.ts';
import { SURROUNDING_CONCEPTS } from './concepts/surroundings.ts';
import { THING_CONCEPTS } from './concepts/things.ts';
import { simplifyWord } from './simplify-text.ts';

/** A concept ("rope", "hit", "without me") found in a text, and the place of its first word. */
export interface FoundConcept {
  readonly concept: number;
  readonly at: number;
}

/** Phrases by their first word: its other words (a last one may end in `*`) and the concept. */
type Phrases = Map<string, { readonly rest: readonly string[]; readonly concept: number }[]>;

const SHORTEST_STEM = 2;

/**
 * The words of one language by concept, so that what was learned of a concept in one language holds in all. A table is
 * blocks of lines: the concept's name, then a line a language, its code and its words; `suicid*` is any word that begins
 * so, and `_` joins the words of one phrase. One word may belong to several concepts.
 */
export class ConceptLexicon {
  readonly #words = new Map<string, number[]>();
  readonly #stems = new Map<string, number[]>();
  readonly #phrases: Phrases = new Map();

  constructor(language: TextLanguage, splitsAtApostrophe: boolean) {
    const joints = splitsAtApostrophe ? /[-_']/u : /[-_]/u;
    CONCEPTS.forEach(({ words }, concept) => {
      for (const entry of words.get(language) ?? [])
        this.#add(entry.split(joints).map(plain).filter(Boolean), concept);
    });
  }

  /** Every concept of the words, in the order of the words. */
  find(words: readonly string[]): readonly FoundConcept[] {
    const found: FoundConcept[] = [];
    words.forEach((word, at) => {
      const here = new Set(this.#words.get(word));
      for (let length = SHORTEST_STEM; length <= word.length; length += 1)
        for (const concept of this.#stems.get(word.slice(0, length)) ?? []) here.add(concept);
      for (const { rest, concept } of this.#phrases.get(word) ?? [])
        if (rest.every((next, place) => isWord(words[at + 1 + place], next))) here.add(concept);
      for (const concept of here) found.push({ concept, at });
    });
    return found;
  }

  #add([first = '', ...rest]: readonly string[], concept: number): void {
    if (rest.length > 0) this.#phrases.set(first, [...(this.#phrases.get(first) ?? []), { rest, concept }]);
    else if (first.endsWith('*')) add(this.#stems, first.slice(0, -1), concept);
    else add(this.#words, first, concept);
  }
}

const BROAD_CONCEPTS = [ACT_CONCEPTS, SURROUNDING_CONCEPTS, EVERYDAY_CONCEPTS, HARMLESS_CONCEPTS].flatMap(
  readConcepts,
);
/** Concepts below this place are broad enough that two of them together are met again; the others tell by themselves. */
export const PAIRED_CONCEPTS = BROAD_CONCEPTS.length;
const CONCEPTS = [
  ...BROAD_CONCEPTS,
  ...[PEOPLE_CONCEPTS, THING_CONCEPTS, DAILY_LIFE_CONCEPTS].flatMap(readConcepts),
];
export const CONCEPT_NAMES: readonly string[] = CONCEPTS.map(({ name }) => name);

function readConcepts(
  table: string,
): readonly { readonly name: string; readonly words: ReadonlyMap<TextLanguage, readonly string[]> }[] {
  const concepts: { name: string; words: Map<TextLanguage, readonly string[]> }[] = [];
  for (const line of table.trim().split('\n')) {
    const [head = '', ...words] = line.trim().split(/\s+/u);
    const language = CARE_LANGUAGES.find((one) => one === head);
    if (language === undefined || words.length === 0) concepts.push({ name: head, words: new Map() });
    else concepts.at(-1)?.words.set(language, words);
  }
  return concepts;
}

function plain(entry: string): string {
  return simplifyWord(plainWord(entry));
}

function isWord(word: string | undefined, pattern: string): boolean {
  if (word === undefined) return false;
  return pattern.endsWith('*') ? word.startsWith(pattern.slice(0, -1)) : word === pattern;
}

function add(map: Map<string, number[]>, key: string, concept: number): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [concept]);
  else known.push(concept);
}
