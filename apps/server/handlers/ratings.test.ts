import { randomUUID } from 'node:crypto';
import { eventIdSchema, itemIdSchema } from '@emoverse/domain';
import { describe, expect, it } from 'vitest';
import { prepareApp } from '../testing/prepare-app.ts';
import { NOON, reaction } from '../testing/start-app.ts';

const stage = prepareApp();
const FILM = itemIdSchema.parse('film-1');
const rated = (stars: number, at = NOON, item: string = FILM) => ({ ...reaction('rated', item, at), stars });
const send = (...events: ReturnType<typeof rated>[]) =>
  stage.browser.api.call('sendFeedback', { body: { events } });
const ratingIn = async ({ api } = stage.browser) =>
  (await api.call('getRating', { params: { itemId: FILM } })).rating;
const learned = async () =>
  (await stage.browser.api.call('getTaste', {})).weights.map(({ facet, term, weight }) => [
    facet,
    term,
    weight,
  ]);

describe('the stars of a work', () => {
  it('are one rating: another takes the place of the one before it, in what was learned as well', async () => {
    expect(await ratingIn()).toBeUndefined();
    await send(rated(5));
    const [high, once] = [await ratingIn(), await learned()];
    expect(high).toMatchObject({ stars: 5, at: NOON });
    await send(rated(1, NOON + 1));
    expect(await ratingIn()).toMatchObject({ stars: 1 });
    const { reactions } = await stage.browser.api.call('listReactions', {});
    expect(reactions.map(({ stars, undone }) => [stars, undone])).toEqual([
      [1, false],
      [5, true],
    ]);
    await send(rated(5, NOON + 2));
    expect(await learned()).toEqual(once);
  });

  it('can be taken away, and then nothing of them is left', async () => {
    const none = await learned();
    const given = rated(4.5);
    await send(given);
    expect(await learned()).not.toEqual(none);
    const undo = {
      kind: 'undo' as const,
      id: eventIdSchema.parse(randomUUID()),
      undoes: given.id,
      at: NOON + 1,
    };
    await stage.browser.api.call('sendFeedback', { body: { events: [undo] } });
    expect([await ratingIn(), await learned()]).toEqual([undefined, none]);
  });

  it("are nobody else's to see or to change", async () => {
    const given = rated(4);
    await send(given);
    const other = stage.app.browser();
    expect(await ratingIn(other)).toBeUndefined();
    const undo = { kind: 'undo' as const, id: eventIdSchema.parse(randomUUID()), undoes: given.id, at: NOON };
    await expect(other.api.call('sendFeedback', { body: { events: [undo] } })).rejects.toMatchObject({
      status: 404,
      code: 'unknown-event',
    });
    await other.api.call('sendFeedback', { body: { events: [rated(1, NOON + 9)] } });
    expect((await ratingIn())?.stars).toBe(4);
  });

  it('come in halves from a half to five; what is neither is refused by its field', async () => {
    for (const event of [rated(0), rated(5.5), rated(3.3), { ...rated(3), stars: undefined }]) {
      const answer = await stage.browser.send('/api/feedback', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ events: [event] }),
      });
      expect(answer.status).toBe(400);
      expect(JSON.stringify(await answer.json())).toContain('stars');
    }
    expect(await ratingIn()).toBeUndefined();
  });

  it('go out with an export and come back where they were deleted', async () => {
    await send(rated(2), rated(3.5, NOON + 1));
    const [archive, before] = [await stage.browser.api.call('exportProfile', {}), await learned()];
    await stage.browser.api.call('deleteProfile', {});
    expect(await ratingIn()).toBeUndefined();
    await stage.browser.api.call('restoreProfile', { body: archive });
    expect((await ratingIn())?.stars).toBe(3.5);
    expect(await learned()).toEqual(before);
  });
});
