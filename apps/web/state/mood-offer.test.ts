import { EMOTION_MOOD_POINTS, certainScores, type Emotion } from '@emoverse/domain';
import { initialMood, moodFromEmotion, updateMood, type Mood } from '@emoverse/mood';
import { describe, expect, it } from 'vitest';
import { FakeCamera } from '../testing/fake-camera.ts';
import { FakeClock } from '../testing/fake-clock.ts';
import { fakeServer } from '../testing/fake-server.ts';
import { MemoryStore } from '../testing/memory-store.ts';
import { uuidsInARow } from '../testing/new-uuid.ts';
import { MoodOffers } from './mood-offer.ts';
import { Outbox } from './outbox.ts';
import { Visit } from './visit.ts';

function setUp(emotion: Emotion) {
  const clock = new FakeClock();
  const { api } = fakeServer(() => 'unreachable');
  const services = { api, now: clock.now, schedule: clock.schedule, newId: uuidsInARow() };
  const stores = { keep: new MemoryStore(), keepForTab: new MemoryStore() };
  const visit = new Visit(
    { ...services, ...stores },
    new Outbox({ ...services, ...stores }, () => undefined),
  );
  visit.propose(moodFromEmotion(emotion, clock.now()));
  const estimate = moodFromEmotion(emotion, clock.now());
  visit.choose({ estimate, felt: undefined, note: '' }, { kind: 'lift' });
  const offers = new MoodOffers(visit);
  const offered = () => offers.store.getState().offer;
  /** The camera reads one emotion for so long, three times a second; gives the mood at the end. */
  let mood = initialMood(clock.now());
  const see = (seen: Emotion, seconds: number): Mood => {
    for (let look = 0; look < seconds * 3; look += 1) {
      clock.advance(333);
      mood = updateMood(mood, { kind: 'scores', scores: certainScores(seen), at: clock.now() });
      offers.see({
        kind: 'reading',
        stream,
        cameraId: undefined,
        seen: undefined,
        checkIn: { kind: 'off' },
        mood,
      });
    }
    return mood;
  };
  const confirm = (felt: Emotion, at = clock.now() + 1) =>
    offers.hear({ id: '00000000-0000-4000-8000-00000000000f', estimate: moodFromEmotion(felt, at), at });
  return { clock, visit, offers, offered, see, confirm };
}

const { stream } = new FakeCamera();

describe('another mood elsewhere', () => {
  it('that was confirmed in another tab is offered, and taken only on a yes', () => {
    const { visit, offers, offered, confirm } = setUp('sad');
    const before = visit.store.getState();
    confirm('happy');
    expect(offered()).toMatchObject({ emotion: 'happy', from: 'elsewhere' });
    expect(visit.store.getState()).toBe(before);
    offers.accept();
    expect(visit.store.getState()).toMatchObject({
      kind: 'chosen',
      emotion: 'happy',
      intent: { kind: 'lift' },
      mood: EMOTION_MOOD_POINTS.happy,
    });
    expect(visit.store.getState()).not.toMatchObject({ visitId: 'visitId' in before ? before.visitId : '' });
    expect(offered()).toBeUndefined();
  });

  it('is not offered again after a no, but a third mood is', () => {
    const { offers, offered, confirm } = setUp('sad');
    confirm('happy');
    offers.notNow();
    confirm('happy');
    expect(offered()).toBeUndefined();
    confirm('angry');
    expect(offered()).toMatchObject({ emotion: 'angry' });
  });

  it('that the camera sees is offered when it has stayed for a while, and no longer when it is gone', () => {
    const { offered, see } = setUp('sad');
    see('sad', 10);
    expect(offered()).toBeUndefined();
    expect(see('happy', 4).kind).toBe('steady');
    expect(offered()).toBeUndefined();
    see('happy', 16);
    expect(offered()).toMatchObject({ emotion: 'happy', from: 'camera' });
    see('sad', 20);
    expect(offered()).toBeUndefined();
  });

  it('is not offered where it is the same mood, or was there before the lists', () => {
    const { clock, offered, confirm } = setUp('sad');
    confirm('sad');
    confirm('happy', clock.now() - 60_000);
    expect(offered()).toBeUndefined();
  });
});
