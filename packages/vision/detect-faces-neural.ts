import { runBlazeFace } from './detectors/blazeface.ts';
import { layTiles, type Tile } from './detectors/lay-tiles.ts';
import { groupDetections, intersectionOverUnion, overlapOfSmaller } from './detectors/merge-faces.ts';
import type { Detail, Face, Frame } from './reading.ts';
import type { Session } from './runtime/runtime.ts';

/** From this score on, something is worth a second look. */
const CANDIDATE = 0.4;
/** From this score on, the first look is enough. */
const SURE = 0.85;
/** The second look's square, in face sizes: how BlazeFace sees faces best; what is no face mostly vanishes in it. */
const SECOND_LOOK = 3.5;
/** The second look's score from which it is a face; more is asked of what only a tile showed, as there are many tiles. */
const CONFIRMED = 0.7;
const CONFIRMED_IN_TILE = 0.8;
/** More second looks than this would make a camera stutter; stills take as many as it needs. */
const MOST_SECOND_LOOKS = { fast: 6, thorough: 200 } as const;

/**
 * Finds faces with BlazeFace. `fast` looks at the whole frame once and sees faces from about a fifteenth of its longer
 * side on; `thorough` adds ever smaller overlapping tiles, for group pictures and large photos. What is not sure is
 * looked at again from nearby (the thresholds are measured, see the package's README).
 *
 * Boxes reach from the forehead to the chin; landmarks: eyes, nose, mouth. Surest first.
 */
export async function detectFacesNeural(
  frame: Frame,
  session: Session,
  detail: Detail,
): Promise<readonly Face[]> {
  const whole = { x: 0, y: 0, width: frame.width, height: frame.height };
  const candidates = (await runBlazeFace(frame, whole, session, CANDIDATE)).map((face) => ({
    ...face,
    confirmed: CONFIRMED,
  }));
  if (detail === 'thorough') {
    for (const tile of layTiles(frame)) {
      const faces = await runBlazeFace(frame, tile.region, session, CANDIDATE);
      const uncut = faces.filter((face) => !isCutOff(face, tile));
      candidates.push(...uncut.map((face) => ({ ...face, confirmed: CONFIRMED_IN_TILE })));
    }
  }
  const faces: Face[] = [];
  let looks = 0;
  for (const group of groupDetections(candidates, isSameFace)) {
    const [{ confirmed: _, ...surest }] = group;
    const confirmed = Math.min(...group.map((candidate) => candidate.confirmed));
    if (surest.score >= SURE) faces.push(surest);
    else if (looks++ < MOST_SECOND_LOOKS[detail])
      faces.push(...(await lookAgain(frame, surest, session, confirmed)));
  }
  return groupDetections(faces, isSameFace).map(([surest]) => withForehead(surest));
}

/**
 * BlazeFace's square reaches from the brows to the chin and a little beyond the cheeks; people draw boxes from the
 * forehead on (the medians on the reference photos: IoU .67 before, .80 after).
 */
function withForehead(face: Face): Face {
  return {
    ...face,
    x: face.x + 0.05 * face.width,
    y: face.y - 0.22 * face.height,
    width: 0.9 * face.width,
    height: 1.27 * face.height,
  };
}

/** The candidate as seen from nearby, or nothing where it is no face. */
async function lookAgain(
  frame: Frame,
  candidate: Face,
  session: Session,
  confirmed: number,
): Promise<readonly Face[]> {
  const side = SECOND_LOOK * Math.max(candidate.width, candidate.height);
  const near = {
    x: candidate.x + candidate.width / 2 - side / 2,
    y: candidate.y + candidate.height / 2 - side / 2,
    width: side,
    height: side,
  };
  const seen = await runBlazeFace(frame, near, session, confirmed);
  return seen.filter((face) => isSameFace(face, candidate)).slice(0, 1);
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
