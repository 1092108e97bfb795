function sameLength(a: ArrayLike<number>, b: ArrayLike<number>): void {
  if (a.length !== b.length) {
    throw new RangeError(`vectors must have the same length, got ${a.length} and ${b.length}`);
  }
}

// Lengths are equal, so nothing is missing; what is (a hole in an array) makes the sum NaN.

/** Inner product Σ aᵢ bᵢ. */
export function dotProduct(a: ArrayLike<number>, b: ArrayLike<number>): number {
  sameLength(a, b);
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += (a[index] ?? Number.NaN) * (b[index] ?? Number.NaN);
  return sum;
}

/** Σ (aᵢ − bᵢ)²: cheaper than the distance and in the same order. */
export function squaredDistance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  sameLength(a, b);
  let sum = 0;
  for (let index = 0; index < a.length; index++) {
    const difference = (a[index] ?? Number.NaN) - (b[index] ?? Number.NaN);
    sum += difference * difference;
  }
  return sum;
}

/** Straight-line (Euclidean) distance. */
export function euclideanDistance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Math.sqrt(squaredDistance(a, b));
}

/** Cosine of the angle between two vectors, −1…1; 0 when either is all zero. */
export function cosineSimilarity(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const lengths = Math.sqrt(dotProduct(a, a)) * Math.sqrt(dotProduct(b, b));
  if (lengths === 0) return 0;
  return Math.min(1, Math.max(-1, dotProduct(a, b) / lengths));
}
