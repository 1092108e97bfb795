import { elementAt } from '@emoverse/domain';
import { readReview } from '@emoverse/film-profiles';
import type { EvaluationContext } from '../evaluation-context.ts';
import { addReviewTo, figuresOf, newReviewSums, type ReviewSums } from './add-up-reviews.ts';
import { readReviewFolder, type FolderReview } from './read-review-folder.ts';
import type { HalvedFigures } from './reviewed-films.ts';

/** Figures by file, then by IMDb id. */
export type GatheredReviews = ReadonlyMap<string, ReadonlyMap<string, HalvedFigures>>;

interface FilmSums {
  readonly all: ReviewSums;
  readonly halves: readonly [ReviewSums, ReviewSums];
}

interface GatherOptions {
  /** Sees each review, e.g. to learn from it. */
  readonly onReview?: (review: FolderReview) => void;
  /** Reads this file alone. */
  readonly only?: string;
}

/** Adds up the reviews of every film in a folder, by file. */
export async function gatherReviewedFilms(
  folder: string,
  context: EvaluationContext,
  { onReview, only }: GatherOptions = {},
): Promise<GatheredReviews> {
  const sums = new Map<string, Map<string, FilmSums>>();
  for await (const review of readReviewFolder(folder, context, only)) {
    const films = sums.get(review.file) ?? new Map<string, FilmSums>();
    sums.set(review.file, films);
    const film = films.get(review.imdb) ?? {
      all: newReviewSums(),
      halves: [newReviewSums(), newReviewSums()] as const,
    };
    films.set(review.imdb, film);
    const half = elementAt(film.halves, film.all.reviews % 2);
    const reading = readReview(review.text);
    addReviewTo(film.all, reading);
    addReviewTo(half, reading);
    onReview?.(review);
  }
  const known = (part: ReviewSums): HalvedFigures['all'] | undefined =>
    part.reviews === 0 ? undefined : figuresOf(part);
  return new Map(
    [...sums].map(([file, films]) => [
      file,
      new Map(
        [...films].map(([imdb, { all, halves }]) => [
          imdb,
          { all: figuresOf(all), halves: [known(halves[0]), known(halves[1])] as const },
        ]),
      ),
    ]),
  );
}
