import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arousalFromVoice } from './arousal-from-voice.ts';
import { countSyllables } from './count-syllables.ts';
import { describeVoice, speechFloor, type VoiceFeatures } from './describe-voice.ts';
import { followVoice, initialVoice, type FollowedVoice } from './follow-voice.ts';
import { framesOf, makeVoice, type MadeVoice } from './testing/make-voice.ts';
import type { VoiceFrame } from './voice-frame.ts';

const ordinary: MadeVoice = { seconds: 6, pitch: 120, rate: 4, amplitude: 0.2 };
const featuresOf = (voice: Partial<MadeVoice>): VoiceFeatures => {
  const features = describeVoice(framesOf(makeVoice({ ...ordinary, ...voice })));
  if (features === undefined) throw new Error('expected speech');
  return features;
};
const semitones = (ratio: number): number => 12 * Math.log2(ratio);
const decibels = (ratio: number): number => 20 * Math.log10(ratio);

describe('a frame of sound', () => {
  it('has the level of its definition: a sine of amplitude a has 20·log10(a/√2) dB', () => {
    for (const amplitude of [1, 0.5, 0.01]) {
      const sine = Float32Array.from(
        { length: 16_000 },
        (_, i) => amplitude * Math.sin((2 * Math.PI * 200 * i) / 16_000),
      );
      for (const { level } of framesOf(sine)) expect(level).toBeCloseTo(decibels(amplitude / Math.SQRT2), 1);
    }
  });

  it('has the pitch of the voice, from 70 to 400 Hz, within 1 %, at the sample rates of microphones', () => {
    for (const sampleRate of [16_000, 44_100, 48_000]) {
      for (const pitch of [70, 110, 147, 220, 333, 400]) {
        const frames = framesOf(makeVoice({ ...ordinary, pitch, seconds: 1 }, sampleRate), sampleRate);
        const voiced = frames.flatMap((frame) => frame.pitch ?? []);
        expect(voiced.length).toBeGreaterThan(frames.length / 2);
        const middle = voiced.toSorted((a, b) => a - b)[Math.floor(voiced.length / 2)];
        expect(Math.abs(middle / pitch - 1)).toBeLessThan(0.01);
      }
    }
  });

  it('has no pitch in silence and noise', () => {
    const silence = framesOf(new Float32Array(16_000));
    expect(silence.every(({ pitch, level }) => pitch === undefined && level === -120)).toBe(true);
    const noise = framesOf(makeVoice({ ...ordinary, amplitude: 0, noise: 0.3, seconds: 2 }));
    expect(noise.filter(({ pitch }) => pitch !== undefined).length).toBeLessThan(noise.length / 20);
  });
});

describe('syllables', () => {
  it.each([2, 3, 4, 5, 6, 7])('are counted: %d a second', (rate) => {
    const frames = framesOf(makeVoice({ ...ordinary, rate, seconds: 5 }));
    const counted = countSyllables(frames, speechFloor(frames));
    expect(Math.abs(counted - 5 * rate)).toBeLessThanOrEqual(1);
  });

  it('are none in noise and in silence', () => {
    const noise = framesOf(makeVoice({ ...ordinary, amplitude: 0, noise: 0.1 }));
    expect(countSyllables(noise, -60)).toBeLessThanOrEqual(2);
    expect(countSyllables([], -60)).toBe(0);
  });
});

describe('describeVoice', () => {
  it('tells level, pitch and rate apart', () => {
    const plain = featuresOf({});
    expect(plain.pitch).toBeCloseTo(semitones(120 / 100), 0);
    expect(plain.rate).toBeGreaterThan(3.4);
    expect(plain.rate).toBeLessThan(4.6);
    expect(featuresOf({ amplitude: 0.4 }).level - plain.level).toBeCloseTo(decibels(2), 0);
    expect(featuresOf({ pitch: 180 }).pitch - plain.pitch).toBeCloseTo(semitones(1.5), 1);
    expect(featuresOf({ rate: 6 }).rate / plain.rate).toBeCloseTo(1.5, 0);
  });

  it('leaves long pauses out of the time of speech', () => {
    const speech = makeVoice({ ...ordinary, seconds: 3 });
    const pause = makeVoice({ ...ordinary, seconds: 3, amplitude: 0 });
    const both = new Float32Array(speech.length + pause.length);
    both.set(speech);
    both.set(pause, speech.length);
    const features = describeVoice(framesOf(both));
    expect(features?.seconds).toBeGreaterThan(2.4);
    expect(features?.seconds).toBeLessThan(3.3);
  });

  it('is undefined where nobody speaks', () => {
    expect(describeVoice([])).toBeUndefined();
    expect(describeVoice(framesOf(new Float32Array(32_000)))).toBeUndefined();
  });
});

describe('arousalFromVoice', () => {
  const baseline: VoiceFeatures = { seconds: 6, level: -30, pitch: 3, rate: 4 };
  const features = fc.record({
    seconds: fc.double({ min: 3, max: 20, noNaN: true }),
    level: fc.double({ min: -60, max: 0, noNaN: true }),
    pitch: fc.double({ min: -8, max: 28, noNaN: true }),
    rate: fc.double({ min: 0, max: 10, noNaN: true }),
  });

  it('is 0 for the ordinary voice, and rises with level, pitch and rate', () => {
    expect(arousalFromVoice(baseline, baseline).arousal).toBe(0);
    expect(arousalFromVoice({ ...baseline, level: -24, pitch: 7, rate: 5 }, baseline).arousal).toBeCloseTo(
      0.55,
      12,
    );
    fc.assert(
      fc.property(features, fc.constantFrom('level', 'pitch', 'rate'), (heard, name) => {
        const more = { ...heard, [name]: heard[name] + 1 };
        // A rate of 0 says nothing, so it is not below a rate of 1.
        fc.pre(name !== 'rate' || heard.rate > 0);
        expect(arousalFromVoice(more, baseline).arousal).toBeGreaterThanOrEqual(
          arousalFromVoice(heard, baseline).arousal - 1e-12,
        );
      }),
    );
  });

  it('does not hear the gain of the microphone', () => {
    fc.assert(
      fc.property(features, fc.double({ min: -20, max: 20, noNaN: true }), (heard, gain) => {
        const louder = (one: VoiceFeatures): VoiceFeatures => ({ ...one, level: one.level + gain });
        expect(arousalFromVoice(louder(heard), louder(baseline)).arousal).toBeCloseTo(
          arousalFromVoice(heard, baseline).arousal,
          9,
        );
      }),
    );
  });

  it('stays inside −1…1 and claims little: its deviation is at least .4, more after little speech', () => {
    fc.assert(
      fc.property(features, (heard) => {
        const { arousal, deviation } = arousalFromVoice(heard, baseline);
        expect(Math.abs(arousal)).toBeLessThan(1);
        expect(deviation).toBeGreaterThanOrEqual(0.4);
        expect(deviation).toBeLessThan(1.2);
        expect(
          arousalFromVoice({ ...heard, seconds: heard.seconds / 2 }, baseline).deviation,
        ).toBeGreaterThan(deviation);
      }),
    );
  });
});

describe('followVoice', () => {
  const feed = (voice: FollowedVoice, frames: readonly VoiceFrame[]): FollowedVoice =>
    frames.reduce(
      (state, _frame, index) =>
        index % 5 === 4 ? followVoice(state, frames.slice(index - 4, index + 1)) : state,
      voice,
    );
  const say = (voice: FollowedVoice, made: Partial<MadeVoice>, from: number): FollowedVoice =>
    feed(voice, framesOf(makeVoice({ ...ordinary, ...made }), 16_000, from));

  it('first hears the ordinary voice, then what changes against it', () => {
    const settled = say(initialVoice(), {}, 0);
    expect(settled.state.kind).toBe('listening');
    const lively = say(settled, { pitch: 170, amplitude: 0.45, rate: 5.5, seconds: 12 }, 6000);
    const quiet = say(settled, { pitch: 100, amplitude: 0.1, rate: 3, seconds: 12 }, 6000);
    const arousalOf = ({ state }: FollowedVoice): number =>
      state.kind === 'listening' && state.heard !== undefined ? state.heard.arousal.arousal : Number.NaN;
    expect(arousalOf(lively)).toBeGreaterThan(0.4);
    expect(arousalOf(quiet)).toBeLessThan(-0.25);
    expect(Math.abs(arousalOf(say(settled, { seconds: 12 }, 6000)))).toBeLessThan(0.1);
  });

  it('shows how much of the ordinary voice was heard, and says when nobody speaks', () => {
    const begun = say(initialVoice(), { seconds: 2 }, 0);
    expect(begun.state).toMatchObject({ kind: 'settling', silent: false });
    expect(begun.state.kind === 'settling' && begun.state.share).toBeCloseTo(0.5, 0);
    const nobody = say(initialVoice(), { amplitude: 0, seconds: 5 }, 0);
    expect(nobody.state).toEqual({ kind: 'settling', share: 0, silent: true });
  });

  it('keeps numbers of the last seconds only', () => {
    let voice = say(initialVoice(), {}, 0);
    for (let minute = 0; minute < 3; minute += 1) voice = say(voice, { seconds: 10 }, 6000 + minute * 10_000);
    expect(voice.frames.length).toBeLessThanOrEqual(12 / 0.02 + 1);
  });
});
