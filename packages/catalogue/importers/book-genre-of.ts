/** Words that shelves of Goodreads' readers have in common with genres. */
const BOOK_GENRES: ReadonlySet<string> = new Set(
  'art biography business chick-lit childrens christian classics comics contemporary cookbooks crime fantasy fiction graphic-novels historical-fiction history horror humor manga memoir music mystery nonfiction non-fiction paranormal philosophy poetry psychology religion romance science science-fiction self-help short-stories spirituality sports suspense thriller travel war western young-adult dystopia adventure essays mythology politics true-crime drama plays nature food magic'.split(
    ' ',
  ),
);

/** The genre that a shelf of Goodreads' readers stands for; undefined for `to-read`, `owned` and the like. */
export function bookGenreOf(shelf: string): string | undefined {
  const name = shelf.trim().toLowerCase();
  return BOOK_GENRES.has(name) ? name.replaceAll('-', ' ') : undefined;
}
