import { itemIdSchema } from '@emoverse/domain';
import { moodFromEmotion } from '@emoverse/mood';
import { expect, it } from 'vitest';
import { FakeClock, settle } from '../testing/fake-clock.ts';
import { fakeServer } from '../testing/fake-server.ts';
import { MemoryStore } from '../testing/memory-store.ts';
import { uuidsInARow } from '../testing/new-uuid.ts';
import { AskAfter } from './ask-after.ts';
import { Outbox } from './outbox.ts';
import { Reactions } from './reactions.ts';
import { Visit } from './visit.ts';

const [first, second] = ['song-1', 'song-2'].map((id) => itemIdSchema.parse(id));
const MINUTE = 60_000;

function stage() {
  const clock = new FakeClock();
  const { api, received } = fakeServer(({ body }) => ({
    status: 200,
    body: body ?? { stored: 1, known: 0 },
  }));
  const services = {
    ...{ api, keep: new MemoryStore(), keepForTab: new MemoryStore(), newId: uuidsInARow() },
    ...{ now: clock.now, schedule: clock.schedule },
  };
  const outbox = new Outbox(services, () => undefined);
  const visit = new Visit(services, outbox);
  const askAfter = new AskAfter(services, outbox, visit);
  const reactions = new Reactions(services, outbox);
  const asked = (): string | undefined => askAfter.store.getState().asked?.itemId;
  return { clock, askAfter, reactions, visit, asked, received };
}

it('asks after what has ended, once nothing has begun after it', () => {
  const { clock, reactions, asked } = stage();
  reactions.react({ itemId: first }, 'played');
  reactions.react({ itemId: first }, 'finished');
  expect(asked()).toBeUndefined();
  clock.advance(1_000);
  reactions.react({ itemId: second }, 'played');
  clock.advance(3 * MINUTE);
  expect(asked()).toBeUndefined();
  reactions.react({ itemId: second }, 'finished');
  clock.advance(MINUTE);
  expect(asked()).toBe(second);
});

it('asks once, and not soon again, answered or not', () => {
  const { clock, reactions, asked, askAfter } = stage();
  reactions.react({ itemId: first }, 'finished');
  clock.advance(MINUTE);
  askAfter.skip();
  reactions.react({ itemId: second }, 'finished');
  clock.advance(MINUTE);
  expect(asked()).toBeUndefined();
  clock.advance(30 * MINUTE);
  reactions.react({ itemId: second }, 'finished');
  clock.advance(MINUTE);
  expect(asked()).toBe(second);
  reactions.react({ itemId: first }, 'played');
  expect(asked()).toBeUndefined();
});

it('sends the answer as a reaction, with how the person felt before where that is fresh', async () => {
  const { clock, reactions, askAfter, visit, received, asked } = stage();
  visit.choose({ estimate: moodFromEmotion('sad', clock.now()), felt: 'sad', note: '' }, { kind: 'lift' });
  reactions.react({ itemId: first }, 'finished');
  clock.advance(MINUTE);
  const given = askAfter.answer('calm');
  expect(asked()).toBeUndefined();
  expect(askAfter.answer('calm')).toBeUndefined();
  await settle();
  const { valence, arousal } = moodFromEmotion('sad', 0);
  const felt = { before: { valence, arousal }, after: { valence: 0.5, arousal: -0.5 } };
  expect(received.flatMap(({ body }) => eventsOf(body))).toContainEqual(
    expect.objectContaining({ id: given?.id, itemId: first, action: 'felt-after', felt }),
  );
});

function eventsOf(body: unknown): unknown[] {
  return typeof body === 'object' && body !== null && 'events' in body && Array.isArray(body.events)
    ? body.events
    : [];
}
