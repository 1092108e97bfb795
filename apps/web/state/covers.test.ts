import { ROUTES, type CoverState } from '@emoverse/api-contract';
import { itemIdSchema } from '@emoverse/domain';
import { expect, it, vi } from 'vitest';
import { fakeServer } from '../testing/fake-server.ts';
import { Covers } from './covers.ts';

const [ONE, TWO] = ['song-1', 'song-2'].map((id) => itemIdSchema.parse(id));

/** A server that answers as it is told, and tasks that run when the test says so. */
function stand() {
  const due: (() => void)[] = [];
  const told: { states: Readonly<Record<string, CoverState>>; kind: 'on' | 'off' | 'away' } = {
    states: {},
    kind: 'on',
  };
  const { api, received } = fakeServer(({ body }) => {
    if (told.kind === 'away') return 'unreachable';
    const { itemIds } = ROUTES.findCovers.body.parse(body);
    const covers = itemIds.map((itemId) => ({ itemId, state: told.states[itemId] ?? 'coming' }));
    return { status: 200, body: told.kind === 'on' ? { kind: 'on', covers } : { kind: 'off' } };
  });
  const covers = new Covers({
    api,
    schedule: (task) => {
      due.splice(0, due.length, task);
      return () => void due.splice(0);
    },
  });
  const asked = () => received.map(({ body }) => ROUTES.findCovers.body.parse(body).itemIds);
  return { covers, told, asked, due, run: () => due.splice(0).forEach((task) => task()) };
}

it('asks for the works in view together, and again until each has an answer', async () => {
  const { covers, told, asked, due, run } = stand();
  covers.want(ONE);
  covers.want(TWO);
  run();
  await vi.waitFor(() => expect(due).toHaveLength(1));
  expect(asked()).toEqual([[ONE, TWO]]);
  told.states = { [ONE]: 'there' };
  run();
  await vi.waitFor(() => expect(due).toHaveLength(1));
  told.states = { [TWO]: 'none' };
  run();
  await vi.waitFor(() => expect(covers.store.getState().states).toEqual({ [ONE]: 'there', [TWO]: 'none' }));
  expect(asked()).toEqual([[ONE, TWO], [ONE, TWO], [TWO]]);
  expect(due).toHaveLength(0);
  covers.want(ONE);
  expect(due).toHaveLength(0);
});

it('asks again where the server is away or has not heard of the leave yet, and not for what has left the view', async () => {
  const { covers, told, asked, due, run } = stand();
  const leave = covers.want(ONE);
  for (const kind of ['off', 'away'] as const) {
    told.kind = kind;
    run();
    await vi.waitFor(() => expect(due).toHaveLength(1));
  }
  const before = asked().length;
  leave();
  run();
  expect(due).toHaveLength(0);
  expect(asked()).toHaveLength(before);
});
