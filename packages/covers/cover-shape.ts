import type { MediaDomain } from '@emoverse/domain';

/** Width and height of a cover in its own units; only their ratio is seen. */
export interface CoverShape {
  readonly width: number;
  readonly height: number;
}

const SQUARE = { width: 300, height: 300 };
const POSTER = { width: 300, height: 450 };

const SHAPES: Readonly<Record<MediaDomain, CoverShape>> = {
  music: SQUARE,
  podcasts: SQUARE,
  wellbeing: SQUARE,
  films: POSTER,
  books: POSTER,
  games: { width: 300, height: 400 },
  courses: { width: 400, height: 300 },
};

/** The shape that covers have where such works are at home: records are square, posters and books are 2 : 3. */
export function coverShape(domain: MediaDomain): CoverShape {
  return SHAPES[domain];
}
