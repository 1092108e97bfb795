import { numberAt } from '@emoverse/domain';
import { MODE_CHORDS, MODE_SCALES, midiOfStep, type Mode } from './modes.ts';
import type { Soundscape } from './soundscape-of-mood.ts';

export const BEATS_PER_BAR = 4;

export interface SoundscapeNote {
  readonly voice: 'pad' | 'bass' | 'melody';
  /** MIDI note number. */
  readonly midi: number;
  /** Beats after the beginning of the bar, 0…4. */
  readonly beat: number;
  /** Length in beats, > 0; may reach into the next bar. */
  readonly beats: number;
  /** 0…1. */
  readonly velocity: number;
}

/** Where the music stands between two bars. */
export interface Composed {
  readonly mode: Mode;
  /** Bars since the beginning. */
  readonly bar: number;
  /** Degree of the scale on which the chord of the last bar stood, 0-based. */
  readonly chord: number;
  /** Scale step of the last melody note, counted from the tonic of octave 4. */
  readonly step: number;
}

export interface ComposedBar {
  readonly notes: readonly SoundscapeNote[];
  readonly next: Composed;
}

const SLOTS = 8;
/** Notes on the beat are more likely than between beats, by this much of the mean each way. */
const BEAT_WEIGHT = 0.3;
/** Every so many bars the music comes home. */
const PHRASE_BARS = 4;
/** From this density on, the bass speaks twice a bar. */
const BASS_TWICE_FROM = 0.65;
const LOWEST_PAD_STEP = -7;
/** Steps that the melody may stray from its register, but for two to the next note of the chord. */
const REACH = 6;

/** The beginning of a soundscape: home, before its first bar. */
export function beginComposing({ mode }: Pick<Soundscape, 'mode'>): Composed {
  return { mode, bar: 0, chord: 0, step: 4 };
}

/**
 * The next bar: a chord, its bass, and as many melody notes as the density asks for on average. All notes belong to
 * the soundscape's mode. A change of mode comes with the bar, and the chord returns to the tonic.
 *
 * @param random uniform in [0, 1)
 */
export function composeBar(soundscape: Soundscape, from: Composed, random: () => number): ComposedBar {
  const { mode } = soundscape;
  const chord = nextChord(mode, from, random);
  const notes: SoundscapeNote[] = [...padNotes(mode, chord), ...bassNotes(soundscape, chord)];
  let step = from.step;
  for (let slot = 0; slot < SLOTS; slot += 1) {
    const onBeat = slot % 2 === 0;
    const chance = (soundscape.density / 2) * (onBeat ? 1 + BEAT_WEIGHT : 1 - BEAT_WEIGHT);
    if (random() >= chance) continue;
    step = nextStep(soundscape, step, onBeat ? chord : undefined, random);
    notes.push({
      voice: 'melody',
      midi: midiOfStep(mode, step),
      beat: slot / 2,
      beats: soundscape.noteBeats,
      velocity: 0.45 + 0.3 * random() + (onBeat ? 0.1 : 0),
    });
  }
  return { notes, next: { mode, bar: from.bar + 1, chord, step } };
}

function nextChord(mode: Mode, from: Composed, random: () => number): number {
  const chords = MODE_CHORDS[mode];
  if (from.mode !== mode || from.bar % PHRASE_BARS === 0) return chords[0];
  // A chord stays for two bars or moves on; never to itself.
  if (from.bar % 2 === 1 && random() < 0.5) return from.chord;
  const others = chords.filter((degree) => degree !== from.chord);
  return numberAt(others, Math.floor(random() * others.length));
}

/** Root, third and fifth, each laid into the octave and a half from the D below middle C. */
function padNotes(mode: Mode, chord: number): SoundscapeNote[] {
  const size = MODE_SCALES[mode].length;
  return [0, 2, 4].map((above) => {
    const step = LOWEST_PAD_STEP + ((chord + above) % size) + (above === 4 ? size : 0);
    return { voice: 'pad', midi: midiOfStep(mode, step), beat: 0, beats: BEATS_PER_BAR, velocity: 0.5 };
  });
}

function bassNotes({ mode, density }: Soundscape, chord: number): SoundscapeNote[] {
  const size = MODE_SCALES[mode].length;
  const midi = midiOfStep(mode, chord - (chord > 3 ? 3 : 2) * size);
  const beats = density >= BASS_TWICE_FROM ? [0, 2] : [0];
  return beats.map((beat) => ({
    voice: 'bass',
    midi,
    beat,
    beats: BEATS_PER_BAR / beats.length,
    velocity: 0.6,
  }));
}

/** A small step up or down, drawn towards the register; on a beat the nearest note of the chord. */
function nextStep(
  { mode, register }: Soundscape,
  from: number,
  chord: number | undefined,
  random: () => number,
): number {
  const home = stepNear(mode, register);
  const pull = Math.max(-1, Math.min(1, (home - from) / 6));
  const size = 1 + Math.floor(random() * 3);
  const drawn = random() < 0.5 + pull / 2 ? 1 : -1;
  // Turned back before it leaves the range of the voice.
  const isFar = Math.abs(from + drawn * size - home) > REACH;
  const direction = isFar ? (from > home ? -1 : 1) : drawn;
  const step = from + direction * size;
  if (chord === undefined) return step;
  const scale = MODE_SCALES[mode].length;
  const isChordTone = (candidate: number): boolean => {
    const above = (((candidate - chord) % scale) + scale) % scale;
    return above === 0 || above === 2 || above === 4;
  };
  // Of any two neighbouring steps but one pair, one belongs to the triad: the search ends after one or two.
  let offset = 0;
  while (!isChordTone(step + offset * direction)) offset += 1;
  return step + offset * direction;
}

function stepNear(mode: Mode, midi: number): number {
  const size = MODE_SCALES[mode].length;
  return Math.round(((midi - midiOfStep(mode, 0)) / 12) * size);
}
