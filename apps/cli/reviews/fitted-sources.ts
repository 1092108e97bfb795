import { VIEWER_EMOTIONS } from '@emoverse/domain';
import type { SentenceEmotionModel } from '@emoverse/mood';
import type { ReviewWords } from '@emoverse/sentiment';
import type { FittedFilmPrior } from './fit-film-prior.ts';

const rounded = (value: number, digits = 4): number => Number(value.toPrecision(digits));

/** The source file with the sentence model, and the fingerprints of the sentences it was fitted on. */
export function sentenceEmotionsSource(
  model: SentenceEmotionModel,
  fingerprints: readonly string[],
  date: string,
): string {
  const heads = VIEWER_EMOTIONS.map((emotion) => {
    const { weights, intercept, threshold } = model[emotion];
    const numbers = weights.map((weight) => rounded(weight)).join(', ');
    return `    ${emotion}: { weights: [${numbers}], intercept: ${rounded(intercept)}, threshold: ${rounded(threshold, 3)} },`;
  });
  return `import type { SentenceEmotionModel } from './fit-sentence-emotions.ts';

/**
 * Written by \`emoverse train-reviews\` on ${date}, on ${fingerprints.length} labelled sentences of film reviews (Buitinck et al.,
 * ECIR 2015). \`sentences\` are the first 8 hex digits of each one's SHA-256, so that an evaluation knows which
 * sentences it must not judge by this model. Disgust has no labelled sentences (see \`fitSentenceEmotions\`).
 */
export const FITTED_SENTENCE_EMOTIONS: {
  readonly model: SentenceEmotionModel;
  readonly sentences: ReadonlySet<string>;
} = {
  model: {
${heads.join('\n')}
  },
  sentences: new Set(
    (
${lines(fingerprints, 13)
  .map((line) => `      '${line} '`)
  .join(' +\n')}
    )
      .trim()
      .split(' '),
  ),
};
`;
}

/** The source file with what genres and keywords lead to expect. */
export function filmPriorSource({ model, ordinary, films }: FittedFilmPrior, date: string): string {
  const numbers = (values: readonly number[]): string => values.map((value) => rounded(value, 3)).join(', ');
  return `import type { ViewerEmotions } from '@emoverse/domain';
import type { ExpectedEmotions } from './expect-emotions.ts';

/**
 * Written by \`emoverse train-reviews\` on ${date}, on the added-up figures of ${films} films with viewers' reviews (Large
 * Movie Review Dataset, Maas et al. 2011) and the genres and keywords of "TMDB 5000 Movie Dataset". \`ordinary\` is
 * the mean film.
 */
export const FITTED_EXPECTED_EMOTIONS: {
  readonly model: ExpectedEmotions;
  readonly ordinary: ViewerEmotions;
} = {
  model: {
    priorSentences: ${model.priorSentences},
    genres: [${model.genres.map((genre) => `'${genre}'`).join(', ')}],
    weights: {
${VIEWER_EMOTIONS.map((emotion) => `      ${emotion}: [${numbers(model.weights[emotion])}],`).join('\n')}
    },
  },
  ordinary: {
${VIEWER_EMOTIONS.map((emotion) => `    ${emotion}: ${rounded(ordinary[emotion], 3)},`).join('\n')}
  },
};
`;
}

/** The source file with the weights of \`review-words\`. */
export function reviewWordsSource(words: ReviewWords, reviews: number, date: string): string {
  const terms = [...words.weights].sort(([a], [b]) => (a < b ? -1 : 1));
  return `/**
 * Written by \`emoverse train-reviews\` on ${date}: weights of ${terms.length} words and pairs of words, learned from ${reviews} labelled film
 * reviews (Large Movie Review Dataset, Maas et al. 2011). Each term, its weight, \`|\`.
 */
export const FITTED_REVIEW_WORDS = {
  intercept: ${rounded(words.intercept)},
  terms: \`
${packed(terms.map(([term, weight]) => `${term} ${rounded(weight, 3)}|`)).join('\n')}
\`,
};
`;
}

function lines(words: readonly string[], perLine: number): string[] {
  return Array.from({ length: Math.ceil(words.length / perLine) }, (_, line) =>
    words.slice(line * perLine, (line + 1) * perLine).join(' '),
  );
}

const LINE_WIDTH = 110;

/** Puts pieces on as few lines as their width allows. */
function packed(pieces: readonly string[]): string[] {
  const packedLines: string[] = [];
  for (const piece of pieces) {
    const last = packedLines.at(-1);
    if (last === undefined || last.length + piece.length > LINE_WIDTH) packedLines.push(piece);
    else packedLines[packedLines.length - 1] = last + piece;
  }
  return packedLines;
}
