import type { RecommenderBench } from '../bench-result.ts';
import { measureRecommend } from '../recommender/measure-recommend.ts';
import { measureUpdate } from '../recommender/measure-update.ts';

const ROUNDS = 200;

/**
 * What learning and recommending cost in process, over made-up films of which a crowd knows each (the dearest case): a
 * durable insert of one event without and with learning from it, in turns, then lists over catalogues of each size.
 */
export async function measureRecommender(
  sizes: readonly number[],
  say: (text: string) => void,
): Promise<RecommenderBench> {
  say(`Storing and learning from ${ROUNDS} events …`);
  const update = await measureUpdate(ROUNDS);
  const recommend = [];
  for (const size of sizes) {
    say(`Recommending from ${size} items …`);
    recommend.push(await measureRecommend(size, ROUNDS));
  }
  return { update, recommend };
}
