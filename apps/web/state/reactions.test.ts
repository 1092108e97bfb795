import { itemIdSchema } from '@emoverse/domain';
import { describe, expect, it } from 'vitest';
import { FakeClock, settle } from '../testing/fake-clock.ts';
import { fakeServer, type Answer } from '../testing/fake-server.ts';
import { MemoryStore } from '../testing/memory-store.ts';
import { uuidsInARow } from '../testing/new-uuid.ts';
import { Outbox } from './outbox.ts';
import { Reactions } from './reactions.ts';

const itemId = itemIdSchema.parse('song-1');
const acknowledge: Answer = ({ method }) => ({
  status: 200,
  body: method === 'GET' ? { reactions: [] } : { stored: 1, known: 0 },
});

function reactionsWith(answer: Answer = acknowledge) {
  const clock = new FakeClock();
  const { api, received } = fakeServer(answer);
  const services = {
    api,
    keep: new MemoryStore(),
    now: clock.now,
    schedule: clock.schedule,
    newId: uuidsInARow(),
  };
  const reactions = new Reactions(services, new Outbox(services, () => undefined));
  const events = async (): Promise<unknown[]> => {
    await settle();
    return received.flatMap(({ body }) =>
      typeof body === 'object' && body !== null && 'events' in body && Array.isArray(body.events)
        ? body.events
        : [],
    );
  };
  return { reactions, events, marks: () => reactions.store.getState().marks[itemId] };
}

describe('reactions', () => {
  it('are shown at once and sent', async () => {
    const { reactions, events, marks } = reactionsWith();
    reactions.react({ itemId }, 'liked');
    expect(marks()).toMatchObject({ opinion: { kind: 'liked' } });
    expect(await events()).toMatchObject([{ kind: 'reaction', itemId, action: 'liked' }]);
  });

  it('give stars, others in their place, and take them away; each can be put back', async () => {
    const { reactions, events, marks } = reactionsWith();
    reactions.rate(itemId, 2.5);
    const putBack = reactions.rate(itemId, 4);
    expect(marks().rating?.stars).toBe(4);
    putBack();
    expect(marks().rating?.stars).toBe(2.5);
    const last = marks().rating?.eventId;
    const giveAgain = reactions.rate(itemId, undefined);
    expect(marks().rating).toBeUndefined();
    giveAgain();
    expect(marks().rating?.stars).toBe(2.5);
    expect(await events()).toMatchObject([
      { action: 'rated', stars: 2.5 },
      { action: 'rated', stars: 4 },
      { action: 'rated', stars: 2.5 },
      { kind: 'undo', undoes: last },
      { action: 'rated', stars: 2.5 },
    ]);
  });

  it.each(['skipped', 'disliked', 'wrong-mood', 'less-like-this'] as const)(
    '%s takes the item off the list, undo brings it back',
    async (action) => {
      const { reactions, events, marks } = reactionsWith();
      const id = reactions.react({ itemId }, action);
      expect(marks().hiddenBy).toEqual({ action, eventId: id });
      reactions.undo(itemId, action, id);
      expect(marks().hiddenBy).toBeUndefined();
      expect(await events()).toMatchObject([
        { id, action },
        { kind: 'undo', undoes: id },
      ]);
    },
  );

  it('more like it stays marked until it is taken back, and the item stays on the list', async () => {
    const { reactions, events, marks } = reactionsWith();
    const id = reactions.react({ itemId }, 'more-like-this');
    expect(marks()).toEqual({ moreLike: id });
    reactions.undo(itemId, 'more-like-this', id);
    expect(marks().moreLike).toBeUndefined();
    expect(await events()).toMatchObject([{ action: 'more-like-this' }, { kind: 'undo', undoes: id }]);
  });

  it('undoing a removal from saved saves again', () => {
    const { reactions, marks } = reactionsWith();
    const id = reactions.react({ itemId }, 'unsaved');
    expect(marks().saved).toBe(false);
    reactions.undo(itemId, 'unsaved', id);
    expect(marks().saved).toBe(true);
  });

  it('take back a like of an earlier visit by asking the server for its event', async () => {
    const earlier = '11111111-1111-4111-8111-111111111111';
    const { reactions, events, marks } = reactionsWith(({ method }) => ({
      status: 200,
      body:
        method === 'GET'
          ? {
              reactions: [
                { id: '22222222-2222-4222-8222-222222222222', itemId, action: 'liked', at: 3, undone: true },
                { id: earlier, itemId, action: 'liked', at: 2, undone: false },
              ],
            }
          : { stored: 1, known: 0 },
    }));
    await reactions.unlike(itemId);
    expect(marks().opinion).toEqual({ kind: 'none' });
    expect(await events()).toMatchObject([{ kind: 'undo', undoes: earlier }]);
  });
});
