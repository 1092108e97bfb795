import type { RankedItem, WhySentence } from '@emoverse/domain';
import { hashText } from '@emoverse/numeric';
import { occasionOf, type WhyCandidate, type WhyMoment, type WhySubject } from './why-moment.ts';
import { whyOfMood } from './why-of-mood.ts';
import { whyOfRanking } from './why-of-ranking.ts';
import { whyOfSound } from './why-of-sound.ts';
import { whyOfWork } from './why-of-work.ts';

/** A sentence stands so often in a list at most, unless there is no other. */
const MOST_TIMES = 2;
/** What it costs a sentence to have been said, as it is or in other words, and to be of its neighbour's kind. */
const COST = { said: 3, key: 0.6, occasion: 0.25, family: 0.1, neighbour: 0.35 };
/** So much is left to the work itself, so that of sentences that say as much not always the same is chosen. */
const CHANCE = 0.35;

/**
 * Why each work of a list is on it: one sentence a work, made of what moved the ranking and of what the work is, different
 * from work to work. The same list in the same moment has the same sentences.
 */
export function tellWhy(
  list: readonly Pick<RankedItem, 'item' | 'reasons' | 'fromAfar'>[],
  moment: WhyMoment,
): readonly WhySentence[] {
  const occasion = occasionOf(moment);
  const said = new Map<string, number>();
  const count = (what: string): number => said.get(what) ?? 0;
  let neighbour: WhyCandidate['family'] | undefined;
  return list.map(({ item, reasons, fromAfar }): WhySentence => {
    const candidates = candidatesOf({
      item,
      reasons,
      fromAfar: fromAfar === true,
      moment,
      occasion,
      words: wordsOf(item),
    });
    let best: { readonly candidate: WhyCandidate; readonly worth: number } | undefined;
    for (const candidate of candidates) {
      const { key, values, strength, family } = candidate;
      const times = count(sentenceOf(candidate));
      const worth =
        strength +
        CHANCE * shareOf(`${item.id}/${key}`) -
        COST.said * (times >= MOST_TIMES ? 10 * times : times) -
        COST.key * count(key) -
        (values.occasion === undefined ? 0 : COST.occasion * count('occasion')) -
        COST.family * count(family) -
        (family === neighbour ? COST.neighbour : 0);
      if (best === undefined || worth > best.worth) best = { candidate, worth };
    }
    const { key, values, family } = best?.candidate ?? FALLBACK;
    for (const what of [sentenceOf({ key, values }), key, family, ...(values.occasion ? ['occasion'] : [])])
      said.set(what, count(what) + 1);
    neighbour = family;
    return { key, values };
  });
}

/** Of a work with a place in the middle of the plane and nothing else known. */
const FALLBACK: WhyCandidate = { key: 'easy', values: {}, strength: 0, family: 'mood' };

function candidatesOf(subject: WhySubject): readonly WhyCandidate[] {
  return [...whyOfRanking(subject), ...whyOfSound(subject), ...whyOfWork(subject), ...whyOfMood(subject)];
}

function wordsOf({ tags, genres, keywords }: RankedItem['item']): ReadonlySet<string> {
  return new Set(
    [...tags, ...genres, ...keywords].map((word) =>
      word
        .trim()
        .toLowerCase()
        .replace(/[\s_]+/g, '-'),
    ),
  );
}

function sentenceOf({ key, values }: WhySentence): string {
  return `${key} ${JSON.stringify(values)}`;
}

/** 0…1 from a text, the same each time. */
function shareOf(text: string): number {
  return hashText(text) / 2 ** 32;
}
