import { feedbackEventSchema, type FeedbackEvent } from '@emoverse/domain';
import { moodFromEmotion } from '@emoverse/mood';
import { describe, expect, it } from 'vitest';
import { FakeClock, settle } from '../testing/fake-clock.ts';
import { fakeServer, refusal, silentServer, type Answer } from '../testing/fake-server.ts';
import { MemoryStore } from '../testing/memory-store.ts';
import { uuidsInARow } from '../testing/new-uuid.ts';
import { Outbox } from './outbox.ts';

const newId = uuidsInARow();
const like = (): FeedbackEvent =>
  feedbackEventSchema.parse({ kind: 'reaction', id: newId(), itemId: 'song-1', action: 'liked', at: 1 });
const stored: Answer = ({ path, body }) => ({
  status: 200,
  body: path === '/api/feedback' ? { stored: 1, known: 0 } : body,
});

function outboxWith(answer: Answer, keep = new MemoryStore()) {
  const clock = new FakeClock();
  const { api, received } = fakeServer(answer);
  const refused: string[] = [];
  const outbox = new Outbox({ api, keep, now: clock.now, schedule: clock.schedule }, ({ code }) =>
    refused.push(code),
  );
  return { outbox, received, refused, keep, clock };
}

describe('the outbox', () => {
  it('sends an event at once and forgets it only when the server has stored it', async () => {
    const { outbox, received, keep } = outboxWith(stored);
    const event = like();
    outbox.addFeedback(event);
    expect(keep.length).toBe(1);
    await settle();
    expect(received).toEqual([{ method: 'POST', path: '/api/feedback', body: { events: [event] } }]);
    expect(keep.length).toBe(0);
    expect(outbox.store.getState()).toEqual({ kind: 'idle', pending: 0 });
  });

  it('keeps events while the server is out of reach and sends them in order, by itself, when it is back', async () => {
    let reachable = false;
    const { outbox, received, clock } = outboxWith((request) =>
      reachable ? stored(request) : 'unreachable',
    );
    const events = [like(), like(), like()];
    for (const event of events) outbox.addFeedback(event);
    await settle();
    expect(outbox.store.getState()).toEqual({ kind: 'waiting', pending: 3 });
    reachable = true;
    clock.advance(2_000);
    await settle();
    expect(received.map(({ body }) => body)).toEqual([{ events }]);
    expect(outbox.store.getState()).toEqual({ kind: 'idle', pending: 0 });
  });

  it('gives up on an answer that does not come, keeps what was sent, and sends it again', async () => {
    const clock = new FakeClock();
    const keep = new MemoryStore();
    const { api, asked } = silentServer();
    const outbox = new Outbox({ api, keep, now: clock.now, schedule: clock.schedule }, () => {
      throw new Error('nothing was refused');
    });
    outbox.addFeedback(like());
    await settle();
    expect(outbox.store.getState()).toEqual({ kind: 'sending', pending: 1 });
    clock.advance(30_000);
    await settle();
    expect(outbox.store.getState()).toEqual({ kind: 'waiting', pending: 1 });
    clock.advance(2_000);
    await settle();
    expect([asked(), keep.length]).toEqual([2, 1]);
  });

  it('waits longer after each failure, a minute at most', async () => {
    let attempts = 0;
    const { outbox, clock } = outboxWith(() => {
      attempts += 1;
      return 'unreachable';
    });
    outbox.addFeedback(like());
    await settle();
    for (const wait of [2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]) {
      const before = attempts;
      clock.advance(wait - 1);
      await settle();
      expect(attempts).toBe(before);
      clock.advance(1);
      await settle();
      expect(attempts).toBe(before + 1);
    }
  });

  it('survives the browser being closed', async () => {
    const before = outboxWith(() => 'unreachable');
    const event = like();
    before.outbox.addFeedback(event);
    await settle();
    const after = outboxWith(stored, before.keep);
    expect(after.outbox.store.getState().pending).toBe(1);
    await after.outbox.flush();
    expect(after.received.map(({ body }) => body)).toEqual([{ events: [event] }]);
  });

  it('drops what is refused for good, tells of it, and takes its neighbours through', async () => {
    const bad = like();
    let reachable = false;
    const { outbox, received, refused, clock } = outboxWith((request) => {
      if (!reachable) return 'unreachable';
      return JSON.stringify(request.body).includes(bad.id) ? refusal(400, 'invalid') : stored(request);
    });
    const good = [like(), like()];
    for (const event of [good[0], bad, good[1]]) outbox.addFeedback(event);
    await settle();
    reachable = true;
    clock.advance(2_000);
    await settle();
    expect(refused).toEqual(['invalid']);
    const accepted = received
      .map(({ body }) => body)
      .filter((body) => !JSON.stringify(body).includes(bad.id));
    expect(accepted).toEqual(good.map((event) => ({ events: [event] })));
    expect(outbox.store.getState().pending).toBe(0);
  });

  it.each([408, 429, 500, 503])('tries again after status %i', async (status) => {
    let failing = true;
    const { outbox, refused, clock } = outboxWith((request) =>
      failing ? refusal(status, 'busy') : stored(request),
    );
    outbox.addFeedback(like());
    await settle();
    expect(outbox.store.getState()).toEqual({ kind: 'waiting', pending: 1 });
    failing = false;
    clock.advance(2_000);
    await settle();
    expect(outbox.store.getState().pending).toBe(0);
    expect(refused).toEqual([]);
  });

  it('sends at most a hundred events a request, and moods between them in their place', async () => {
    let reachable = false;
    const { outbox, received, clock } = outboxWith((request) =>
      reachable ? stored(request) : 'unreachable',
    );
    for (let count = 0; count < 150; count += 1) outbox.addFeedback(like());
    outbox.addMood({ id: newId(), estimate: moodFromEmotion('sad', 5), at: 5 });
    outbox.addFeedback(like());
    await settle();
    reachable = true;
    clock.advance(2_000);
    await settle();
    expect(
      received.map(({ path, body }) => [path, JSON.stringify(body).split('"reaction"').length - 1]),
    ).toEqual([
      ['/api/feedback', 100],
      ['/api/feedback', 50],
      ['/api/moods', 0],
      ['/api/feedback', 1],
    ]);
  });

  it('goes on without a store: nothing is kept, all is sent', async () => {
    const keep = new MemoryStore();
    keep.full = true;
    const { outbox, received } = outboxWith(stored, keep);
    outbox.addFeedback(like());
    await settle();
    expect(received).toHaveLength(1);
  });

  it('leaves alone what others or older versions have put into the store', () => {
    const keep = new MemoryStore();
    keep.setItem('emoverse.outbox.odd', '{"kind":"unknown"}');
    keep.setItem('emoverse.outbox.broken', '{');
    keep.setItem('other', '1');
    expect(outboxWith(stored, keep).outbox.store.getState().pending).toBe(0);
  });
});

describe('what several people do in one browser', () => {
  it('is sent for each when they are there, never as somebody else’s', async () => {
    const keep = new MemoryStore();
    const away = outboxWith(() => 'unreachable', keep);
    away.outbox.belongTo('ada');
    const hers = like();
    away.outbox.addFeedback(hers);
    await settle();
    away.outbox.belongTo('ben');
    const his = like();
    away.outbox.addFeedback(his);
    await settle();
    expect(away.outbox.store.getState().pending).toBe(1);
    const back = outboxWith(stored, keep);
    await back.outbox.flush();
    expect(back.received.map(({ body }) => body)).toEqual([{ events: [his] }]);
    back.outbox.belongTo('ada');
    await settle();
    expect(back.received.map(({ body }) => body)).toEqual([{ events: [his] }, { events: [hers] }]);
    expect(back.refused).toEqual([]);
  });

  it('waits where the server says that somebody else is there', async () => {
    for (const code of ['who-is-there', 'login-needed', 'another-person', 'session-ended']) {
      const { outbox, keep, refused } = outboxWith(() => refusal(409, code));
      outbox.addFeedback(like());
      await settle();
      expect([outbox.store.getState().kind, keep.length, refused]).toEqual(['waiting', 1, []]);
    }
  });
});
