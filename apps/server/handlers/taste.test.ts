import { randomUUID } from 'node:crypto';
import type { RouteOutput } from '@emoverse/api-contract';
import { eventIdSchema, type EventId } from '@emoverse/domain';
import { describe, expect, it } from 'vitest';
import { prepareApp } from '../testing/prepare-app.ts';
import { NOON, reaction, wish } from '../testing/start-app.ts';

const stage = prepareApp();

type Taste = RouteOutput<'getTaste'>;
const newId = (): EventId => eventIdSchema.parse(randomUUID());
const jazz = { facet: 'genre', term: 'jazz' } as const;
const weightOf = ({ weights }: Taste, { facet, term } = jazz as { facet: string; term: string }) =>
  weights.find((weight) => weight.facet === facet && weight.term === term);
const set = (weight: number | 'ignored', at = NOON + 100, id = newId()) =>
  stage.browser.api.call('setTasteTerm', { params: jazz, body: { id, at, weight } });
const undo = (undoes: EventId) =>
  stage.browser.api.call('sendFeedback', {
    body: { events: [{ kind: 'undo', id: newId(), undoes, at: NOON + 900 }] },
  });
const react = (...events: ReturnType<typeof reaction>[]) =>
  stage.browser.api.call('sendFeedback', { body: { events } });

/** Share of a genre among the first places of fresh lists, over several moments. */
async function shareOf(genre: string): Promise<number> {
  let found = 0;
  for (let visit = 0; visit < 4; visit += 1) {
    const { lists } = await stage.browser.api.call('recommend', wish({ count: 10 }));
    found += lists[0].items.filter(({ item }) => item.genres.includes(genre)).length;
  }
  return found / 40;
}

describe('what was learned', () => {
  it('can be fixed term by term, at once in the lists, whatever is reacted to later', async () => {
    const before = await shareOf('jazz');
    const taste = await set(1);
    expect(weightOf(taste)).toEqual({ ...jazz, weight: 1, deviation: 0, edited: 'set' });
    expect(await shareOf('jazz')).toBeGreaterThan(before);
    await react(reaction('disliked', 'song-0', NOON + 200), reaction('disliked', 'song-4', NOON + 201));
    expect(weightOf(await stage.browser.api.call('getTaste', {}))).toMatchObject({
      weight: 1,
      edited: 'set',
    });
    await set(-1, NOON + 300);
    expect(await shareOf('jazz')).toBeLessThan(before);
  });

  it('is said in sentences where it is sure, and not where the person had their say', async () => {
    const jazzSongs = Array.from({ length: 10 }, (_, nth) =>
      reaction('liked', `song-${4 * nth}`, NOON + nth),
    );
    const others = Array.from({ length: 10 }, (_, nth) =>
      reaction('skipped', `song-${4 * nth + 1}`, NOON + 10 + nth),
    );
    await react(...jazzSongs.slice(0, 2), ...others.slice(0, 2));
    const few = await stage.browser.api.call('getTaste', {});
    expect(few.sentences).toEqual([]);
    await react(...jazzSongs, ...others);
    const { sentences } = await stage.browser.api.call('getTaste', {});
    expect(sentences).toContainEqual(
      expect.objectContaining({
        leaning: 'comes-back',
        ...{ facet: 'genre', terms: ['jazz'], agreeing: 10, works: 10 },
      }),
    );
    expect(sentences.length).toBeLessThanOrEqual(6);
    const isJazz = ({ terms }: (typeof sentences)[number]): boolean => terms.includes('jazz');
    expect((await set('ignored', NOON + 30)).sentences.filter(isJazz)).toEqual([]);
    const body = { id: newId(), at: NOON + 200 };
    expect((await stage.browser.api.call('forgetTaste', { body })).sentences).toEqual([]);
  });

  it('can be ignored term by term', async () => {
    await react(reaction('liked', 'song-0'), reaction('liked', 'song-4'));
    expect(weightOf(await set('ignored'))).toEqual({ ...jazz, weight: 0, deviation: 0, edited: 'ignored' });
  });

  it('can be forgotten term by term, and is learned anew', async () => {
    await react(reaction('liked', 'song-0'));
    await set(-1);
    const query = { id: newId(), at: NOON + 200 };
    const taste = await stage.browser.api.call('forgetTasteTerm', { params: jazz, query });
    expect(weightOf(taste)).toBeUndefined();
    expect(taste.weights.length).toBeGreaterThan(0);
    await react(reaction('liked', 'song-4', NOON + 300));
    expect(weightOf(await stage.browser.api.call('getTaste', {}))?.weight).toBeGreaterThan(0);
  });

  it('can be forgotten whole and brought back; what is saved stays', async () => {
    const nothing = await stage.browser.api.call('getTaste', {});
    await react(reaction('liked', 'song-0'), reaction('saved', 'film-1'));
    await set(0.5);
    const before = await stage.browser.api.call('getTaste', {});
    const body = { id: newId(), at: NOON + 200 };
    const reset = await stage.browser.api.call('forgetTaste', { body });
    expect(reset).toEqual({ ...nothing, forgotten: { eventId: body.id, at: body.at } });
    expect((await stage.browser.api.call('listSaved', {})).items).toHaveLength(1);
    expect((await stage.browser.api.call('exportProfile', {})).tasteEdits).toHaveLength(2);
    await undo(body.id);
    expect(await stage.browser.api.call('getTaste', {})).toEqual(before);
  });

  it('is as before when what was said is undone, and an edit sent twice is one', async () => {
    await react(reaction('liked', 'song-0'));
    const before = await stage.browser.api.call('getTaste', {});
    const id = newId();
    const once = await set(-1, NOON + 100, id);
    expect(await set(-1, NOON + 100, id)).toEqual(once);
    await undo(id);
    expect(await stage.browser.api.call('getTaste', {})).toEqual(before);
  });

  it('can be edited while learning from reactions is paused', async () => {
    await stage.browser.api.call('patchSettings', { body: { learning: false } });
    expect(await set(0.25)).toMatchObject({ learning: false, weights: [{ weight: 0.25 }] });
  });

  it('outlives a restart, and goes with the profile', async () => {
    const taste = await set(0.25);
    await stage.restart();
    expect(await stage.browser.api.call('getTaste', {})).toEqual(taste);
    const { id } = await stage.browser.api.call('getProfile', {});
    await stage.browser.api.call('deleteProfile', {});
    expect(await stage.app.store.feedback.edits(id)).toEqual([]);
  });

  it('has no term that the catalogue does not have, and no weight beyond 1', async () => {
    const body = { id: newId(), at: NOON, weight: 1 };
    const unknown = { params: { facet: 'genre', term: 'no such genre' } as const, body };
    await expect(stage.browser.api.call('setTasteTerm', unknown)).rejects.toMatchObject({
      status: 404,
      code: 'unknown-term',
    });
    await expect(set(1.5)).rejects.toMatchObject({ status: 400 });
    const sound = { params: { facet: 'audio', term: 'energy' } as const, body };
    expect(weightOf(await stage.browser.api.call('setTasteTerm', sound), sound.params)?.weight).toBe(1);
  });
});

describe('"more like this" and "less like this"', () => {
  it.each([
    ['more-like-this', 1],
    ['less-like-this', -1],
  ] as const)(
    '%s moves the share of the item’s genre in the next lists, and undo moves it back',
    async (action, sign) => {
      const before = await stage.browser.api.call('getTaste', {});
      const shareBefore = await shareOf('metal');
      const { lists } = await stage.browser.api.call('recommend', wish({ count: 40 }));
      const metal = lists[0].items.filter(({ item }) => item.genres.includes('metal')).slice(0, 2);
      const events = metal.map(({ item, impressionId }, number) => ({
        ...reaction(action, item.id, NOON + 500 + number),
        impressionId,
      }));
      await react(...events);
      expect(sign * ((await shareOf('metal')) - shareBefore)).toBeGreaterThan(0);
      const { reactions } = await stage.browser.api.call('listReactions', {});
      expect(reactions.map((one) => one.action)).toEqual([action, action]);
      for (const { id } of events) await undo(id);
      expect(await stage.browser.api.call('getTaste', {})).toEqual(before);
    },
  );
});
