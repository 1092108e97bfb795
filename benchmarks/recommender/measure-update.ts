import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventIdSchema, profileIdSchema, type Reaction } from '@emoverse/domain';
import { createSeededRandom, randomIndex } from '@emoverse/numeric';
import { createRecommender, type UserModel } from '@emoverse/recommender';
import { openStore } from '@emoverse/storage';
import { summarise, type Cost } from './measure-recommend.ts';
import { madeUpCrowd, madeUpFilms } from './made-up-catalogue.ts';

export interface UpdateCost {
  /** An event stored, durable when acknowledged. */
  readonly insert: Cost;
  /** The same, and learned from. */
  readonly insertAndLearn: Cost;
  /** Of the medians, by the clock and in time of the processor. */
  readonly ratio: number;
  readonly cpuRatio: number;
}

const FILMS = 2000;

/** A durable insert of one event, without and with learning from it, in turns, in an embedded store of its own. */
export async function measureUpdate(rounds: number): Promise<UpdateCost> {
  const directory = await mkdtemp(join(tmpdir(), 'emoverse-bench-'));
  const store = await openStore({ directory });
  try {
    const films = madeUpFilms(FILMS);
    const recommender = createRecommender({ items: films, collaborativeModel: await madeUpCrowd(films) });
    const random = createSeededRandom(3);
    const profileId = profileIdSchema.parse(randomUUID());
    await store.profiles.create({ id: profileId, createdAt: 0, settings: {}, token: randomUUID() });
    let at = 0;
    const event = (): Reaction => ({
      kind: 'reaction',
      id: eventIdSchema.parse(randomUUID()),
      itemId: films[randomIndex(FILMS, random)].id,
      action: random() < 0.6 ? 'liked' : 'skipped',
      at: (at += 1),
    });
    let person: UserModel = recommender.newPerson();
    const insert: [number, number][] = [];
    const both: [number, number][] = [];
    for (let round = 0; round < rounds + 10; round++) {
      const plain = event();
      const learned = event();
      const storeOnly = () => costOf(() => store.feedback.store(profileId, [plain], true));
      const storeAndLearn = () =>
        costOf(async () => {
          await store.feedback.store(profileId, [learned], true);
          person = recommender.learnFromFeedback(person, [{ reaction: learned }]);
        });
      // Another begins each time, so that what disturbs the machine disturbs both.
      const first = round % 2 === 0 ? await storeOnly() : await storeAndLearn();
      const second = round % 2 === 0 ? await storeAndLearn() : await storeOnly();
      const costs = round % 2 === 0 ? [first, second] : [second, first];
      if (round < 10) continue;
      insert.push(costs[0]);
      both.push(costs[1]);
    }
    const [bare, whole] = [summarise(insert), summarise(both)];
    return {
      insert: bare,
      insertAndLearn: whole,
      ratio: whole.p50 / bare.p50,
      cpuRatio: whole.cpuP50 / bare.cpuP50,
    };
  } finally {
    await store.close();
    await rm(directory, { recursive: true, force: true });
  }
}

async function costOf(work: () => Promise<unknown>): Promise<[number, number]> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  await work();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return [wall, (user + system) / 1000];
}
