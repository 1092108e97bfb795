import { EmoVerseError, itemIdSchema, type MoodPoint } from '@emoverse/domain';
import { soundscapeOfMood } from '@emoverse/playback';
import { describe, expect, it } from 'vitest';
import { createDeviceSettings } from '../state/device-settings.ts';
import { FakeClock, settle } from '../testing/fake-clock.ts';
import { FakeSoundscapeEngine } from '../testing/fake-soundscape-engine.ts';
import { MemoryStore } from '../testing/memory-store.ts';
import { FADE_MS, ROUTE_MS, SoundscapeSession } from './soundscape-session.ts';

const SAD: MoodPoint = { valence: -0.7, arousal: -0.4 };
const GLAD: MoodPoint = { valence: 0.7, arousal: 0.4 };
const REFUSAL = new EmoVerseError('sound-refused', 'not before a click');
const target = { itemId: itemIdSchema.parse('practice-soundscape-slow-dusk') };

function sessionWith(open?: () => Promise<FakeSoundscapeEngine>) {
  const clock = new FakeClock();
  const engine = new FakeSoundscapeEngine();
  const store = new MemoryStore();
  const told: string[] = [];
  let opened = 0;
  const session = new SoundscapeSession({
    now: clock.now,
    schedule: clock.schedule,
    device: createDeviceSettings(store),
    openEngine: () => {
      opened += 1;
      return open?.() ?? Promise.resolve(engine);
    },
    tell: ({ itemId }, action) => void told.push(`${itemId} ${action}`),
  });
  return { session, engine, clock, store, told, opened: () => opened, state: () => session.store.getState() };
}

describe('a soundscape', () => {
  it('loads nothing before it is asked for, and then once', async () => {
    const { session, opened, state, engine } = sessionWith();
    expect([opened(), state().kind]).toEqual([0, 'silent']);
    session.prepare();
    await session.start({ route: [SAD], follows: false });
    expect(opened()).toBe(1);
    expect(state()).toMatchObject({ kind: 'playing', point: SAD, soundscape: soundscapeOfMood(SAD) });
    expect(engine.sounding).toEqual(soundscapeOfMood(SAD));
    await session.start({ route: [GLAD], follows: false });
    expect(opened()).toBe(1);
    expect(engine.sounding?.mode).toBe('ionian');
  });

  it('goes along with the mood where it follows, and else stays', async () => {
    const { session, engine } = sessionWith();
    await session.start({ route: [SAD], follows: true });
    session.followTo([GLAD]);
    await settle();
    expect(engine.sounding).toEqual(soundscapeOfMood(GLAD));
    session.followTo([GLAD]);
    await settle();
    expect(engine.told).toEqual(['start', 'change']);
    session.setFollows(false);
    session.followTo([SAD]);
    await settle();
    expect(engine.sounding).toEqual(soundscapeOfMood(GLAD));
  });

  it('walks a way from its first place to its last, in small steps', async () => {
    const { session, clock, state } = sessionWith();
    await session.start({ route: [SAD, GLAD], follows: true });
    const tempos: number[] = [];
    for (let waited = 0; waited < ROUTE_MS + 60_000; waited += 5_000) {
      clock.advance(5_000);
      const now = state();
      if (now.kind === 'playing') tempos.push(now.soundscape.tempo);
    }
    expect(tempos.at(-1)).toBeCloseTo(soundscapeOfMood(GLAD).tempo, 6);
    const steps = tempos.slice(1).map((tempo, index) => tempo - tempos[index]);
    expect(Math.min(...steps)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...steps)).toBeLessThan(0.5);
  });

  it('fades in the last half minute of its timer, ends, and tells that it was heard to the end', async () => {
    const { session, engine, clock, told, state } = sessionWith();
    await session.start({ title: 'Slow dusk', route: [SAD], follows: false, target });
    session.setTimer(20);
    clock.advance(20 * 60_000 - FADE_MS - 1);
    await settle();
    expect(engine.told).toEqual(['start']);
    clock.advance(1);
    await settle();
    expect(engine.told.at(-1)).toBe('volume 0 in 30 s');
    expect(told).toEqual([`${target.itemId} played`]);
    clock.advance(FADE_MS);
    await settle();
    expect([state().kind, engine.sounding]).toEqual(['silent', undefined]);
    expect(told).toEqual([`${target.itemId} played`, `${target.itemId} finished`]);
  });

  it('gives the sound back when the timer is taken off while it fades', async () => {
    const { session, engine, clock, state } = sessionWith();
    await session.start({ route: [SAD], follows: false });
    session.setTimer(5);
    clock.advance(5 * 60_000 - 10_000);
    session.setTimer(undefined);
    await settle();
    expect(engine.volume).toBe(0.7);
    clock.advance(3_600_000);
    expect(state().kind).toBe('playing');
  });

  it('stops by hand without telling that it was finished; the timer goes with it', async () => {
    const { session, engine, clock, told } = sessionWith();
    await session.start({ route: [SAD], follows: false, target });
    session.setTimer(5);
    session.stop();
    await settle();
    clock.advance(600_000);
    await settle();
    expect(engine.told).toEqual(['start', 'stop']);
    expect(told).toEqual([`${target.itemId} played`]);
  });

  it('keeps the volume for this device', async () => {
    const { session, engine, store } = sessionWith();
    await session.start({ route: [SAD], follows: false });
    session.setVolume(0.25);
    await settle();
    expect(engine.volume).toBe(0.25);
    expect(createDeviceSettings(store).getState().soundscapeVolume).toBe(0.25);
  });

  it('keeps what was chosen when the browser refuses, and plays it at the next click', async () => {
    const { session, engine, state } = sessionWith();
    engine.refusal = REFUSAL;
    const choice = { title: 'Slow dusk', route: [SAD] as const, follows: false };
    await session.start(choice);
    expect(state()).toEqual({ kind: 'refused', choice });
    engine.refusal = undefined;
    await session.tryAgain();
    expect(state()).toMatchObject({ kind: 'playing', choice });
  });

  it('says when the browser stops the sound on its own', async () => {
    const { session, engine, state } = sessionWith();
    await session.start({ route: [GLAD], follows: true });
    engine.heldBack();
    expect(state()).toMatchObject({ kind: 'refused', choice: { route: [GLAD] } });
  });

  it('says what failed where the library does not load, and loads it again when asked', async () => {
    let away = true;
    const engine = new FakeSoundscapeEngine();
    const { session, state } = sessionWith(() =>
      away ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(engine),
    );
    await session.start({ route: [SAD], follows: false });
    expect(state()).toMatchObject({ kind: 'failed', message: expect.stringContaining('did not load') });
    away = false;
    await session.tryAgain();
    expect(state().kind).toBe('playing');
  });

  it('does not begin when it was stopped while it loaded', async () => {
    let load = (_: FakeSoundscapeEngine): void => undefined;
    const engine = new FakeSoundscapeEngine();
    const { session, state } = sessionWith(() => new Promise((resolve) => (load = resolve)));
    const started = session.start({ route: [SAD], follows: false });
    session.stop();
    load(engine);
    await started;
    expect([state().kind, engine.told]).toEqual(['silent', []]);
  });
});
