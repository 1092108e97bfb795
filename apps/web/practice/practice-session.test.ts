import { impressionIdSchema, itemIdSchema } from '@emoverse/domain';
import { describe, expect, it } from 'vitest';
import { FakeClock } from '../testing/fake-clock.ts';
import { MemoryStore } from '../testing/memory-store.ts';
import { AWAY_MS, PracticeSession } from './practice-session.ts';

const practice = {
  kind: 'breathing' as const,
  summary: 'Even breaths.',
  steps: [
    { text: 'Sit.', seconds: 20 },
    { text: 'Breathe.', seconds: 60 },
    { text: 'Let go.', seconds: 20 },
  ],
  pace: { inhale: 4, hold: 0, exhale: 6, rest: 0 },
};
const beginning = {
  title: 'Even breathing',
  practice,
  target: {
    itemId: itemIdSchema.parse('practice-even'),
    impressionId: impressionIdSchema.parse('00000000-0000-4000-8000-000000000001'),
  },
  path: '/stage',
};

/** A tab: `load` opens the page in it, again and again. */
function tab() {
  const clock = new FakeClock();
  const keepForTab = new MemoryStore();
  const told: string[] = [];
  const load = () =>
    new PracticeSession({
      services: { keepForTab, now: clock.now },
      tell: ({ itemId }, action) => told.push(`${itemId} ${action}`),
    });
  return { clock, keepForTab, told, load };
}

describe('a practice under way', () => {
  it('keeps time while nobody looks, without the pauses, and tells its beginning and its end once', () => {
    const { clock, told, load } = tab();
    const session = load();
    session.begin(beginning);
    clock.advance(30_000);
    expect(session.elapsed()).toBe(30);
    session.toggle();
    clock.advance(500_000);
    expect(session.elapsed()).toBe(30);
    session.toggle();
    clock.advance(69_999);
    session.look();
    expect(told).toEqual(['practice-even played']);
    clock.advance(1);
    session.look();
    session.look();
    expect(told).toEqual(['practice-even played', 'practice-even finished']);
    session.restart();
    expect(session.elapsed()).toBe(0);
    clock.advance(200_000);
    session.look();
    expect(told).toHaveLength(2);
  });

  it('goes to its steps and behind the last', () => {
    const { clock, told, load } = tab();
    const session = load();
    session.begin(beginning);
    clock.advance(5_000);
    session.goToStep(1);
    expect(session.elapsed()).toBe(20);
    session.goToStep(-3);
    expect(session.elapsed()).toBe(0);
    session.goToStep(3);
    expect([session.elapsed(), told.at(-1)]).toEqual([100, 'practice-even finished']);
  });

  it('is there after a reload, where it would be, and tells nothing twice', () => {
    const { clock, told, load } = tab();
    const before = load();
    before.begin(beginning);
    clock.advance(30_000);
    before.look();
    clock.advance(2_500);
    const after = load();
    expect(after.store.getState()).toMatchObject({ ...beginning, kind: 'open', running: true });
    expect(after.elapsed()).toBe(32.5);
    clock.advance(100_000);
    after.look();
    load().look();
    expect(told).toEqual(['practice-even played', 'practice-even finished']);
  });

  it('waits where the person left it when the page was away for long, and stays paused when it was', () => {
    const { clock, load } = tab();
    const before = load();
    before.begin(beginning);
    clock.advance(10_000);
    before.look();
    clock.advance(AWAY_MS + 1);
    const after = load();
    expect(after.store.getState()).toMatchObject({ running: false });
    expect(after.elapsed()).toBe(10);
    clock.advance(50_000);
    expect(load().elapsed()).toBe(10);
  });

  it('leaves nothing behind when it is closed, and minds no store that is full or broken', () => {
    const { clock, keepForTab, load } = tab();
    const session = load();
    session.begin(beginning);
    session.close();
    expect(load().store.getState()).toEqual({ kind: 'closed' });
    keepForTab.setItem('emoverse.practice', '{"title": 3}');
    expect(load().store.getState()).toEqual({ kind: 'closed' });
    keepForTab.full = true;
    session.begin(beginning);
    clock.advance(4_000);
    session.look();
    expect(session.elapsed()).toBe(4);
  });
});
