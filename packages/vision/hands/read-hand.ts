import { EmoVerseError } from '@emoverse/domain';
import type { CropSquare } from '../cropping/crop-square.ts';
import type { Frame } from '../reading.ts';
import type { Runtime, Session } from '../runtime/runtime.ts';
import { findHandPoints, type SeenHand } from './find-hand-points.ts';
import { findPalms } from './find-palms.ts';
import type { Hand, HandReading } from './hand-reading.ts';
import { squareOfPalm, squareOfPoints } from './hand-square.ts';
import { recogniseThumb } from './recognise-thumb.ts';

/** From this score on, a palm is worth a look from nearby. */
const PALM = 0.5;
/** From this chance on, there is a hand. */
const PRESENT = 0.5;
/** Below this chance a second look is not worth its time. */
const FAINT = 0.1;
/** So many palms are looked at: a person has two. */
const MOST_HANDS = 2;
/** While a followed hand shows no thumb, the whole frame is searched anew so often, ms: the other hand may. */
const SEARCH_EVERY_MS = 1000;

export interface HandReaderOptions {
  readonly runtime: Runtime;
  /** `palm-detection` of `@emoverse/models`. */
  readonly palmNetwork: Uint8Array;
  /** `hand-landmarks` of `@emoverse/models`. */
  readonly handNetwork: Uint8Array;
}

export interface HandReader {
  /**
   * What a frame tells of hands; one call at a time. Frames of one camera in the order of their times; between them only
   * where the hand is is remembered, so that the whole frame need not be searched each time.
   */
  read(frame: Frame): Promise<HandReading>;
  /** Forgets where the hand was: before a picture that does not follow the last one. */
  forget(): void;
  dispose(): Promise<void>;
}

/**
 * Loads the networks for hands. The way of a frame: palms → upright square → 21 points → gesture.
 * Throws `EmoVerseError` `model-unreadable`.
 */
export async function createHandReader({
  runtime,
  palmNetwork,
  handNetwork,
}: HandReaderOptions): Promise<HandReader> {
  const palms = await openNetwork(runtime, palmNetwork, 'palm-detection', PALM_OUTPUTS);
  const points = await openNetwork(runtime, handNetwork, 'hand-landmarks', POINTS_OUTPUTS);
  let followed: { readonly square: CropSquare; readonly searchedAt: number } | undefined;

  const lookAgain = (frame: Frame, { points: seen }: SeenHand): Promise<SeenHand> =>
    findHandPoints(frame, squareOfPoints(seen), points);

  /**
   * A look, and another from where the first one saw the hand: palms tell only roughly where it is. What looks like a thumb
   * then is looked at once more, and the last look counts.
   */
  const lookAt = async (frame: Frame, square: CropSquare): Promise<SeenHand> => {
    const first = await findHandPoints(frame, square, points);
    if (first.presence < FAINT) return first;
    const second = await lookAgain(frame, first);
    const better = second.presence > first.presence ? second : first;
    return recogniseThumb(better) === 'other' ? better : lookAgain(frame, better);
  };

  const search = async (frame: Frame): Promise<Hand | undefined> => {
    const found: Hand[] = [];
    for (const palm of (await findPalms(frame, palms, PALM)).slice(0, MOST_HANDS)) {
      const seen = await lookAt(frame, squareOfPalm(palm));
      if (seen.presence >= PRESENT) found.push(withGesture(seen));
    }
    return found.find(({ gesture }) => gesture !== 'other') ?? found[0];
  };

  return {
    async read(frame) {
      const { at } = frame;
      if (followed !== undefined) {
        const seen = await findHandPoints(frame, followed.square, points);
        const hand = seen.presence >= PRESENT ? withGesture(seen) : undefined;
        if (hand !== undefined && (hand.gesture !== 'other' || at - followed.searchedAt < SEARCH_EVERY_MS)) {
          followed = { square: squareOfPoints(hand.points), searchedAt: followed.searchedAt };
          return { kind: 'hand', at, hand };
        }
      }
      const hand = await search(frame);
      followed = hand && { square: squareOfPoints(hand.points), searchedAt: at };
      return hand === undefined ? { kind: 'no-hand', at } : { kind: 'hand', at, hand };
    },
    forget() {
      followed = undefined;
    },
    async dispose() {
      await Promise.all([palms.dispose(), points.dispose()]);
    },
  };
}

/** Outputs of the two networks: boxes and scores; points, presence, which hand, points in space. */
const [PALM_OUTPUTS, POINTS_OUTPUTS] = [2, 4];

async function openNetwork(
  runtime: Runtime,
  bytes: Uint8Array,
  name: string,
  outputs: number,
): Promise<Session> {
  const session = await runtime.createSession(bytes);
  if (session.inputNames.length === 1 && session.outputNames.length === outputs) return session;
  await session.dispose();
  throw new EmoVerseError(
    'model-unreadable',
    `expected a network with 1 input and ${outputs} outputs, got ${session.inputNames.length} and ${session.outputNames.length}; load ${name} of @emoverse/models`,
  );
}

function withGesture(seen: SeenHand): Hand {
  return { ...seen, gesture: recogniseThumb(seen) };
}
