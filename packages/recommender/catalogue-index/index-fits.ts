import type { Emotion, Intent } from '@emoverse/domain';
import { EMOTION_NEEDS, INTENT_TERMS, NEEDING } from '../intent/index.ts';
import type { CatalogueIndex, IndexedFit } from './catalogue-index.ts';

type Terms = Pick<CatalogueIndex, 'vocabularyPlace' | 'vocabulary' | 'termStart' | 'termIds'>;

/** How items suit each intent (`INTENT_TERMS`) and what each emotion needs (`EMOTION_NEEDS`). */
export function indexFits(terms: Terms): {
  readonly intentFits: Readonly<Record<Intent, IndexedFit>>;
  readonly needFits: ReadonlyMap<Emotion, IndexedFit>;
} {
  return {
    intentFits: {
      match: indexFit(INTENT_TERMS.match, terms),
      lift: indexFit(INTENT_TERMS.lift, terms),
      calm: indexFit(INTENT_TERMS.calm, terms),
      focus: indexFit(INTENT_TERMS.focus, terms),
      journey: indexFit(INTENT_TERMS.journey, terms),
    },
    needFits: new Map(NEEDING.map((emotion) => [emotion, indexFit(EMOTION_NEEDS[emotion].terms, terms)])),
  };
}

function indexFit(
  weightOf: Readonly<Record<string, number>>,
  { vocabularyPlace, vocabulary, termStart, termIds }: Terms,
): IndexedFit {
  const terms = new Map(
    Object.entries(weightOf).flatMap(([key, weight]): [number, number][] => {
      const place = vocabularyPlace.get(key);
      return place === undefined ? [] : [[place, weight]];
    }),
  );
  const weights = new Float64Array(vocabulary.length);
  for (const [place, weight] of terms) weights[place] = weight;
  const fit = new Float64Array(termStart.length - 1);
  for (let position = 0; position < fit.length; position++) {
    let sum = 0;
    for (let at = termStart[position] ?? 0; at < (termStart[position + 1] ?? 0); at++)
      sum += weights[termIds[at] ?? 0] ?? 0;
    fit[position] = Math.min(1, Math.max(-1, sum));
  }
  return { terms, fit };
}
