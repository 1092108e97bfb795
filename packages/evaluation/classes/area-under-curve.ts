import { numberAt } from '@emoverse/domain';
/**
 * Area under the ROC curve: the chance that a positive is scored above a negative, ties counting half
 * (Mann and Whitney 1947), by ranks in n log n. NaN when a side is empty.
 */
export function areaUnderCurve(scores: readonly number[], isPositive: readonly boolean[]): number {
  const order = scores.map((_, index) => index).sort((a, b) => numberAt(scores, a) - numberAt(scores, b));
  let positives = 0;
  let rankSum = 0;
  for (let start = 0; start < order.length;) {
    let end = start;
    while (end < order.length && scores[numberAt(order, end)] === scores[numberAt(order, start)]) end += 1;
    const rank = (start + 1 + end) / 2; // ranks from 1, the mean over the tied ones
    for (const index of order.slice(start, end)) {
      if (!isPositive[index]) continue;
      positives += 1;
      rankSum += rank;
    }
    start = end;
  }
  const negatives = scores.length - positives;
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
}
