import { numberAt } from '@emoverse/domain';
import {
  bootstrapInterval,
  createSeededRandom,
  fitSoftmaxRegression,
  predictSoftmax,
} from '@emoverse/numeric';
import { VOICE_FEATURES, arousalFromVoice, type VoiceHead } from '@emoverse/voice';
import { BadDataError } from '../bad-data-error.ts';
import { areaUnderCurve } from '../classes/area-under-curve.ts';
import { fitVoiceHead } from './fit-voice-head.ts';
import { meanVoice, type HeardClip } from './hear-clips.ts';
import { ACTED_AROUSAL, type ActedEmotion } from './read-voice-clips.ts';

/** Disgust is left out: neither clearly raised nor lowered. */
const HIGH: readonly ActedEmotion[] = ['anger', 'fear', 'happiness'];
const LOW: readonly ActedEmotion[] = ['sadness', 'boredom', 'neutral'];

/** Areas under the curve of one speaker, 0…1; undefined where one side has no recording. */
export interface SpeakerFigures {
  readonly n: number;
  /** Learned from nobody but others: by the head as it is, or one fitted without this speaker. */
  readonly head: 'as it is' | 'fitted without';
  readonly arousalAuc: number | undefined;
  readonly valenceAuc: number | undefined;
}

/** Over speakers; the interval is a bootstrap over them (2,000 draws, seed 7). */
export interface AcrossSpeakers {
  readonly mean: number;
  readonly worst: number;
  readonly ci95: readonly [number, number];
}

export interface VoiceReport {
  readonly n: number;
  readonly speakers: Readonly<Record<string, SpeakerFigures>>;
  readonly arousalAuc: AcrossSpeakers | undefined;
  /** Happiness against anger, by a classifier on the same features fitted on the other speakers. */
  readonly valenceAuc: AcrossSpeakers | undefined;
  /** Everybody's recordings in one order, where the ordinary voice is known, and where that of the others stands for it. */
  readonly together: { readonly ordinaryKnown: number; readonly firstHeard: number };
  /** Root mean square of (arousal − that of what was acted) in claimed deviations: 1 is honest, more too sure. */
  readonly inDeviations: { readonly ordinaryKnown: number; readonly firstHeard: number };
}

interface Judged {
  readonly speaker: string;
  readonly emotion: ActedEmotion;
  readonly known: { readonly arousal: number; readonly deviation: number };
  readonly first: { readonly arousal: number; readonly deviation: number };
}

/**
 * Arousal of acted recordings (anger, fear, happiness against sadness, boredom, neutral) and pleasantness (happiness
 * against anger), each speaker judged by what was learned without them: by `head` where `learnedFrom` does not name
 * them, else by one fitted on the other speakers here.
 *
 * @throws BadDataError where there are fewer than two speakers, or too few others to learn from.
 */
export function measureVoice(
  clips: readonly HeardClip[],
  head: VoiceHead,
  learnedFrom: ReadonlySet<string>,
): VoiceReport {
  const speakers = [...new Set(clips.map(({ speaker }) => speaker))].sort();
  if (speakers.length < 2)
    throw new BadDataError(`expected recordings of at least two speakers, got ${speakers.length}`);
  const figures: Record<string, SpeakerFigures> = {};
  const all: Judged[] = [];
  for (const speaker of speakers) {
    const own = clips.filter((clip) => clip.speaker === speaker);
    const others = clips.filter((clip) => clip.speaker !== speaker);
    const seen = learnedFrom.has(speaker);
    const judged = judge(own, others, seen ? fitVoiceHead(others) : head);
    all.push(...judged);
    figures[speaker] = {
      n: own.length,
      head: seen ? 'fitted without' : 'as it is',
      arousalAuc: aucOf(judged),
      valenceAuc: valenceAucOf(own, others),
    };
  }
  const offBy = (which: 'known' | 'first'): number =>
    Math.sqrt(
      all.reduce(
        (sum, one) => sum + ((one[which].arousal - ACTED_AROUSAL[one.emotion]) / one[which].deviation) ** 2,
        0,
      ) / all.length,
    );
  return {
    n: clips.length,
    speakers: figures,
    arousalAuc: across(Object.values(figures).map(({ arousalAuc }) => arousalAuc)),
    valenceAuc: across(Object.values(figures).map(({ valenceAuc }) => valenceAuc)),
    together: {
      ordinaryKnown: aucOf(all) ?? Number.NaN,
      firstHeard: aucOf(all.map((one) => ({ ...one, known: one.first }))) ?? Number.NaN,
    },
    inDeviations: { ordinaryKnown: offBy('known'), firstHeard: offBy('first') },
  };
}

function judge(own: readonly HeardClip[], others: readonly HeardClip[], head: VoiceHead): Judged[] {
  const everyones = meanVoice(
    others.filter(({ emotion }) => emotion === 'neutral').map(({ features }) => features),
  );
  if (everyones === undefined)
    throw new BadDataError(
      'expected neutral recordings, from which the ordinary voice is heard; there are none',
    );
  return own.map(({ speaker, emotion, features, ordinary }) => ({
    speaker,
    emotion,
    known: arousalFromVoice(features, ordinary ?? everyones, head),
    first: arousalFromVoice(features, everyones, head),
  }));
}

function aucOf(judged: readonly Judged[]): number | undefined {
  const asked = judged.filter(({ emotion }) => HIGH.includes(emotion) || LOW.includes(emotion));
  return areaOrNone(
    asked.map(({ known }) => known.arousal),
    asked.map(({ emotion }) => HIGH.includes(emotion)),
  );
}

/** Semitones and decibels by which recordings of a speaker lie apart, so that the penalty weighs on both alike. */
const UNITS = { pitch: 4, brightness: 4 } as const;

function valenceAucOf(own: readonly HeardClip[], others: readonly HeardClip[]): number | undefined {
  const asked = (clips: readonly HeardClip[]): readonly HeardClip[] =>
    clips.filter(({ emotion, ordinary }) => ordinary && (emotion === 'happiness' || emotion === 'anger'));
  const rowOf = ({ features, ordinary }: HeardClip): number[] =>
    VOICE_FEATURES.map((name) => (features[name] - (ordinary ?? features)[name]) / UNITS[name]);
  const [learned, judged] = [asked(others), asked(own)];
  if (new Set(learned.map(({ emotion }) => emotion)).size < 2) return undefined;
  const model = fitSoftmaxRegression(
    learned.map(rowOf),
    learned.map(({ emotion }) => emotion),
    ['anger', 'happiness'],
    { penalty: 0.1 },
  );
  return areaOrNone(
    judged.map((clip) => numberAt(predictSoftmax(model, rowOf(clip)), 1)),
    judged.map(({ emotion }) => emotion === 'happiness'),
  );
}

function areaOrNone(scores: readonly number[], positive: readonly boolean[]): number | undefined {
  return new Set(positive).size < 2 ? undefined : areaUnderCurve(scores, positive);
}

function across(values: readonly (number | undefined)[]): AcrossSpeakers | undefined {
  const known = values.filter((value) => value !== undefined);
  if (known.length === 0) return undefined;
  return {
    mean: known.reduce((sum, value) => sum + value, 0) / known.length,
    worst: Math.min(...known),
    ci95: bootstrapInterval(known, createSeededRandom(7)),
  };
}
