import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventIdSchema, profileIdSchema, tasteEditSchema, type FeedbackEvent } from '@emoverse/domain';
import { createRecommender } from '@emoverse/recommender';
import { openStore, type Store } from '@emoverse/storage';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOON, SMALL_CATALOGUE, reaction } from '../testing/start-app.ts';
import { createPersonStates } from './person-states.ts';

let directory: string;
let store: Store;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'emoverse-persons-'));
  store = await openStore({ directory });
});
afterAll(async () => {
  await store.close();
  await rm(directory, { recursive: true, force: true });
});

const recommender = createRecommender({ items: SMALL_CATALOGUE });

const step = fc.record({
  action: fc.constantFrom('liked', 'disliked', 'skipped', 'unsaved', 'wrong-mood', 'more-like-this'),
  item: fc.constantFrom('song-1', 'song-2', 'film-3'),
  at: fc.integer({ min: NOON, max: NOON + 5 }),
  /** Undoes the event before instead, when there is one. */
  undoes: fc.boolean(),
  learn: fc.boolean(),
  /** Says something about what was learned instead. */
  edit: fc.option(
    fc.constantFrom(
      'taste-set' as const,
      'taste-ignored' as const,
      'taste-forgotten' as const,
      'all-forgotten' as const,
    ),
    { nil: undefined, freq: 2 },
  ),
  /** Whether somebody asks for the state after this event. */
  asked: fc.boolean(),
});

describe('the state of a person', () => {
  it('is the one that learning everything anew gives, in whatever order events come and whenever it is asked for', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const profileId = profileIdSchema.parse(randomUUID());
        await store.profiles.create({ id: profileId, createdAt: NOON, settings: {}, token: randomUUID() });
        const remembering = createPersonStates(recommender);
        let last: Pick<FeedbackEvent, 'id'> | undefined;
        for (const { action, item, at, undoes, learn, edit, asked } of steps) {
          if (edit !== undefined && !undoes) {
            last = { id: eventIdSchema.parse(randomUUID()) };
            const about = { ...last, at, facet: 'genre' as const, term: 'jazz', weight: 0.5 };
            await store.feedback.storeEdits(profileId, [tasteEditSchema.parse({ kind: edit, ...about })]);
            if (asked) await remembering.current(store, profileId);
            continue;
          }
          const event: FeedbackEvent =
            undoes && last
              ? { kind: 'undo', id: eventIdSchema.parse(randomUUID()), undoes: last.id, at }
              : reaction(action, item, at);
          await store.feedback.store(profileId, [event], learn);
          if (event.kind === 'reaction') last = event;
          if (asked) await remembering.current(store, profileId);
        }
        const anew = createPersonStates(recommender);
        expect(await remembering.current(store, profileId)).toEqual(await anew.current(store, profileId));
      }),
      { numRuns: 80 },
    );
  });

  it('is not worked out again while nothing has happened, and is after it was forgotten', async () => {
    const profileId = profileIdSchema.parse(randomUUID());
    await store.profiles.create({ id: profileId, createdAt: NOON, settings: {}, token: randomUUID() });
    await store.feedback.store(profileId, [reaction('liked', 'song-1')], true);
    const states = createPersonStates(recommender);
    const first = await states.current(store, profileId);
    expect(await states.current(store, profileId)).toBe(first);
    states.forget(profileId);
    const again = await states.current(store, profileId);
    expect(again).not.toBe(first);
    expect(again).toEqual(first);
  });

  it('holds an event once that arrives while it is worked out', async () => {
    const profileId = profileIdSchema.parse(randomUUID());
    await store.profiles.create({ id: profileId, createdAt: NOON, settings: {}, token: randomUUID() });
    await store.feedback.store(profileId, [reaction('liked', 'song-1')], true);
    const states = createPersonStates(recommender);
    const meanwhile = {
      ...store.feedback,
      async mark(id: typeof profileId) {
        const mark = await store.feedback.mark(id);
        await store.feedback.store(id, [reaction('liked', 'song-2', NOON + 1)], true);
        return mark;
      },
    };
    expect((await states.current({ feedback: meanwhile }, profileId)).state.reactions).toBe(1);
    expect((await states.current(store, profileId)).state.reactions).toBe(2);
    expect(await states.current(store, profileId)).toEqual(
      await createPersonStates(recommender).current(store, profileId),
    );
  });

  it('comes with how the person stands to items, read again when something has happened', async () => {
    const profileId = profileIdSchema.parse(randomUUID());
    await store.profiles.create({ id: profileId, createdAt: NOON, settings: {}, token: randomUUID() });
    const states = createPersonStates(recommender);
    const standing = async () => (await states.current(store, profileId)).standing;
    expect((await standing()).liked.size).toBe(0);
    await store.feedback.store(profileId, [reaction('liked', 'song-1')], true);
    const first = await standing();
    expect([...first.liked]).toEqual(['song-1']);
    expect(await standing()).toBe(first);
    await store.feedback.store(profileId, [reaction('saved', 'song-2')], false);
    expect([...(await standing()).saved.keys()]).toEqual(['song-2']);
  });
});
