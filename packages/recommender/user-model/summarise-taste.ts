import type { CatalogueItem, TasteFacet } from '@emoverse/domain';
import { hypergeometricTail } from '@emoverse/numeric';
import { describeItem } from '../catalogue-index/index.ts';

/** What somebody did with a work in the end: took to it (liked, saved, finished), or passed it over (disliked, skipped). */
export interface TakenItem {
  readonly item: CatalogueItem;
  readonly took: boolean;
}

/** What can be said of somebody's taste in a sentence: *You come back to slow, acoustic songs.* */
export interface TasteSentence {
  readonly leaning: 'comes-back' | 'passes-over';
  readonly facet: Extract<TasteFacet, 'genre' | 'tag' | 'creator' | 'language' | 'decade' | 'audio'>;
  /** One, or two sounds. */
  readonly terms: readonly string[];
  /** How many works speak for it, of how many that the words fit. */
  readonly agreeing: number;
  readonly works: number;
  /** Chance that it is more than chance, 0…1. */
  readonly sureness: number;
}

/** Told at most, from so many agreeing works on, and so that of all that is told this share may be chance. */
const MOST_TOLD = 6;
const LEAST_AGREEING = 3;
const FALSE_SHARE = 0.1;
/** Works that are looked at: the latest, so that an old taste fades and no page waits. */
export const LATEST_WORKS = 2000;
/** A sentence whose works are to this share those of one told already says the same again. */
const SAME = 0.7;

interface Claim extends Omit<TasteSentence, 'sureness'> {
  readonly chance: number;
  /** The works that speak for it. */
  readonly agrees: ReadonlySet<CatalogueItem>;
}

/**
 * What is sure of somebody's taste, the surest first: of works with a word in common they took to more (or fewer) than of
 * all others, by Fisher's exact test. That many words are tried is reckoned with: of the sentences that are told at most
 * 10 % are chance.
 *
 * Y. Benjamini and Y. Hochberg, "Controlling the false discovery rate", J. R. Stat. Soc. B 57 (1995).
 */
export function summariseTaste(taken: readonly TakenItem[]): readonly TasteSentence[] {
  const claims = claimsOf(taken.slice(-LATEST_WORKS)).sort((a, b) => a.chance - b.chance);
  const sure =
    claims.findLastIndex(({ chance }, at) => chance <= (FALSE_SHARE * (at + 1)) / claims.length) + 1;
  const told: Claim[] = [];
  for (const claim of claims.slice(0, sure)) {
    if (told.length >= MOST_TOLD) break;
    if (claim.agreeing < LEAST_AGREEING || claim.chance > FALSE_SHARE) continue;
    if (!told.some((other) => saysTheSame(claim, other))) told.push(claim);
  }
  return told.map(({ chance, agrees: _, ...claim }) => ({ ...claim, sureness: 1 - chance }));
}

/** Every word with enough works to say something, each way. */
function claimsOf(taken: readonly TakenItem[]): Claim[] {
  const byWord = new Map<
    string,
    { readonly facet: Claim['facet']; readonly terms: string[]; works: TakenItem[] }
  >();
  for (const one of taken)
    for (const { facet, terms } of wordsOf(one.item)) {
      const key = `${facet}:${terms.join(' ').toLowerCase()}`;
      const known = byWord.get(key);
      if (known === undefined) byWord.set(key, { facet, terms, works: [one] });
      else known.works.push(one);
    }
  const all = taken.length;
  const tookTo = taken.filter(({ took }) => took).length;
  return Array.from(byWord.values()).flatMap(({ facet, terms, works }): Claim[] => {
    if (works.length < LEAST_AGREEING) return [];
    return (['comes-back', 'passes-over'] as const).map((leaning) => {
      const agrees = new Set(
        works.filter(({ took }) => took === (leaning === 'comes-back')).map(({ item }) => item),
      );
      const marked = leaning === 'comes-back' ? tookTo : all - tookTo;
      const chance = hypergeometricTail({ all, marked, drawn: works.length, hits: agrees.size });
      return { leaning, facet, terms, agreeing: agrees.size, works: works.length, chance, agrees };
    });
  });
}

/** Words that a sentence can be made of: single ones, and the sounds of a song two by two. */
function wordsOf(item: CatalogueItem): { facet: Claim['facet']; terms: string[] }[] {
  const words = describeItem(item);
  const single = words.flatMap(({ facet, term }) => {
    if (facet === 'keyword' || facet === 'domain') return [];
    return facet === 'language' && UNTOLD.has(term) ? [] : [{ facet, terms: [term] }];
  });
  const sounds = words.flatMap(({ facet, term }) => (facet === 'audio' ? [term] : [])).sort();
  const pairs = sounds.flatMap((first, at) =>
    sounds.slice(at + 1).map((second) => ({ facet: 'audio' as const, terms: [first, second] })),
  );
  return [...single, ...pairs];
}

/** That somebody hears or reads these goes without saying. */
const UNTOLD: ReadonlySet<string> = new Set(['en', 'zxx']);

function saysTheSame(claim: Claim, other: Claim): boolean {
  if (claim.leaning !== other.leaning) return false;
  const shared = [...claim.agrees].filter((item) => other.agrees.has(item)).length;
  return shared >= SAME * Math.min(claim.agrees.size, other.agrees.size);
}
