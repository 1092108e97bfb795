import type { Detail } from './detect-faces.ts';
import { runBlazeFace } from './detectors/blazeface.ts';
import { groupDetections, intersectionOverUnion, overlapOfSmaller } from './detectors/merge-faces.ts';
import { layTiles, type Tile } from './detectors/lay-tiles.ts';
import type { Face, Frame } from './reading.ts';
import type { Session } from './runtime/runtime.ts';

/** The network's score from which a detection counts; see the measurement in the package's README. */
const THRESHOLD = 0.5;
/** In tiles, which look where the whole frame showed nothing, a detection must be surer. */
const TILE_THRESHOLD = 0.7;

/**
 * Finds faces with BlazeFace. `fast` looks at the whole frame once and sees faces from about a twelfth of its longer
 * side on; `thorough` adds ever smaller overlapping tiles, for group pictures and large photos.
 *
 * Boxes reach from the brows to the chin; landmarks: eyes, nose, mouth.
 */
export async function detectFacesNeural(frame: Frame, session: Session, detail: Detail): Promise<readonly Face[]> {
  const whole = { x: 0, y: 0, width: frame.width, height: frame.height };
  const found = [...(await runBlazeFace(frame, whole, session, THRESHOLD))];
  if (detail === 'thorough') {
    for (const tile of layTiles(frame)) {
      const faces = await runBlazeFace(frame, tile.region, session, TILE_THRESHOLD);
      found.push(...faces.filter((face) => !isCutOff(face, tile)));
    }
  }
  return groupDetections(found, isSameFace).map(([surest]) => surest);
}

/** A face at a tile's inner border is seen whole in the neighbouring tile, and only half here. */
function isCutOff({ x, y, width, height }: Face, { region, inner }: Tile): boolean {
  const slack = 0.05 * Math.max(width, height);
  return (
    (inner.left && x < region.x - slack) ||
    (inner.top && y < region.y - slack) ||
    (inner.right && x + width > region.x + region.width + slack) ||
    (inner.bottom && y + height > region.y + region.height + slack)
  );
}

function isSameFace(surest: Face, other: Face): boolean {
  return intersectionOverUnion(surest, other) >= 0.3 || overlapOfSmaller(surest, other) >= 0.6;
}
