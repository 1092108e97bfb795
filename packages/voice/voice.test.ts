import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arousalFromVoice, type VoiceHead } from './arousal-from-voice.ts';
import { bandLevel } from './band-level.ts';
import { describeVoice, type VoiceFeatures } from './describe-voice.ts';
import { followVoice, initialVoice, type FollowedVoice } from './follow-voice.ts';
import { frameSound } from './frame-sound.ts';
import { makeVoice, type MadeVoice } from './testing/make-voice.ts';
import { FRAME_SECONDS, type VoiceFrame } from './voice-frame.ts';

const head: VoiceHead = { weights: { pitch: 0.07, brightness: 0.04 }, deviation: 0.25 };
const ordinary: MadeVoice = { seconds: 6, pitch: 120, rate: 4, amplitude: 0.2, bright: 0.04 };
const framesOf = (samples: Float32Array, sampleRate = 16_000, from = 0): VoiceFrame[] =>
  frameSound(samples, sampleRate, from);
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

  it('has the brightness of its definition: the share of 2 to 3 kHz in decibels, at the rates of microphones', () => {
    const bright = { low: 2000, high: 3000, floor: -45 };
    for (const sampleRate of [16_000, 22_050, 44_100, 48_000]) {
      const brightnessOf = (partials: readonly (readonly [hertz: number, power: number])[]): number =>
        bandLevel(
          Float32Array.from({ length: sampleRate * FRAME_SECONDS }, (_, at) =>
            partials.reduce(
              (sum, [hertz, power]) =>
                sum + 0.3 * Math.sqrt(power) * Math.sin((2 * Math.PI * hertz * at) / sampleRate),
              0,
            ),
          ),
          sampleRate,
          bright,
        );
      for (const power of [2, 1, 0.1, 0.001])
        expect(
          brightnessOf([
            [150, 1],
            [2400, power],
          ]),
        ).toBeCloseTo(10 * Math.log10(power / (1 + power)), 2);
      expect(brightnessOf([[2500, 1]])).toBeCloseTo(0, 2);
      expect(brightnessOf([[150, 1]])).toBe(-45);
      expect(brightnessOf([[3400, 1]])).toBe(-45);
      expect(brightnessOf([])).toBe(-45);
      expect(bandLevel(new Float32Array(640).fill(0.1), sampleRate, bright)).toBe(-45);
    }
  });

  it('has no pitch in silence and noise', () => {
    const silence = framesOf(new Float32Array(16_000));
    expect(silence.every(({ pitch, level }) => pitch === undefined && level === -120)).toBe(true);
    const noise = framesOf(makeVoice({ ...ordinary, amplitude: 0, noise: 0.3, seconds: 2 }));
    expect(noise.filter(({ pitch }) => pitch !== undefined).length).toBeLessThan(noise.length / 20);
  });
});

describe('describeVoice', () => {
  it('tells pitch and brightness apart, at any loudness and pace', () => {
    const plain = featuresOf({ bright: 0.05 });
    expect(plain.pitch).toBeCloseTo(semitones(120 / 100), 0);
    const high = featuresOf({ bright: 0.05, pitch: 180 });
    expect(high.pitch - plain.pitch).toBeCloseTo(semitones(1.5), 1);
    const bright = featuresOf({ bright: 0.1 });
    expect(bright.pitch).toBeCloseTo(plain.pitch, 1);
    expect(bright.brightness - plain.brightness).toBeCloseTo(decibels(2), 0);
    for (const same of [
      featuresOf({ bright: 0.05, amplitude: 0.4 }),
      featuresOf({ bright: 0.05, rate: 6 }),
    ]) {
      expect(same.pitch).toBeCloseTo(plain.pitch, 1);
      expect(same.brightness).toBeCloseTo(plain.brightness, 0);
    }
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
  const baseline: VoiceFeatures = { seconds: 6, pitch: 3, brightness: -28 };
  const features = fc.record({
    seconds: fc.double({ min: 3, max: 20, noNaN: true }),
    pitch: fc.double({ min: -8, max: 28, noNaN: true }),
    brightness: fc.double({ min: -45, max: 0, noNaN: true }),
  });

  it('is 0 for the ordinary voice, tanh of the weighed changes, and rises with each', () => {
    expect(arousalFromVoice(baseline, baseline, head).arousal).toBe(0);
    expect(arousalFromVoice({ seconds: 6, pitch: 7, brightness: -22 }, baseline, head).arousal).toBeCloseTo(
      Math.tanh(4 * 0.07 + 6 * 0.04),
      12,
    );
    fc.assert(
      fc.property(features, fc.constantFrom('pitch', 'brightness'), (heard, name) => {
        const more = { ...heard, [name]: heard[name] + 1 };
        expect(arousalFromVoice(more, baseline, head).arousal).toBeGreaterThanOrEqual(
          arousalFromVoice(heard, baseline, head).arousal - 1e-12,
        );
      }),
    );
  });

  it('does not hear the colour of the microphone', () => {
    fc.assert(
      fc.property(features, fc.double({ min: -10, max: 10, noNaN: true }), (heard, colour) => {
        const through = (one: VoiceFeatures): VoiceFeatures => ({
          ...one,
          brightness: one.brightness + colour,
        });
        expect(arousalFromVoice(through(heard), through(baseline), head).arousal).toBeCloseTo(
          arousalFromVoice(heard, baseline, head).arousal,
          9,
        );
      }),
    );
  });

  it('stays inside −1…1 and claims no more than its head, less after little speech', () => {
    fc.assert(
      fc.property(features, (heard) => {
        const { arousal, deviation } = arousalFromVoice(heard, baseline, head);
        expect(Math.abs(arousal)).toBeLessThan(1);
        expect(deviation).toBeGreaterThan(head.deviation);
        expect(deviation).toBeLessThan(0.4);
        expect(
          arousalFromVoice({ ...heard, seconds: heard.seconds / 2 }, baseline, head).deviation,
        ).toBeGreaterThan(deviation);
      }),
    );
  });
});

describe('followVoice', () => {
  const feed = (voice: FollowedVoice, frames: readonly VoiceFrame[]): FollowedVoice =>
    frames.reduce(
      (state, _frame, index) =>
        index % 5 === 4 ? followVoice(state, frames.slice(index - 4, index + 1), head) : state,
      voice,
    );
  const say = (voice: FollowedVoice, made: Partial<MadeVoice>, from: number): FollowedVoice =>
    feed(voice, framesOf(makeVoice({ ...ordinary, ...made }), 16_000, from));

  it('first hears the ordinary voice, then what changes against it', () => {
    const settled = say(initialVoice(), {}, 0);
    expect(settled.state.kind).toBe('listening');
    const lively = say(settled, { pitch: 170, amplitude: 0.45, bright: 0.08, rate: 5.5, seconds: 12 }, 6000);
    const quiet = say(settled, { pitch: 100, amplitude: 0.1, bright: 0.02, rate: 3, seconds: 12 }, 6000);
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
