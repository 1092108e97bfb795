import { elementAt, type EmotionScores } from '@emoverse/domain';
import { createSeededRandom } from '@emoverse/numeric';
import type { EvaluationContext } from '../evaluation-context.ts';
import type { FaceTiles } from '../emotions/read-face-tiles.ts';
import type { FaceReader } from '../readers/open-face-reader.ts';
import { splitKnownTiles, type TileHalves } from './known-tiles.ts';
import { planSequences, type KnownTile, type View } from './plan-sequences.ts';
import { joinReadings, readViews, viewsOf, type ReadSequence } from './read-sequences.ts';

/** The face as it is packed: nothing moved, lit as it was. */
const PLAIN: View = { x: 0, y: 0, scale: 1, angle: 0, gain: 1, blink: false };
/** Neither half's random numbers depend on whether the other is used. */
const SEED_STEP = { fit: 1, judge: 2 } as const;

/** The tiles of a split in two halves, and ways to have one of them read. */
export interface MoodData {
  readonly halves: TileHalves;
  /** `rate` in frames a second; default: each sequence its own. */
  readSequences(half: keyof TileHalves, count: number, rate?: number): Promise<ReadSequence[]>;
  /** One plain reading of every face of a half, in its order. */
  readPlainly(half: keyof TileHalves): Promise<(KnownTile & { readonly scores: EmotionScores })[]>;
}

/** Splits the tiles by the seed and reads what is asked for with the network of `reader`. */
export function gatherMoodData(
  { tiles }: FaceTiles,
  reader: FaceReader,
  seed: number,
  context: EvaluationContext,
): MoodData {
  const halves = splitKnownTiles(tiles, reader.manifest, createSeededRandom(seed));
  return {
    halves,
    async readSequences(half, count, rate) {
      const planned = planSequences(halves[half], count, createSeededRandom(seed + SEED_STEP[half]), rate);
      const scores = await readViews(viewsOf(planned), tiles, reader, context, 'Reading sequences');
      return joinReadings(planned, scores);
    },
    async readPlainly(half) {
      const views = halves[half].map(({ index }) => ({ tile: index, view: PLAIN, noise: undefined }));
      const scores = await readViews(views, tiles, reader, context, 'Reading faces');
      return halves[half].map((tile, index) => ({ ...tile, scores: elementAt(scores, index) }));
    },
  };
}
