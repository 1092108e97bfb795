import type { ClassFigures } from '../classes/measure-classes.ts';
import { createSeededRandom } from '@emoverse/numeric';
import type { EvaluationContext } from '../evaluation-context.ts';
import { DEGRADATIONS } from './degradations/degradations.ts';
import type { JudgedTile } from './judge-tiles.ts';
import { headFigures, type EmotionFigures } from './measure-emotions.ts';
import type { FaceTile } from './read-face-tiles.ts';
import type { TileReader } from './tile-reader.ts';

/** What remains of one label set. */
export interface RobustFigures {
  readonly n: number;
  readonly accuracy: number;
  readonly ci95: readonly [number, number];
  readonly macroF1: number;
}

export interface RobustRow {
  readonly about: string;
  readonly fer2013: RobustFigures;
  readonly ferplus8?: RobustFigures | undefined;
  readonly ferplus7?: RobustFigures | undefined;
}

/** Figures by degradation; `clean` are those of the report, on the same tiles. */
export type Robustness = Readonly<Record<string, RobustRow>>;

/**
 * Has every tile read again under each degradation. Tile by tile the chance is the same for every reader: it depends
 * on the degradation and the tile's number alone.
 */
export async function measureRobustness(
  tiles: readonly FaceTile[],
  reader: TileReader,
  clean: EmotionFigures,
  context: EvaluationContext,
): Promise<Robustness> {
  const progress = context.progress(`Spoiling faces for ${reader.name}`, 'faces');
  const rows: Record<string, RobustRow> = { clean: rowOf('as they are', clean) };
  const kinds = Object.entries(DEGRADATIONS);
  let done = 0;
  try {
    for (const [kind, [name, { about, apply }]] of kinds.entries()) {
      const answers: JudgedTile['straight'][] = [];
      for (const { pixels, number } of tiles) {
        const spoiled = await apply(pixels, createSeededRandom(kind * 1_000_003 + number));
        const { crop } = await reader.crop(spoiled);
        answers.push(await reader.classify(crop));
        done += 1;
        await progress.to(done / (kinds.length * tiles.length), done);
      }
      rows[name] = rowOf(about, headFigures(tiles, answers, reader.labelSets));
    }
  } finally {
    progress.end();
  }
  return rows;
}

function rowOf(about: string, { fer2013, ferplus8, ferplus7 }: EmotionFigures): RobustRow {
  const kept = ({ n, accuracy, ci95, macroF1 }: ClassFigures): RobustFigures => ({
    n,
    accuracy,
    ci95,
    macroF1,
  });
  return {
    about,
    fer2013: kept(fer2013),
    ferplus8: ferplus8 && kept(ferplus8),
    ferplus7: ferplus7 && kept(ferplus7),
  };
}
