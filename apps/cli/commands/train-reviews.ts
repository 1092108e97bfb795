import { REVIEW_PARTS, USER_REVIEWS } from '../command-line/choices.ts';
import {
  parseJsonLines,
  readTextFile,
  fingerprintSentence,
  fitFilmPrior,
  fitReviewWords,
  type LabelledReview,
  fittedExpectedEmotions,
  fittedReviewWords,
  fittedSentenceEmotions,
  type FittedModel,
  writeFittedModel,
  gatherReviewedFilms,
  readLabelledSentences,
  readReferenceFilms,
} from '@emoverse/evaluation';
import { fitSentenceEmotions } from '@emoverse/film-profiles';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { BadInputError } from '../command-error.ts';
import type { CommandIo } from '../command-io.ts';
import { evaluationContext } from '../evaluation-context.ts';

export interface TrainOptions {
  readonly reference?: string;
  readonly only?: Part;
  readonly output?: string;
  readonly json?: boolean;
}

type Part = (typeof REVIEW_PARTS)[number];

const FOLDERS: Readonly<Record<Part, string>> = {
  sentences: 'packages/film-profiles/fitted/sentence-emotions',
  films: 'packages/film-profiles/fitted/expected-emotions',
  words: 'packages/sentiment/fitted/review-words',
};

export async function trainReviews(options: TrainOptions, io: CommandIo): Promise<void> {
  const given = options.reference ?? (io.env['EMOVERSE_REFERENCE_DATA'] || undefined);
  if (given === undefined)
    throw new BadInputError(
      'expected a folder with eval/, reviews/ and catalog/; give it with --reference DIR',
    );
  const parts = REVIEW_PARTS.filter((part) => options.only === undefined || options.only === part);
  if (parts.length === 0)
    throw new BadInputError(`--only is one of ${REVIEW_PARTS.join(', ')}, got "${String(options.only)}"`);
  const reference = resolve(io.cwd, given);
  const date = new Date(io.now()).toISOString().slice(0, 10);
  const figures: Record<string, number> = {};
  for (const part of parts) {
    const { fitted, counts } = await fitPart(part, reference, date, io);
    Object.assign(figures, counts);
    if (options.output === undefined) continue;
    const folder = join(resolve(io.cwd, options.output), FOLDERS[part]);
    await writeFittedModel(folder, fitted);
    io.stderr.write(`Written to ${folder}\n`);
  }
  if (options.json) io.stdout.write(`${JSON.stringify(figures)}\n`);
  else for (const [name, count] of Object.entries(figures)) io.stdout.write(`${name}: ${count}\n`);
}

async function fitPart(
  part: Part,
  reference: string,
  date: string,
  io: CommandIo,
): Promise<{ fitted: FittedModel; counts: Record<string, number> }> {
  if (part === 'sentences') {
    const sentences = await readLabelledSentences(join(reference, 'eval/review_sentence_emotions.csv'));
    const prints = [...new Set(sentences.map(({ text }) => fingerprintSentence(text)))].sort();
    const model = fitSentenceEmotions(sentences);
    return { fitted: fittedSentenceEmotions(model, prints, date), counts: { sentences: sentences.length } };
  }
  const labelled: LabelledReview[] = [];
  const judgedFilms =
    part === 'words'
      ? await readJudgedFilms(join(reference, 'eval/imdb_sentiment.jsonl'))
      : new Set<unknown>();
  const figures = await gatherReviewedFilms(join(reference, 'reviews'), evaluationContext(io), {
    only: USER_REVIEWS,
    onReview: (review) => {
      if (review.favourable !== undefined && !judgedFilms.has(review.imdb))
        labelled.push({ text: review.text, group: review.imdb, favourable: review.favourable });
    },
  });
  if (part === 'words') {
    const words = fitReviewWords(labelled);
    return {
      fitted: fittedReviewWords(words, labelled.length, date),
      counts: { reviews: labelled.length, terms: words.weights.size },
    };
  }
  const known = await readReferenceFilms(join(reference, 'catalog/movies.csv'));
  const films = [...(figures.get(USER_REVIEWS) ?? [])].flatMap(([imdb, film]) => {
    const reference = known.get(imdb);
    return reference === undefined ? [] : [{ film: reference.film, figures: film }];
  });
  const prior = fitFilmPrior(films);
  return {
    fitted: fittedExpectedEmotions(prior, date),
    counts: { films: films.length, priorSentences: prior.model.priorSentences },
  };
}

/** Films whose reviews `evaluate sentiment` judges on: nothing is learned from any review of them. */
async function readJudgedFilms(file: string): Promise<ReadonlySet<unknown>> {
  if (!existsSync(file)) return new Set();
  return new Set(parseJsonLines(await readTextFile(file), file).map((line) => line['imdb_id']));
}
