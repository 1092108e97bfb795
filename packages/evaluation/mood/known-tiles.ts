import { EMOTIONS, type Emotion } from '@emoverse/domain';
import { shuffled } from '@emoverse/numeric';
import type { ModelManifest } from '@emoverse/vision';
import { BadDataError } from '../bad-data-error.ts';
import { ferPlusMajority } from '../emotions/ferplus-majority.ts';
import type { FaceTile } from '../emotions/read-face-tiles.ts';
import type { KnownTile } from './plan-sequences.ts';

/** The tiles to fit on and the tiles to judge on; no picture stands in both. */
export interface TileHalves {
  readonly fit: readonly KnownTile[];
  readonly judge: readonly KnownTile[];
}

/**
 * Tiles whose FER+ majority is one of the seven emotions, cut in two halves at random, emotion by emotion. Pictures
 * that stand in the data more than once are left out. Throws BadDataError where an emotion has fewer than two.
 */
export function splitKnownTiles(
  tiles: readonly FaceTile[],
  manifest: ModelManifest,
  random: () => number,
): TileHalves {
  const meaning = emotionsOfLabels(manifest);
  const known = tiles.flatMap(({ votes, duplicated }, index): KnownTile[] => {
    const emotion = votes && meaning.get(ferPlusMajority(votes) ?? '');
    return emotion === undefined || duplicated === true ? [] : [{ index, emotion }];
  });
  const halves = EMOTIONS.map((emotion) => {
    const members = shuffled(
      known.filter((tile) => tile.emotion === emotion),
      random,
    );
    if (members.length < 2)
      throw new BadDataError(
        `expected at least two faces with the FER+ majority ${emotion}, got ${members.length}; give a folder with more faces, or a higher --limit`,
      );
    const half = Math.ceil(members.length / 2);
    return { fit: members.slice(0, half), judge: members.slice(half) };
  });
  return {
    fit: halves.flatMap(({ fit }) => fit),
    judge: halves.flatMap(({ judge }) => judge),
  };
}

/** FER+ labels that mean exactly one of the seven emotions. */
function emotionsOfLabels({ outputs }: ModelManifest): ReadonlyMap<string, Emotion> {
  const shares = outputs.find(({ name }) => name === 'ferplus')?.emotionShares ?? {};
  return new Map(
    Object.entries(shares).flatMap(([label, emotions]) => {
      const whole = EMOTIONS.find((emotion) => (emotions[emotion] ?? 0) > 0.999);
      return whole === undefined ? [] : [[label, whole] as const];
    }),
  );
}
