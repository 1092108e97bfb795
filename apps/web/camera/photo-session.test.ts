import { EmoVerseError, certainScores } from '@emoverse/domain';
import { describe, expect, it } from 'vitest';
import { FakeVision } from '../testing/fake-camera.ts';
import { settle } from '../testing/fake-clock.ts';
import { PhotoSession } from './photo-session.ts';

function photos() {
  const visions: FakeVision[] = [];
  const session = new PhotoSession({
    openVision: () => {
      const vision = new FakeVision();
      visions.push(vision);
      return vision;
    },
    now: () => 1000,
    detector: () => 'neural',
  });
  return { session, visions, state: () => session.store.getState() };
}
const file = (size = 10): Blob => new Blob([new Uint8Array(size)]);

describe('a photo', () => {
  it('becomes a mood', async () => {
    const { session, visions, state } = photos();
    void session.read(file());
    expect(state().kind).toBe('reading');
    visions[0].finishLoading();
    await settle();
    visions[0].answerScores(certainScores('surprise'), 1000);
    await settle();
    expect(state()).toMatchObject({
      kind: 'seen',
      mood: { kind: 'steady', label: 'surprise', estimate: { source: 'photo' } },
    });
  });

  it('loads the networks once for several photos', async () => {
    const { session, visions } = photos();
    void session.read(file());
    visions[0].finishLoading();
    await settle();
    visions[0].answerScores(certainScores('sad'), 1000);
    await settle();
    void session.read(file());
    await settle();
    expect(visions).toHaveLength(1);
    expect(visions[0].asked).toBe(2);
  });

  it('that is refused says why; the reader stays for the next', async () => {
    const { session, visions, state } = photos();
    void session.read(file());
    visions[0].finishLoading();
    await settle();
    visions[0].failReading(new EmoVerseError('truncated-image', 'cut off'));
    await settle();
    expect(state()).toMatchObject({ kind: 'failed', code: 'truncated-image' });
    expect(visions[0].disposed).toBe(false);
  });

  it('gets a new reader after one that could not be loaded', async () => {
    const { session, visions, state } = photos();
    void session.read(file());
    visions[0].failLoading(new EmoVerseError('model-unreachable', 'no answer'));
    await settle();
    expect(state()).toMatchObject({ kind: 'failed', code: 'model-unreachable' });
    void session.read(file());
    expect(visions).toHaveLength(2);
  });

  it('that comes after another takes its place, whichever is read first', async () => {
    const { session, visions, state } = photos();
    void session.read(file());
    visions[0].finishLoading();
    await settle();
    const second = file();
    void session.read(second);
    await settle();
    visions[0].answerScores(certainScores('happy'), 1000);
    await settle();
    expect(state()).toMatchObject({ kind: 'seen', file: second });
  });

  it('too large to be one is not even opened', async () => {
    const { session, visions, state } = photos();
    await session.read(new HugeFile([]));
    expect(state()).toMatchObject({ kind: 'failed', code: 'picture-too-large' });
    expect(visions).toHaveLength(0);
  });
});

/** Says it is large without taking the memory. */
class HugeFile extends Blob {
  override get size(): number {
    return 70_000_000;
  }
}
