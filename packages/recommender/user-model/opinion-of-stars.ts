/** What a rating of 0…5 stars says of having liked a work. */
export function opinionOfStars(stars: number | undefined): 'liked' | 'disliked' | 'neither' {
  if (stars === undefined) return 'neither';
  if (stars >= 4) return 'liked';
  return stars <= 2 ? 'disliked' : 'neither';
}
