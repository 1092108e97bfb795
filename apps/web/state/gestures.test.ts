import { impressionIdSchema } from '@emoverse/domain';
import { describe, expect, it } from 'vitest';
import type { SeenHand } from '../camera/vision-messages.ts';
import type { OnNow } from '../player/on-now.ts';
import { MemoryStore } from '../testing/memory-store.ts';
import { work } from '../testing/work.ts';
import { createDeviceSettings } from './device-settings.ts';
import { Gestures } from './gestures.ts';
import { OnTop } from './on-top.ts';

const NOTHING: OnNow = { kind: 'nothing' };
const impressionId = impressionIdSchema.parse('0d6a2b0e-6a63-4f0f-9f0e-0d2f3f4b5a6c');

function playing(title: string, isOn = true): OnNow {
  const { id, domain, creators, mood, genres } = work(title);
  return {
    kind: 'track',
    isOn,
    track: {
      key: title,
      work: { id, domain, title, creators: [...creators], mood, genres: [...genres] },
      impressionId,
      sound: { kind: 'own' },
    },
  };
}

function set(now: OnNow = NOTHING) {
  const device = createDeviceSettings(new MemoryStore());
  device.setState({ thumbs: true, nods: true });
  const onTop = new OnTop();
  let onNow = now;
  const gestures = new Gestures({ device, onTop, onNow: () => onNow });
  const answers: string[] = [];
  gestures.onAnswer((answer, target) => answers.push(`${answer} ${target.title}`));
  const hold = (hand: Partial<SeenHand>): void =>
    gestures.see({ kind: 'hand', hand: { progress: 0, isHeld: false, ...hand } });
  return {
    device,
    onTop,
    gestures,
    answers,
    hold,
    play: (next: OnNow) => (onNow = next),
    state: () => gestures.store.getState(),
  };
}

describe('answers by thumb and head', () => {
  it('are about what plays, before what is on top; what waits in the bar is not meant', () => {
    const { gestures, onTop, play } = set();
    expect(gestures.target()).toBeUndefined();
    const takeAway = onTop.put({ playable: { item: work('Film') } });
    const closeSheet = onTop.put({ playable: { item: work('Sheet'), impressionId } });
    expect(gestures.target()).toMatchObject({ title: 'Sheet', itemId: 'work-sheet', impressionId });
    play(playing('Song'));
    expect(gestures.target()).toMatchObject({ title: 'Song', itemId: 'work-song', impressionId });
    play(playing('Song', false));
    closeSheet();
    expect(gestures.target()).toMatchObject({ title: 'Film' });
    takeAway();
    expect(gestures.target()).toBeUndefined();
  });

  it('are watched for only when switched on, and where there is something to answer to', () => {
    const { gestures, device, onTop } = set();
    expect(gestures.watch()).toEqual({ hands: false, head: false });
    onTop.put({ playable: { item: work('Film') } });
    expect(gestures.watch()).toEqual({ hands: true, head: true });
    device.setState({ thumbs: false });
    expect(gestures.watch()).toEqual({ hands: false, head: true });
    expect(createDeviceSettings(new MemoryStore()).getState()).toMatchObject({ thumbs: false, nods: false });
  });

  it('fill a ring while a thumb is held, and count once it is full', () => {
    const { hold, state, answers } = set(playing('Song'));
    hold({ gesture: 'thumb-up' });
    expect(state()).toEqual({ kind: 'none' });
    hold({ gesture: 'thumb-up', progress: 0.4 });
    expect(state()).toMatchObject({
      kind: 'filling',
      answer: 'liked',
      progress: 0.4,
      target: { title: 'Song' },
    });
    hold({ gesture: 'thumb-up', progress: 0.9 });
    expect(answers).toEqual([]);
    hold({ gesture: 'thumb-up', isHeld: true });
    expect(answers).toEqual(['liked Song']);
    expect(state()).toEqual({ kind: 'none' });
  });

  it('are taken back by taking the hand down, by the camera, and where nothing is there any more', () => {
    const { hold, state, gestures, play, answers } = set(playing('Song'));
    const begin = (): void => {
      hold({ gesture: 'thumb-down', progress: 0.5 });
      expect(state()).toMatchObject({ kind: 'filling', answer: 'disliked' });
    };
    begin();
    hold({});
    expect(state()).toEqual({ kind: 'none' });
    begin();
    gestures.seeCamera({ kind: 'paused' });
    expect(state()).toEqual({ kind: 'none' });
    begin();
    play(NOTHING);
    hold({ gesture: 'thumb-down', isHeld: true });
    expect(state()).toEqual({ kind: 'none' });
    expect(answers).toEqual([]);
  });

  it('never go to another song than the one they were begun for', () => {
    const { hold, state, play, answers } = set(playing('Song'));
    hold({ gesture: 'thumb-down', progress: 0.8 });
    play(playing('Next'));
    hold({ gesture: 'thumb-down', progress: 0.9 });
    hold({ gesture: 'thumb-down', isHeld: true });
    expect([state(), answers]).toEqual([{ kind: 'none' }, []]);
    hold({});
    hold({ gesture: 'thumb-down', progress: 0.2 });
    expect(state()).toMatchObject({ target: { title: 'Next' } });
  });

  it('take a nod for yes and a shake for no', () => {
    const { gestures, answers, play } = set(playing('Song'));
    gestures.see({ kind: 'head', gesture: 'nod' });
    gestures.see({ kind: 'head', gesture: 'shake' });
    play(NOTHING);
    gestures.see({ kind: 'head', gesture: 'nod' });
    expect(answers).toEqual(['liked Song', 'disliked Song']);
  });
});
