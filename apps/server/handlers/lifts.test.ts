import { randomUUID } from 'node:crypto';
import { eventIdSchema, impressionIdSchema, type EventId, type FeltChange } from '@emoverse/domain';
import { describe, expect, it } from 'vitest';
import { prepareApp } from '../testing/prepare-app.ts';
import { NOON, reaction, sadMood, wish } from '../testing/start-app.ts';

const stage = prepareApp();

const newId = (): EventId => eventIdSchema.parse(randomUUID());
const send = (...events: object[]) =>
  stage.browser.send('/api/feedback', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ events }),
  });
const felt = (item: string, valence: number, at = NOON, before?: FeltChange['before']) => ({
  ...reaction('felt-after', item, at),
  felt: { after: { valence, arousal: 0 }, ...(before && { before }) },
});
const LOW = { valence: -0.6, arousal: -0.2 };
const lifts = async () =>
  (await stage.browser.api.call('listLifts', {})).items.map(({ item, answers }) => [item.id, answers]);

describe('what lifts somebody', () => {
  it('is what they felt better after, twice and clearly, the best first; an undo takes it back', async () => {
    const better = [felt('song-1', 0.4, NOON, LOW), felt('song-1', 0.5, NOON + 1, LOW)];
    const best = [felt('film-1', 0.9, NOON + 2, LOW), felt('film-1', 0.9, NOON + 3, LOW)];
    const worse = [felt('song-2', -0.9, NOON + 4, LOW), felt('song-2', -0.9, NOON + 5, LOW)];
    const once = felt('song-3', 0.9, NOON + 6, LOW);
    expect((await send(...better, ...best, ...worse, once)).status).toBe(200);
    expect(await lifts()).toEqual([
      ['film-1', 2],
      ['song-1', 2],
    ]);
    await send({ kind: 'undo', id: newId(), undoes: better[1].id, at: NOON + 7 });
    expect(await lifts()).toEqual([['film-1', 2]]);
  });

  it('is told by the mood of the showing where they did not say how they felt before', async () => {
    const { lists } = await stage.browser.api.call(
      'recommend',
      wish({ mood: { ...sadMood(), valence: -0.8 } }),
    );
    const [{ item, impressionId }] = lists[0].items;
    const answer = (at: number) => ({
      ...felt(item.id, 0.3, at),
      impressionId: impressionIdSchema.parse(impressionId),
    });
    await send(answer(NOON + 1), answer(NOON + 2), felt('song-9', 0.9), felt('song-9', 0.9, NOON + 1));
    expect(await lifts()).toEqual([[item.id, 2]]);
  });

  it('leaves out what was said while learning was paused, and begins anew when all is forgotten', async () => {
    await send(felt('song-1', 0.9, NOON, LOW));
    await stage.browser.api.call('patchSettings', { body: { learning: false } });
    await send(felt('song-1', 0.9, NOON + 1, LOW));
    expect(await lifts()).toEqual([]);
    await stage.browser.api.call('patchSettings', { body: { learning: true } });
    await send(felt('song-1', 0.9, NOON + 2, LOW));
    expect(await lifts()).toEqual([['song-1', 2]]);
    await stage.browser.api.call('forgetTaste', { body: { id: newId(), at: NOON + 3 } });
    expect(await lifts()).toEqual([]);
  });

  it('is taught by points of the mood plane that belong to this answer alone', async () => {
    for (const event of [
      felt('song-1', 1.01),
      { ...felt('song-1', 0), felt: undefined },
      { ...felt('song-1', 0), action: 'liked' },
    ])
      expect((await send(event)).status).toBe(400);
    const { reactions } = await stage.browser.api.call('listReactions', {});
    expect(reactions).toEqual([]);
  });
});
