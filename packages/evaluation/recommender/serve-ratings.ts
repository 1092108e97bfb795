import { cutText } from '@emoverse/domain';
import { SURFACES, type UserModel } from '@emoverse/recommender';
import { resolve } from 'node:path';
import { z } from 'zod';
import { createRatingsRecommender, type RatingsRecommender } from './ratings-recommender.ts';
import { readItems, readRatings } from './read-ratings.ts';

const id = z.union([z.string().min(1), z.number()]).transform(String);

const requestSchema = z.discriminatedUnion('op', [
  z.object({ op: z.literal('train'), items: z.string().min(1), ratings: z.string().min(1) }),
  z.object({ op: z.literal('user'), user: id }),
  z.object({ op: z.literal('feedback'), user: id, item: id, rating: z.number() }),
  z.object({
    op: z.literal('recommend'),
    user: id,
    surface: z.enum(SURFACES).default('list'),
    k: z.number().int().min(0).max(100_000).default(10),
    exclude: z.array(id).nullish(),
    pool: z.array(id).nullish(),
  }),
]);
type Request = z.infer<typeof requestSchema>;

const OPS = requestSchema.options.map((option) => option.shape.op.value).join(', ');

export type Reply =
  | { readonly ok: true }
  | { readonly items: readonly string[] }
  | { readonly error: string };

/** What the service needs from outside. */
export interface ServeRatingsOptions {
  /** Relative paths start here. */
  readonly cwd: string;
  readonly onProgress: (share: number, stage: string) => Promise<void> | void;
}

/**
 * The recommender behind one line of JSON a request: `train` loads a catalogue and a population and forgets everybody,
 * `user` adds (or resets) a person, `feedback` teaches, `recommend` ranks. What cannot be answered gives an error and
 * changes nothing. Requests are answered in turn.
 */
export function serveRatings({ cwd, onProgress }: ServeRatingsOptions): (line: string) => Promise<Reply> {
  let recommender: RatingsRecommender | undefined;
  let people = new Map<string, UserModel>();
  const trained = (): RatingsRecommender => {
    if (recommender === undefined) throw new Error('nothing is trained yet: send {"op":"train",…} first');
    return recommender;
  };
  const personOf = (user: string): UserModel => {
    const person = people.get(user);
    if (person === undefined)
      throw new Error(`unknown user ${JSON.stringify(user)}: send {"op":"user",…} first`);
    return person;
  };
  const answer = async (request: Request): Promise<Reply> => {
    switch (request.op) {
      case 'train': {
        const items = await readItems(resolve(cwd, request.items));
        const ratings = await readRatings(resolve(cwd, request.ratings));
        recommender = await createRatingsRecommender(items, ratings, { onProgress });
        people = new Map();
        return { ok: true };
      }
      case 'user':
        people.set(request.user, trained().newPerson());
        return { ok: true };
      case 'feedback': {
        const { learn, knows } = trained();
        const person = personOf(request.user);
        if (!knows(request.item))
          throw new Error(`unknown item ${JSON.stringify(request.item)}: it is not in the catalogue`);
        people.set(request.user, learn(person, request.item, request.rating));
        return { ok: true };
      }
      case 'recommend': {
        const { user, surface, k, exclude, pool } = request;
        const items = trained().recommend(personOf(user), {
          surface,
          count: k,
          ...(exclude && { exclude }),
          ...(pool && { pool }),
        });
        return { items };
      }
    }
  };
  return async (line) => {
    try {
      return await answer(parseRequest(line));
    } catch (error) {
      if (error instanceof Error && error.name === 'AbortError') throw error;
      return { error: error instanceof Error ? error.message : String(error) };
    }
  };
}

function parseRequest(line: string): Request {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error(`expected one JSON object a line, got ${JSON.stringify(cutText(line, 60))}`);
  }
  const request = requestSchema.safeParse(value);
  if (request.success) return request.data;
  const [issue] = request.error.issues;
  throw new Error(
    `expected a request with op one of ${OPS}: ${issue?.path.join('.') || 'request'}: ${issue?.message ?? ''}`,
  );
}
