import { elementAt, type Emotion, type EmotionReading, type EmotionScores } from '@emoverse/domain';
import type { EvaluationContext } from '../evaluation-context.ts';
import type { FaceTile } from '../emotions/read-face-tiles.ts';
import type { FaceReader } from '../readers/open-face-reader.ts';
import type { PlannedSequence, SequenceKind, View } from './plan-sequences.ts';
import { renderView } from './render-view.ts';

/** A sequence as the network read it: what `updateMood` gets, and what is true, frame by frame. */
export interface ReadSequence {
  readonly kind: SequenceKind;
  readonly rate: number;
  readonly cuts: readonly number[];
  readonly readings: readonly EmotionReading[];
  readonly truths: readonly Emotion[];
}

/** Something to be read: a tile seen in some way. */
export interface WantedView {
  readonly tile: number;
  readonly view: View;
  /** Seed of the sensor noise; none for none. */
  readonly noise: number | undefined;
}

/** Runs the network on every view, one after the other on one thread. */
export async function readViews(
  views: readonly WantedView[],
  tiles: readonly FaceTile[],
  reader: FaceReader,
  context: EvaluationContext,
  label: string,
): Promise<EmotionScores[]> {
  const progress = context.progress(label, 'views');
  const size = reader.manifest.input.width;
  const read: EmotionScores[] = [];
  try {
    for (const [index, { tile, view, noise }] of views.entries()) {
      const crop = renderView(elementAt(tiles, tile).pixels, view, noise, size);
      read.push((await reader.classify(crop)).scores);
      await progress.to((index + 1) / views.length, index + 1);
    }
    return read;
  } finally {
    progress.end();
  }
}

/** The views of all frames that show a face, in order: what `joinReadings` wants the scores of. */
export function viewsOf(sequences: readonly PlannedSequence[]): WantedView[] {
  return sequences.flatMap(({ frames }) =>
    frames.flatMap(({ tile, view, noise }) => (tile === undefined ? [] : [{ tile, view, noise }])),
  );
}

/** Puts the scores of `viewsOf(sequences)` back into their sequences. */
export function joinReadings(
  sequences: readonly PlannedSequence[],
  scores: readonly EmotionScores[],
): ReadSequence[] {
  let next = 0;
  return sequences.map(({ kind, rate, cuts, frames }) => ({
    kind,
    rate,
    cuts,
    readings: frames.map(({ at, tile }): EmotionReading => {
      if (tile === undefined) return { kind: 'no-face', at };
      next += 1;
      return { kind: 'scores', scores: elementAt(scores, next - 1), at };
    }),
    truths: frames.map(({ truth }) => truth),
  }));
}
