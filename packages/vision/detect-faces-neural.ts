import { centreOf, longerSide, squareAbout } from './bounding-box.ts';
import { askFullRangeDetector, findFullRangeCandidates } from './detectors/ask-full-range-detector.ts';
import { runBlazeFace } from './detectors/blazeface.ts';
import { cutSquare } from './crop-face.ts';
import { sharpnessOf } from './cropping/sharpen-blurred.ts';
import { brightenFrame } from './detectors/brighten-frame.ts';
import { layTiles, type Tile } from './detectors/lay-tiles.ts';
import { findCloseUp } from './detectors/find-close-up.ts';
import { suppressNonMaxima, isSameFace } from './detectors/suppress-non-maxima.ts';
import type { Detail, Face, Frame } from './reading.ts';
import type { Session } from './runtime/runtime.ts';

/** From this score on, something is worth a second look. */
const CANDIDATE = 0.4;
/** The same where a second network is asked. */
const FAINT_CANDIDATE = 0.3;
/** From this score on, the first look is enough. */
const SURE = 0.85;
/** The second look's square, in face sizes: how BlazeFace sees faces best; what is no face mostly vanishes in it. */
const SECOND_LOOK = 3.5;
/** The second look's score from which it is a face; more is asked of what only a tile showed, as there are many tiles. */
const CONFIRMED = 0.7;
const CONFIRMED_IN_TILE = 0.8;
/** The same for another look at one candidate, half way between: two looks have two chances to err. */
const CONFIRMED_AGAIN = 0.75;
/** More second looks than this would make a camera stutter; stills take as many as it needs. */
const MOST_SECOND_LOOKS = { fast: 6, thorough: 200 } as const;
/** From this mean of both networks’ scores on, they agree on a face (docs/decisions/0003-face-detectors.md). */
const AGREED = 0.56;
/** The same where the picture is blurred, as both are less sure there; the near network must be steady then. */
const AGREED_ON_BLURRED = 0.53;
/** Sharpness (`sharpnessOf`) of a candidate below which the picture is blurred there, cut out at this size. */
const BLURRED = 0.25;
const CUT_SIZE = 48;
/** The near network is steady where the mean of its scores is so high, first seen and from all these distances, in face sizes. */
const STEADY = 0.65;
const STEADY_LOOKS = [5, 7] as const;

/** BlazeFace for back cameras and, for stills, its full-range network, which is opened when it is first needed. */
export interface NeuralNetworks {
  readonly near: Session;
  readonly fullRange: () => Promise<Session | undefined>;
}

/** Something that may be a face; `score` is the near network's, 0 for what only the full-range one saw. */
interface Candidate extends Face {
  /** The second look's score that is asked of it. */
  readonly confirmed: number;
}

/**
 * Finds faces with BlazeFace. `fast` looks at the whole frame once and sees faces from about a fifteenth of its longer
 * side on; `thorough` adds ever smaller overlapping tiles, for group pictures and large photos. What is not sure is
 * looked at again from nearby (the thresholds are measured, see the package's README); what is still not sure, as
 * where a picture is blurred, is a face to a thorough search if the full-range network agrees. Where that finds nobody, a
 * face that fills the picture is looked for. A dark frame is brightened first.
 *
 * Bounding boxes reach from the forehead to the chin; landmarks: eyes, nose, mouth. Surest first.
 */
export async function detectFacesNeural(
  frame: Frame,
  { near, fullRange: openFullRange }: NeuralNetworks,
  detail: Detail,
): Promise<readonly Face[]> {
  const lit = brightenFrame(frame);
  const fullRange = detail === 'thorough' ? await openFullRange() : undefined;
  const candidates = await findCandidates(lit, near, fullRange, detail);
  const faces: Face[] = [];
  let looks = 0;
  for (const group of suppressNonMaxima(candidates, isSameFace)) {
    const [{ confirmed: _, ...surest }] = group;
    if (surest.score >= SURE) faces.push(withForehead(surest));
    else if (looks++ < MOST_SECOND_LOOKS[detail]) {
      const confirmed = Math.min(...group.map((candidate) => candidate.confirmed));
      const found = await lookAgain(lit, surest, confirmed, near, fullRange);
      // A tile may be surer of a face and less exact: what the whole frame showed is looked at then.
      const inWhole = group.find((candidate) => candidate.confirmed === CONFIRMED);
      const isOther = inWhole !== undefined && inWhole !== group[0];
      faces.push(...(found.length === 0 && isOther ? await lookAtWhole(lit, inWhole, near) : found));
    }
  }
  const found = suppressNonMaxima(faces, isSameFace).map(([face]) => face);
  if (found.length > 0 || detail === 'fast') return found;
  const closeUp = await findCloseUp(lit, near);
  return closeUp === undefined ? [] : [withForehead(closeUp)];
}

async function findCandidates(
  frame: Frame,
  near: Session,
  fullRange: Session | undefined,
  detail: Detail,
): Promise<readonly Candidate[]> {
  const least = fullRange === undefined ? CANDIDATE : FAINT_CANDIDATE;
  const whole = { x: 0, y: 0, width: frame.width, height: frame.height };
  const seen = await runBlazeFace(frame, whole, near, least);
  const candidates: Candidate[] = seen.map((face) => ({ ...face, confirmed: CONFIRMED }));
  if (detail === 'thorough') {
    for (const tile of layTiles(frame)) {
      const faces = await runBlazeFace(frame, tile.region, near, least);
      const uncut = faces.filter((face) => !isCutOff(face, tile));
      candidates.push(...uncut.map((face) => ({ ...face, confirmed: CONFIRMED_IN_TILE })));
    }
  }
  const others = fullRange === undefined ? [] : await findFullRangeCandidates(frame, fullRange);
  return [...candidates, ...others.map((face) => ({ ...face, score: 0, confirmed: CONFIRMED_IN_TILE }))];
}

/** Looks again at what the whole frame showed, with the near network alone. */
async function lookAtWhole(
  frame: Frame,
  { confirmed: _, ...candidate }: Candidate,
  near: Session,
): Promise<readonly Face[]> {
  return lookAgain(frame, candidate, CONFIRMED_AGAIN, near, undefined);
}

/** The candidate as seen from nearby by one network, or by both where that is not enough; nothing where it is no face. */
async function lookAgain(
  frame: Frame,
  candidate: Face,
  confirmed: number,
  near: Session,
  fullRange: Session | undefined,
): Promise<readonly Face[]> {
  const least = fullRange === undefined ? confirmed : FAINT_CANDIDATE;
  const faces = await runBlazeFace(
    frame,
    squareAbout(candidate, SECOND_LOOK * longerSide(candidate)),
    near,
    least,
  );
  const seen = faces.find((face) => isSameFace(face, candidate));
  if (seen !== undefined && seen.score >= confirmed) return [withForehead(seen)];
  if (fullRange === undefined) return [];
  const nearScore = Math.max(candidate.score, seen?.score ?? 0);
  const agreed = isBlurred(frame, candidate) ? AGREED_ON_BLURRED : AGREED;
  const opinion = await askFullRangeDetector(frame, candidate, fullRange, 2 * agreed - nearScore);
  const score = (nearScore + opinion.score) / 2;
  if (score < agreed) return [];
  if (score >= AGREED) return [{ ...(opinion.face ?? withForehead(seen ?? candidate)), score }];
  return seen !== undefined && (await isSteady(frame, candidate, seen, near))
    ? [{ ...withForehead(seen), score }]
    : [];
}

function isBlurred(frame: Frame, face: Face): boolean {
  const square = { centre: centreOf(face), side: longerSide(face), angle: 0 };
  return sharpnessOf(cutSquare(frame, square, CUT_SIZE)) < BLURRED;
}

/** Whether the near network sees a face about as surely from further away, where blur matters less. */
async function isSteady(frame: Frame, candidate: Face, seen: Face, near: Session): Promise<boolean> {
  let sum = candidate.score + seen.score;
  for (const look of STEADY_LOOKS) {
    const faces = await runBlazeFace(
      frame,
      squareAbout(candidate, look * longerSide(candidate)),
      near,
      FAINT_CANDIDATE,
    );
    sum += faces.find((face) => isSameFace(face, candidate))?.score ?? 0;
  }
  return sum / (2 + STEADY_LOOKS.length) >= STEADY;
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
