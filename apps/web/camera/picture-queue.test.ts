import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settle } from '../testing/fake-clock.ts';
import { PictureQueue, type TakenPicture } from './picture-queue.ts';

/** A picture that counts how often it was closed. */
class Picture {
  readonly width = 640;
  readonly height = 480;
  closed = 0;
  close(): void {
    this.closed += 1;
  }
}

function queueOf() {
  let now = 1000;
  const queue = new PictureQueue(() => now);
  return {
    queue,
    push(picture = new Picture()): Picture {
      queue.push(picture);
      return picture;
    },
    advance: (milliseconds: number): void => {
      now += milliseconds;
    },
    now: () => now,
  };
}

describe('the pictures that wait to be read', () => {
  it('come in order, with the time at which they came', async () => {
    const { queue, push, advance } = queueOf();
    const first = push();
    advance(33);
    const second = push();
    expect(await queue.next()).toEqual({ picture: first, at: 1000 });
    expect(await queue.next()).toEqual({ picture: second, at: 1033 });
    expect([first.closed, second.closed]).toEqual([0, 0]);
  });

  it('go straight to who waits for them', async () => {
    const { queue, push } = queueOf();
    const next = queue.next();
    const picture = push();
    expect((await next)?.picture).toBe(picture);
  });

  it('are three at most: the oldest is given back to the camera', async () => {
    const { queue, push } = queueOf();
    const [oldest, second] = [push(), push(), push(), push()];
    expect(oldest.closed).toBe(1);
    expect((await queue.next())?.picture).toBe(second);
  });

  it('are not read where they have waited for too long', async () => {
    const { queue, push, advance } = queueOf();
    const stale = push();
    advance(100);
    const young = push();
    advance(50);
    expect((await queue.next())?.picture).toBe(young);
    expect(stale.closed).toBe(1);
  });

  it('are closed with the queue, and none is taken or given afterwards', async () => {
    const { queue, push } = queueOf();
    const kept = push();
    queue.close();
    const late = push();
    expect([kept.closed, late.closed]).toEqual([1, 1]);
    expect(await queue.next()).toBeUndefined();
  });

  it('end for who waits when the queue is closed', async () => {
    const { queue } = queueOf();
    const next = queue.next();
    queue.close();
    expect(await next).toBeUndefined();
  });

  it('are each read once or closed once, in order and young, whatever comes', async () => {
    const step = fc.oneof(
      fc.constant('push' as const),
      fc.constant('next' as const),
      fc.integer({ min: 1, max: 200 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const { queue, push, advance, now } = queueOf();
        const pushed: Picture[] = [];
        const read: TakenPicture[] = [];
        for (const one of steps) {
          if (one === 'push') pushed.push(push());
          else if (one === 'next') {
            void queue.next().then((taken) => {
              if (taken === undefined) return;
              expect(now() - taken.at).toBeLessThanOrEqual(120);
              read.push(taken);
            });
          } else advance(one);
          await settle();
        }
        queue.close();
        await settle();
        const places = read.map(({ picture }) => pushed.findIndex((one) => one === picture));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        for (const [place, picture] of pushed.entries())
          expect(picture.closed).toBe(places.includes(place) ? 0 : 1);
      }),
    );
  });
});
