import { EmoVerseError } from '@emoverse/domain';
import { describe, expect, it } from 'vitest';
import { FakeMicrophone } from '../testing/fake-microphone.ts';
import { settle } from '../testing/fake-clock.ts';
import { microphoneError } from './microphones.ts';
import { VoiceSession } from './voice-session.ts';

function sessionWith(open?: () => Promise<FakeMicrophone>) {
  const microphones: FakeMicrophone[] = [];
  let hidden = false;
  let listener = (): void => undefined;
  const session = new VoiceSession({
    microphones: {
      open: async () => {
        const microphone = await (open?.() ?? Promise.resolve(new FakeMicrophone()));
        microphones.push(microphone);
        return microphone;
      },
    },
    visibility: {
      hidden: () => hidden,
      subscribe: (next) => {
        listener = () => void next();
        return () => undefined;
      },
    },
  });
  const hide = (): void => {
    hidden = true;
    listener();
  };
  return { session, microphones, hide, state: () => session.store.getState() };
}

describe('listening to a voice', () => {
  it('asks for the microphone only when started, and settles on the ordinary voice first', async () => {
    const { session, microphones, state } = sessionWith();
    expect([state().kind, microphones.length]).toEqual(['off', 0]);
    const started = session.start();
    expect(state().kind).toBe('asking');
    await started;
    microphones[0].hear(1, { level: -25, pitch: 120 });
    expect(state()).toMatchObject({ kind: 'on', voice: { kind: 'settling', silent: false } });
  });

  it('hears a livelier voice as more aroused than the ordinary one', async () => {
    const { session, microphones, state } = sessionWith();
    await session.start();
    microphones[0].hear(8, { level: -25, pitch: 120 });
    microphones[0].hear(14, { level: -17, pitch: 160, brightness: -24 });
    const now = state();
    expect(
      now.kind === 'on' && now.voice.kind === 'listening' && now.voice.heard?.arousal.arousal,
    ).toBeGreaterThan(0.3);
  });

  it('stops at once: the microphone is closed and what was heard is forgotten', async () => {
    const { session, microphones, state } = sessionWith();
    await session.start();
    session.stop();
    expect([microphones[0].closed, state()]).toEqual([true, { kind: 'off' }]);
    microphones[0].hear(1, { level: -25, pitch: 120 });
    expect(state()).toEqual({ kind: 'off' });
  });

  it('never listens unseen: a hidden tab turns it off', async () => {
    const { session, microphones, state, hide } = sessionWith();
    await session.start();
    hide();
    expect([microphones[0].closed, state().kind]).toEqual([true, 'off']);
  });

  it('closes a microphone that is granted after stop', async () => {
    let grant: (microphone: FakeMicrophone) => void = () => undefined;
    const { session, microphones, state } = sessionWith(
      () =>
        new Promise((resolve) => {
          grant = resolve;
        }),
    );
    void session.start();
    session.stop();
    grant(new FakeMicrophone());
    await settle();
    expect([microphones[0].closed, state().kind]).toEqual([true, 'off']);
  });

  it('says why it cannot listen', async () => {
    const denied = sessionWith(() => Promise.reject(new EmoVerseError('microphone-denied', 'not allowed')));
    await denied.session.start();
    expect(denied.state()).toMatchObject({ kind: 'failed', code: 'microphone-denied' });
    const taken = sessionWith();
    await taken.session.start();
    taken.microphones[0].end();
    expect(taken.state()).toMatchObject({ kind: 'failed', code: 'microphone-ended' });
    expect(taken.microphones[0].closed).toBe(true);
  });

  it('puts the browser’s refusals in words of its own', () => {
    const codes = ['NotAllowedError', 'NotFoundError', 'NotReadableError', 'OtherError'].map(
      (name) => microphoneError(new DOMException('no', name)).code,
    );
    expect(codes).toEqual(['microphone-denied', 'no-microphone', 'microphone-busy', 'microphone-failed']);
  });
});
