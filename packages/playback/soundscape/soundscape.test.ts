import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BEATS_PER_BAR, beginComposing, composeBar, type SoundscapeNote } from './compose-bar.ts';
import { MODES, MODE_CHORDS, MODE_SCALES, TONIC, isMinor, midiOfStep, type Mode } from './modes.ts';
import { pointOnRoute } from './point-on-route.ts';
import { soundscapeOfMood, type Soundscape } from './soundscape-of-mood.ts';

const axis = fc.double({ min: -1, max: 1, noNaN: true });
const anyPoint = fc.record({ valence: axis, arousal: axis });

/** Park and Miller's generator (1988): the same bars in every run. */
function seeded(seed: number): () => number {
  let state = (Math.abs(seed) % 2147483646) + 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return (state - 1) / 2147483646;
  };
}

function barsOf(soundscape: Soundscape, count: number, random: () => number): SoundscapeNote[][] {
  let from = beginComposing(soundscape);
  return Array.from({ length: count }, () => {
    const { notes, next } = composeBar(soundscape, from, random);
    from = next;
    return [...notes];
  });
}

describe('the modes', () => {
  it('go from dark to bright: each raises degrees of the one before and lowers none', () => {
    for (const [index, mode] of MODES.slice(1).entries()) {
      const raised = MODE_SCALES[mode].map(
        (semitone, degree) => semitone - MODE_SCALES[MODES[index]][degree],
      );
      expect(raised.every((by) => by === 0 || by === 1)).toBe(true);
      expect(raised).toContain(1);
    }
  });

  it('have the third that their name promises', () => {
    expect(MODES.map(isMinor)).toEqual([true, true, false, false]);
  });

  it('have chords with a pure fifth only', () => {
    for (const mode of MODES)
      for (const degree of MODE_CHORDS[mode])
        expect(midiOfStep(mode, degree + 4) - midiOfStep(mode, degree)).toBe(7);
  });

  it('count octaves alike in both directions', () => {
    fc.assert(
      fc.property(fc.constantFrom(...MODES), fc.integer({ min: -20, max: 20 }), (mode, step) => {
        expect(midiOfStep(mode, step + 7)).toBe(midiOfStep(mode, step) + 12);
        expect(midiOfStep(mode, step + 1)).toBeGreaterThan(midiOfStep(mode, step));
      }),
    );
  });
});

describe('the soundscape of a mood', () => {
  it('is faster, denser, brighter and more detached with every bit of arousal', () => {
    fc.assert(
      fc.property(axis, axis, axis, (valence, one, other) => {
        fc.pre(Math.abs(one - other) > 1e-6);
        const calm = soundscapeOfMood({ valence, arousal: Math.min(one, other) });
        const lively = soundscapeOfMood({ valence, arousal: Math.max(one, other) });
        expect(lively.tempo).toBeGreaterThan(calm.tempo);
        expect(lively.density).toBeGreaterThan(calm.density);
        expect(lively.brightness).toBeGreaterThan(calm.brightness);
        expect(lively.noteBeats).toBeLessThan(calm.noteBeats);
        expect([lively.mode, lively.register]).toEqual([calm.mode, calm.register]);
      }),
    );
  });

  it('is higher and never in a darker mode with more valence, and else the same', () => {
    fc.assert(
      fc.property(axis, axis, axis, (arousal, one, other) => {
        fc.pre(Math.abs(one - other) > 1e-6);
        const low = soundscapeOfMood({ valence: Math.min(one, other), arousal });
        const high = soundscapeOfMood({ valence: Math.max(one, other), arousal });
        expect(MODES.indexOf(high.mode)).toBeGreaterThanOrEqual(MODES.indexOf(low.mode));
        expect(high.register).toBeGreaterThan(low.register);
        expect({ ...high, mode: low.mode, register: low.register }).toEqual(low);
      }),
    );
  });

  it('is minor exactly where the mood is unpleasant', () => {
    fc.assert(
      fc.property(anyPoint, (point) => {
        expect(isMinor(soundscapeOfMood(point).mode)).toBe(point.valence < 0);
      }),
    );
  });

  it('stays in its ranges, also beyond the plane', () => {
    expect(soundscapeOfMood({ valence: -9, arousal: -9 })).toEqual({
      mode: 'aeolian',
      tempo: 46,
      density: 0.1,
      brightness: 420,
      register: 64,
      noteBeats: 3,
    });
    expect(soundscapeOfMood({ valence: 9, arousal: 9 })).toMatchObject({
      mode: 'ionian',
      tempo: 114,
      brightness: 4200,
    });
  });

  it('keeps its mode while the mood trembles around a border, and gives it up for good reason', () => {
    const mode = (valence: number, before?: Mode): Mode =>
      soundscapeOfMood({ valence, arousal: 0 }, before).mode;
    for (const border of [-0.35, 0, 0.35]) {
      const below = mode(border - 0.2);
      const above = mode(border + 0.2);
      expect(mode(border - 0.05, above)).toBe(above);
      expect(mode(border + 0.05, below)).toBe(below);
      expect(mode(border - 0.1, above)).toBe(below);
      expect(mode(border + 0.1, below)).toBe(above);
    }
    expect(mode(0.9, 'aeolian')).toBe('ionian');
    expect(mode(-0.9, 'ionian')).toBe('aeolian');
  });

  it('is never more than one mode away from what the mood asks for, whatever sounded before', () => {
    fc.assert(
      fc.property(anyPoint, fc.constantFrom(...MODES), (point, before) => {
        const kept = MODES.indexOf(soundscapeOfMood(point, before).mode);
        expect(Math.abs(kept - MODES.indexOf(soundscapeOfMood(point).mode))).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('a bar', () => {
  it('holds notes of its mode only, in the bar, and in the range of its voice', () => {
    fc.assert(
      fc.property(anyPoint, fc.integer(), (point, seed) => {
        const soundscape = soundscapeOfMood(point);
        const allowed = new Set(MODE_SCALES[soundscape.mode].map((semitone) => (semitone + TONIC) % 12));
        for (const notes of barsOf(soundscape, 12, seeded(seed))) {
          for (const note of notes) {
            expect(allowed).toContain(note.midi % 12);
            expect(note.beat).toBeGreaterThanOrEqual(0);
            expect(note.beat).toBeLessThan(BEATS_PER_BAR);
            expect(note.beats).toBeGreaterThan(0);
            expect(note.velocity).toBeGreaterThan(0);
            expect(note.velocity).toBeLessThanOrEqual(1);
            const [lowest, highest] = { bass: [26, 47], pad: [50, 74], melody: [50, 90] }[note.voice];
            expect(note.midi).toBeGreaterThanOrEqual(lowest);
            expect(note.midi).toBeLessThanOrEqual(highest);
          }
          expect(notes.filter(({ voice }) => voice === 'pad')).toHaveLength(3);
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each([-1, -0.4, 0.3, 1])('has as many melody notes as its density says: arousal %s', (arousal) => {
    const soundscape = soundscapeOfMood({ valence: 0.2, arousal });
    const bars = barsOf(soundscape, 2000, seeded(7));
    const mean = bars.flat().filter(({ voice }) => voice === 'melody').length / bars.length;
    // Eight slots a bar, each a chance of about half the density: three standard errors.
    const error = 3 * Math.sqrt((8 * 0.25) / bars.length);
    expect(Math.abs(mean - BEATS_PER_BAR * soundscape.density)).toBeLessThan(error);
  });

  it('puts a note of the chord on every beat that has one', () => {
    for (const notes of barsOf(soundscapeOfMood({ valence: 0.5, arousal: 0.8 }), 200, seeded(3))) {
      const chord = new Set(notes.filter(({ voice }) => voice === 'pad').map(({ midi }) => midi % 12));
      for (const note of notes)
        if (note.voice === 'melody' && Number.isInteger(note.beat)) expect(chord).toContain(note.midi % 12);
    }
  });

  it('comes home every four bars, and at once when the mode changes', () => {
    const minor = soundscapeOfMood({ valence: -0.6, arousal: 0 });
    const major = soundscapeOfMood({ valence: 0.6, arousal: 0 });
    const random = seeded(11);
    let from = beginComposing(minor);
    for (let bar = 0; bar < 40; bar += 1) {
      const composed = composeBar(minor, from, random);
      if (bar % 4 === 0) expect(composed.next.chord).toBe(0);
      from = composed.next;
    }
    expect(composeBar(major, { ...from, bar: 3, chord: 5 }, random).next.chord).toBe(0);
  });

  it('is the same for the same randomness', () => {
    const soundscape = soundscapeOfMood({ valence: 0.1, arousal: 0.4 });
    expect(barsOf(soundscape, 20, seeded(5))).toEqual(barsOf(soundscape, 20, seeded(5)));
  });

  it('keeps its melody near the register for ever', () => {
    for (const valence of [-1, 1]) {
      const soundscape = soundscapeOfMood({ valence, arousal: 1 });
      const melody = barsOf(soundscape, 3000, seeded(2))
        .flat()
        .filter(({ voice }) => voice === 'melody')
        .map(({ midi }) => midi);
      const mean = melody.reduce((sum, midi) => sum + midi, 0) / melody.length;
      expect(Math.abs(mean - soundscape.register)).toBeLessThan(2);
    }
  });
});

describe('a way over the plane', () => {
  const route = [
    { valence: -0.6, arousal: 0.8 },
    { valence: 0, arousal: 0.2 },
    { valence: 0.6, arousal: -0.4 },
  ] as const;

  it('begins at its first point, passes the others and ends at its last', () => {
    expect(pointOnRoute(route, 0, 100)).toEqual(route[0]);
    expect(pointOnRoute(route, 50, 100)).toEqual(route[1]);
    expect(pointOnRoute(route, 100, 100)).toEqual(route[2]);
    expect(pointOnRoute(route, 900, 100)).toEqual(route[2]);
    expect(pointOnRoute([route[1]], 3, 100)).toEqual(route[1]);
    expect(pointOnRoute(route, 0, 0)).toEqual(route[2]);
  });

  it('never jumps', () => {
    fc.assert(
      fc.property(
        fc.array(anyPoint, { minLength: 1, maxLength: 6 }),
        fc.nat(1000),
        ([first, ...rest], at) => {
          const one = pointOnRoute([first, ...rest], at, 1000);
          const next = pointOnRoute([first, ...rest], at + 1, 1000);
          const longest = Math.max(0, rest.length) * (2 / 1000) + 1e-9;
          expect(Math.abs(next.valence - one.valence)).toBeLessThanOrEqual(longest);
          expect(Math.abs(next.arousal - one.arousal)).toBeLessThanOrEqual(longest);
        },
      ),
    );
  });
});
