import type { Contribution } from '@emoverse/domain';
import type { ScorePart } from '../policies/policy.ts';

/** Contributions told of one item; the rest of them is summed under `other`. */
const TOLD_MAXIMUM = 12;
/** Below this a contribution is rounding. */
const NOTHING = 1e-9;

/** A placed item: the parts of its score, and the score itself, which rest may have lowered. */
export interface PlacedParts {
  readonly parts: readonly ScorePart[];
  readonly score: number;
}

type About = Contribution extends infer C ? (C extends Contribution ? Omit<C, 'value'> : never) : never;

/** What every item of a list has more or less of; the mean item of the list is what it is told against. */
const AGAINST_THE_LIST: ReadonlySet<Contribution['aspect']> = new Set<Contribution['aspect']>([
  'mood',
  'rating',
  'popularity',
  'other',
]);

/**
 * What moved each item of a list, in units of the score (expected reward), strongest first. A contribution is
 * weight × feature of the person's model: against the person of whom nothing is known for terms, sound and likeness
 * (their weight is 0 then, or there is nothing to be like), and against the mean item of this list for what every item
 * has (mood, rating, popularity). So taking a term away lowers the score by exactly its contribution, and all
 * contributions of an item sum to its score minus the list's mean of what every item has.
 */
export function weighContributions(list: readonly PlacedParts[], rests: boolean): Contribution[][] {
  const summed = list.map(({ parts, score }) => sumByAspect(parts, rests ? score : undefined));
  const mean = meanOf(summed);
  return summed.map((aspects) =>
    strongest(
      aspects.map(({ about, value }): Contribution => ({
        ...about,
        value: value - (mean.get(about.aspect) ?? 0),
      })),
    ),
  );
}

interface Summed {
  readonly about: About;
  value: number;
}

/** @param score what rest lowered: the difference to the sum of the parts is told as `rest`. */
function sumByAspect(parts: readonly ScorePart[], score: number | undefined): Summed[] {
  const summed: Summed[] = [];
  const add = (about: About, value: number): void => {
    // An item has a few dozen parts: to look through them costs less than to make a key of each.
    const known = summed.find((one) => isSame(one.about, about));
    if (known === undefined) summed.push({ about, value });
    else known.value += value;
  };
  let total = 0;
  for (const part of parts) {
    add(aboutOf(part), part.value);
    total += part.value;
  }
  if (score !== undefined && Number.isFinite(score)) add({ aspect: 'rest' }, score - total);
  return summed;
}

function isSame(a: About, b: About): boolean {
  if (a.aspect === 'term') return b.aspect === 'term' && a.facet === b.facet && a.term === b.term;
  if (a.aspect === 'intent') return b.aspect === 'intent' && a.term === b.term;
  if (a.aspect === 'similar') return b.aspect === 'similar' && a.itemId === b.itemId;
  return a.aspect === b.aspect;
}

function aboutOf({ reason }: ScorePart): About {
  switch (reason?.kind) {
    case 'mood-match':
    case 'journey-step':
      return { aspect: 'mood' };
    case 'taste':
      return { aspect: 'term', facet: reason.facet, term: reason.term };
    case 'emotion-genre':
      return { aspect: 'term', facet: 'genre', term: reason.genre };
    case 'similar-to-liked':
      return { aspect: 'similar', itemId: reason.itemId, title: reason.title };
    case 'met-before':
      return { aspect: 'met-before' };
    case 'well-rated':
      return { aspect: 'rating' };
    case 'popular':
      return { aspect: 'popularity' };
    case 'review-tone':
      return { aspect: 'reviews' };
    case 'intent-fit':
      return { aspect: 'intent', term: reason.term };
    default:
      return { aspect: 'other' };
  }
}

/** What the mean item has of `AGAINST_THE_LIST`; one that lacks it has 0. A list of one has nothing to be told against. */
function meanOf(list: readonly (readonly Summed[])[]): ReadonlyMap<Contribution['aspect'], number> {
  const mean = new Map<Contribution['aspect'], number>();
  if (list.length < 2) return mean;
  for (const aspects of list) {
    for (const { about, value } of aspects) {
      if (AGAINST_THE_LIST.has(about.aspect))
        mean.set(about.aspect, (mean.get(about.aspect) ?? 0) + value / list.length);
    }
  }
  return mean;
}

function strongest(contributions: readonly Contribution[]): Contribution[] {
  const other = contributions.find(({ aspect }) => aspect === 'other')?.value ?? 0;
  const named = contributions
    .filter(({ aspect, value }) => aspect !== 'other' && Math.abs(value) > NOTHING)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const rest = named.slice(TOLD_MAXIMUM).reduce((sum, { value }) => sum + value, other);
  const told = named.slice(0, TOLD_MAXIMUM);
  return Math.abs(rest) > NOTHING ? [...told, { aspect: 'other', value: rest }] : told;
}
