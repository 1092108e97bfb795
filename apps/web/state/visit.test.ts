import { fuseMoods, moodFromEmotion, moodFromPoint, moodFromVoice } from '@emoverse/mood';
import { describe, expect, it } from 'vitest';
import { FakeClock, settle } from '../testing/fake-clock.ts';
import { fakeServer } from '../testing/fake-server.ts';
import { MemoryStore } from '../testing/memory-store.ts';
import { uuidsInARow } from '../testing/new-uuid.ts';
import { Outbox } from './outbox.ts';
import { Visit } from './visit.ts';

const reading = { ...moodFromEmotion('happy', 7), source: 'camera' as const, confidence: 0.8 };

function visitWith(keepForTab = new MemoryStore()) {
  const clock = new FakeClock();
  const { api, received } = fakeServer(({ body }) => ({ status: 200, body }));
  const services = {
    api,
    keep: new MemoryStore(),
    keepForTab,
    now: clock.now,
    schedule: clock.schedule,
    newId: uuidsInARow(),
  };
  return { visit: new Visit(services, new Outbox(services, () => undefined)), received, keepForTab };
}

describe('a visit', () => {
  it('makes lists for the reading when the person says yes, and keeps the mood with note and intent', async () => {
    const { visit, received } = visitWith();
    visit.propose(reading);
    visit.choose({ estimate: reading, felt: 'happy', note: ' sunny ' }, { kind: 'lift' });
    expect(visit.store.getState()).toMatchObject({
      kind: 'chosen',
      mood: reading,
      emotion: 'happy',
      intent: { kind: 'lift' },
    });
    await settle();
    expect(received.map(({ body }) => body)).toMatchObject([
      { estimate: reading, felt: 'happy', note: 'sunny', intent: { kind: 'lift' } },
    ]);
  });

  it("makes lists for the person's word when they correct the reading, and keeps both", async () => {
    const { visit, received } = visitWith();
    visit.propose(reading);
    visit.choose({ estimate: reading, felt: 'sad', note: '' }, { kind: 'match' });
    expect(visit.store.getState()).toMatchObject({
      emotion: 'sad',
      mood: { source: 'picker', valence: -0.7, arousal: -0.4 },
    });
    await settle();
    expect(received[0].body).toMatchObject({ estimate: reading, felt: 'sad' });
    expect(received[0].body).not.toHaveProperty('note');
  });

  it('shows works of a mood that is only pointed at, and keeps none', async () => {
    const { visit, received } = visitWith();
    visit.show({ valence: 0.6, arousal: -0.4 });
    expect(visit.store.getState()).toMatchObject({
      ...{ kind: 'chosen', intent: { kind: 'match' } },
      mood: { source: 'picker', valence: 0.6, arousal: -0.4 },
    });
    await settle();
    expect(received).toEqual([]);
  });

  it('gives a mood left without an intent and then chosen again one id: it is one record', async () => {
    const { visit, received } = visitWith();
    visit.propose(reading);
    visit.keepMood({ estimate: reading, felt: 'happy', note: '' });
    visit.choose({ estimate: reading, felt: 'happy', note: '' }, { kind: 'calm' });
    await settle();
    const ids = received.map(({ body }) =>
      typeof body === 'object' && body !== null && 'id' in body ? body.id : undefined,
    );
    expect(new Set(ids).size).toBe(1);
  });

  it('rests on one mood until another is added, and forgets the first where none was to be added', () => {
    const { visit } = visitWith();
    const words = { ...moodFromEmotion('sad', 9), source: 'text' as const };
    visit.propose(reading);
    visit.propose(words);
    expect(visit.store.getState()).toMatchObject({ kind: 'proposed', estimate: words, parts: [words] });
  });

  it('is what it was before where a proposed mood is withdrawn, but not while another sign is added', () => {
    const { visit } = visitWith();
    visit.proposePoint({ valence: 0.6, arousal: 0.4 });
    visit.withdraw();
    expect(visit.store.getState()).toEqual({ kind: 'none' });

    visit.propose(reading);
    visit.choose({ estimate: reading, felt: 'happy', note: '' }, { kind: 'lift' });
    const before = visit.store.getState();
    visit.proposePoint({ valence: -0.6, arousal: 0.4 });
    expect(visit.store.getState()).toMatchObject({ kind: 'proposed', estimate: { valence: -0.6 } });
    visit.addAnother();
    visit.withdraw();
    expect(visit.store.getState().kind).toBe('proposed');
    visit.propose(reading);
    visit.withdraw();
    expect(visit.store.getState()).toEqual(before);
  });

  it('fuses what was added, one part a door, and takes each out again', () => {
    const { visit } = visitWith();
    const voice = moodFromVoice({ arousal: 0.5, deviation: 0.5 }, 8);
    const again = moodFromVoice({ arousal: -0.5, deviation: 0.5 }, 9);
    visit.propose(reading);
    const first = visit.store.getState();
    visit.addAnother();
    visit.propose(voice);
    expect(visit.store.getState()).toMatchObject({
      parts: [reading, voice],
      estimate: fuseMoods([reading, voice]),
      recordId: first.kind === 'proposed' ? first.recordId : '',
    });
    visit.addAnother();
    visit.propose(again);
    expect(visit.store.getState()).toMatchObject({ parts: [reading, again] });
    visit.removePart(again);
    expect(visit.store.getState()).toMatchObject({ estimate: fuseMoods([reading]), parts: [reading] });
    visit.removePart(reading);
    expect(visit.store.getState()).toEqual({ kind: 'none' });
  });

  it('outlasts a reload of the tab, but not what is not a visit', () => {
    const first = visitWith();
    first.visit.choose(
      { estimate: moodFromPoint({ valence: 0.3, arousal: 0.2 }, 1), felt: undefined, note: '' },
      { kind: 'focus' },
    );
    expect(visitWith(first.keepForTab).visit.store.getState()).toEqual(first.visit.store.getState());
    const odd = new MemoryStore();
    odd.setItem('emoverse.visit', '{"kind":"chosen"}');
    expect(visitWith(odd).visit.store.getState()).toEqual({ kind: 'none' });
  });

  it('keeps its id through another intent, and takes a new one to start over', () => {
    const { visit } = visitWith();
    visit.choose({ estimate: reading, felt: undefined, note: '' }, { kind: 'match' });
    const idOf = (): unknown => {
      const state = visit.store.getState();
      return state.kind === 'chosen' ? state.visitId : undefined;
    };
    const before = idOf();
    visit.changeIntent({ kind: 'calm' });
    expect(idOf()).toBe(before);
    visit.startOver();
    expect(idOf()).not.toBe(before);
  });
});
