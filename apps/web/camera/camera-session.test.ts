import { EmoVerseError, certainScores, scoresFrom } from '@emoverse/domain';
import { describe, expect, it } from 'vitest';
import { FakeClock, settle } from '../testing/fake-clock.ts';
import { FakeCamera, FakeVision } from '../testing/fake-camera.ts';
import { CameraSession, type SeenGesture } from './camera-session.ts';
import type { Watch } from './vision-messages.ts';

interface Given {
  readonly open?: () => Promise<FakeCamera>;
  readonly savesData?: boolean;
  readonly watch?: Watch;
}

function sessionWith(options: Given = {}) {
  const gestures: SeenGesture[] = [];
  const clock = new FakeClock();
  const cameras: FakeCamera[] = [];
  const visions: FakeVision[] = [];
  let hidden = false;
  const listeners = new Set<() => void>();
  const session = new CameraSession({
    now: clock.now,
    schedule: clock.schedule,
    savesData: () => options.savesData ?? false,
    watch: () => options.watch ?? { head: false, hands: false },
    onGesture: (seen) => gestures.push(seen),
    openVision: () => {
      const vision = new FakeVision();
      visions.push(vision);
      return vision;
    },
    cameras: {
      list: () => Promise.resolve([]),
      open: async () => {
        const camera = await (options.open?.() ?? Promise.resolve(new FakeCamera()));
        cameras.push(camera);
        return camera;
      },
    },
    visibility: {
      hidden: () => hidden,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  });
  const start = (): void => void session.start({ detector: 'neural', debug: () => false });
  const running = async (): Promise<void> => {
    start();
    await settle();
    visions[visions.length - 1].finishLoading();
    await settle();
  };
  /** One picture, read as `scores`, so many ms later. */
  const look = async (scores = certainScores('happy'), later = 100): Promise<void> => {
    clock.advance(later);
    cameras[cameras.length - 1].show();
    await settle();
    visions[visions.length - 1].answerScores(scores, clock.now());
    await settle();
  };
  const hide = (value: boolean): void => {
    hidden = value;
    for (const listener of listeners) listener();
  };
  return {
    session,
    gestures,
    cameras,
    visions,
    clock,
    start,
    running,
    look,
    hide,
    state: () => session.store.getState(),
  };
}

describe('a camera session', () => {
  it('has pictures watched for what is wanted, and tells what head and hands say while it reads', async () => {
    const watch = { head: true, hands: true };
    const { running, cameras, visions, clock, gestures, session } = sessionWith({ watch });
    await running();
    cameras[0].show();
    await settle();
    expect(visions[0].watched).toEqual(watch);
    visions[0].answerScores(certainScores('happy'), clock.now(), 'nod');
    await settle();
    const hand = { gesture: 'thumb-up', progress: 0.5, isHeld: false } as const;
    visions[0].tellHand(hand);
    expect(gestures).toEqual([
      { kind: 'head', gesture: 'nod' },
      { kind: 'hand', hand },
    ]);
    session.stop();
    visions[0].tellHand(hand);
    expect(gestures).toHaveLength(2);
  });

  it('goes from asking over loading, with progress, to reading', async () => {
    const { start, state, visions } = sessionWith();
    start();
    expect(state().kind).toBe('asking');
    await settle();
    expect(state()).toMatchObject({ kind: 'loading', progress: undefined });
    visions[0].report({ loaded: 3, total: 9 });
    expect(state()).toMatchObject({ kind: 'loading', progress: { loaded: 3, total: 9 } });
    visions[0].finishLoading();
    await settle();
    expect(state()).toMatchObject({
      kind: 'reading',
      mood: { kind: 'no-face' },
      seen: undefined,
      checkIn: { kind: 'off' },
    });
  });

  it('comes to a steady mood when the same face lasts', async () => {
    const { running, look, state } = sessionWith();
    await running();
    for (let count = 0; count < 15; count += 1) await look();
    expect(state()).toMatchObject({ kind: 'reading', mood: { kind: 'steady', label: 'happy' } });
  });

  it('has at most one picture under way, and reads on with what came meanwhile', async () => {
    const { running, cameras, visions } = sessionWith();
    await running();
    cameras[0].show();
    await settle();
    cameras[0].show();
    await settle();
    expect(visions[0].asked).toBe(1);
    visions[0].answerScores(certainScores('happy'), 0);
    await settle();
    expect(visions[0].asked).toBe(2);
  });

  it('closes the picture that waits when it is stopped', async () => {
    const { session, running, cameras, visions } = sessionWith();
    await running();
    cameras[0].show();
    await settle();
    cameras[0].show();
    await settle();
    session.stop();
    visions[0].failReading(new EmoVerseError('vision-disposed', 'reading was stopped'));
    await settle();
    expect(cameras[0].unread).toBe(1);
  });

  it('stops for good: tracks and worker end, nothing more is read', async () => {
    const { session, running, look, cameras, visions, state } = sessionWith();
    await running();
    await look();
    session.stop();
    expect(state()).toEqual({ kind: 'off' });
    expect(cameras[0].closed).toBe(true);
    expect(visions[0].disposed).toBe(true);
    await settle();
    expect(state()).toEqual({ kind: 'off' });
  });

  it('closes a camera that is granted after Stop', async () => {
    const granted = new FakeCamera();
    const later: { grant?: () => void } = {};
    const { session, start, state } = sessionWith({
      open: () =>
        new Promise((resolve) => {
          later.grant = () => resolve(granted);
        }),
    });
    start();
    session.stop();
    later.grant?.();
    await settle();
    expect(granted.closed).toBe(true);
    expect(state()).toEqual({ kind: 'off' });
  });

  it('says why there is no camera, and ends the worker', async () => {
    const { start, state, visions } = sessionWith({
      open: () => Promise.reject(new EmoVerseError('camera-denied', 'not allowed')),
    });
    start();
    await settle();
    expect(state()).toMatchObject({ kind: 'failed', code: 'camera-denied' });
    expect(visions[0].disposed).toBe(true);
  });

  it('turns the camera off when the networks cannot be loaded', async () => {
    const { start, state, visions, cameras } = sessionWith();
    start();
    await settle();
    visions[0].failLoading(new EmoVerseError('model-unreachable', 'no answer'));
    await settle();
    expect(state()).toMatchObject({ kind: 'failed', code: 'model-unreachable' });
    expect(cameras[0].closed).toBe(true);
  });

  it('notices that the camera is taken away, and that the worker breaks', async () => {
    const one = sessionWith();
    await one.running();
    one.cameras[0].end();
    expect(one.state()).toMatchObject({ kind: 'failed', code: 'camera-ended' });

    const other = sessionWith();
    await other.running();
    other.cameras[0].show();
    await settle();
    other.visions[0].failReading(new EmoVerseError('worker-failed', 'broken'));
    await settle();
    expect(other.state()).toMatchObject({ kind: 'failed', code: 'worker-failed' });
    expect(other.cameras[0].closed).toBe(true);
  });

  it('pauses while the page is hidden: the picture is black and nothing is looked at', async () => {
    const { running, hide, state, cameras, visions } = sessionWith();
    await running();
    hide(true);
    expect(state().kind).toBe('paused');
    expect(cameras[0].paused).toBe(true);
    const before = visions[0].asked;
    cameras[0].show();
    await settle();
    expect(visions[0].asked).toBe(before);
    hide(false);
    expect(state().kind).toBe('reading');
    expect(cameras[0].paused).toBe(false);
  });

  it('ends a timed check-in with one mood from all its readings', async () => {
    const { session, running, look, state, clock } = sessionWith();
    await running();
    await look(certainScores('sad'));
    session.startCheckIn(5);
    expect(state()).toMatchObject({ checkIn: { kind: 'running', endsAt: clock.now() + 5000 } });
    for (let count = 0; count < 9; count += 1)
      await look(
        scoresFrom((emotion) => (emotion === 'happy' ? 4 : 1)),
        500,
      );
    expect(state()).toMatchObject({ checkIn: { kind: 'running' } });
    clock.advance(600);
    expect(state()).toMatchObject({
      checkIn: { kind: 'done', mood: { label: 'happy', estimate: { source: 'check-in' } } },
    });
  });

  it('leaves off a check-in that is cancelled, or cut short by hiding the page', async () => {
    const { session, running, hide, state, clock } = sessionWith();
    await running();
    session.startCheckIn(5);
    session.cancelCheckIn();
    clock.advance(6000);
    expect(state()).toMatchObject({ checkIn: { kind: 'off' } });
    session.startCheckIn(5);
    hide(true);
    hide(false);
    clock.advance(6000);
    expect(state()).toMatchObject({ kind: 'reading', checkIn: { kind: 'off' } });
  });

  it('starts with the networks that were loaded beforehand, and lets unused ones go', async () => {
    const { session, running, visions, state } = sessionWith();
    const release = session.prepare('neural');
    await running();
    expect(visions).toHaveLength(1);
    expect(state().kind).toBe('reading');
    release();
    expect(visions[0].disposed).toBe(false);

    const other = sessionWith();
    other.session.prepare('haar')();
    other.clock.advance(6000);
    expect(other.visions[0].disposed).toBe(true);
  });

  it('says nothing of loading where all was there before the tap', async () => {
    const { session, start, visions, state } = sessionWith();
    const kinds: string[] = [];
    session.prepare('neural');
    visions[0].finishLoading();
    await settle();
    session.store.subscribe(({ kind }) => kinds.push(kind));
    start();
    await settle();
    expect(kinds).toEqual(['asking', 'reading']);
    expect(state().kind).toBe('reading');
  });

  it('touches no camera for that, and loads nothing ahead for somebody who saves data', async () => {
    const { session, cameras, visions, state } = sessionWith();
    session.prepare('neural');
    visions[0].finishLoading();
    await settle();
    expect(cameras).toEqual([]);
    expect(state().kind).toBe('off');

    const saving = sessionWith({ savesData: true });
    saving.session.prepare('neural')();
    expect(saving.visions).toEqual([]);
    await saving.running();
    expect(saving.state().kind).toBe('reading');
  });

  it('hands what one page has loaded to the next', async () => {
    const { session, running, visions, clock } = sessionWith();
    const leaveHome = session.prepare('neural');
    leaveHome();
    const leaveConsent = session.prepare('neural');
    clock.advance(60_000);
    expect(visions[0].disposed).toBe(false);
    await running();
    expect(visions).toHaveLength(1);
    leaveConsent();
    clock.advance(60_000);
    expect(visions[0].disposed).toBe(false);
  });
});
