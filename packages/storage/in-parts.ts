import { setImmediate } from 'node:timers/promises';

/**
 * Does work on many rows part by part: `work` does it for at most `size` rows and says for how many. Others have their turn
 * between two parts. Ends when nothing is left, or after `most` rows. Gives the sum.
 */
export async function inParts(
  size: number,
  work: (size: number) => Promise<number>,
  most = Infinity,
): Promise<number> {
  let sum = 0;
  for (;;) {
    const done = await work(size);
    sum += done;
    if (done < size || sum >= most) return sum;
    await setImmediate();
  }
}
