import { EmoVerseError } from '@emoverse/domain';
import {
  followNobody,
  followThisFace,
  readFrame,
  type Detail,
  type FollowedFace,
  type Frame,
  type Reading,
  type Vision,
} from '@emoverse/vision';
import { timeStages } from './time-stages.ts';
import {
  visionRequestSchema,
  type DetectorKind,
  type Seen,
  type VisionAnswer,
  type VisionRequest,
} from './vision-messages.ts';

/** What the worker needs from around it. */
export interface VisionServer {
  load(detector: DetectorKind, onProgress: (loaded: number, total: number) => void): Promise<Vision>;
  /** The pixels of a camera picture; closes the bitmap. `at` in epoch ms. */
  frameFromBitmap(bitmap: ImageBitmap, at: number): Frame;
  /** A picture file to upright pixels. */
  decodeImage(bytes: Uint8Array, options: { at: number }): Promise<Frame>;
  answer(answer: VisionAnswer): void;
  /** A monotonic clock in ms. */
  stopwatch(): number;
  /** Ends the worker. */
  close(): void;
}

/**
 * The worker's side of reading: holds the vision, whom it follows, and the last photo; answers one request
 * after the other. A failed look is answered as such and the next one starts afresh.
 */
export function serveVision(server: VisionServer): (data: unknown) => Promise<void> {
  let vision: Vision | undefined;
  let followed: FollowedFace = followNobody;
  let photo: Frame | undefined;

  async function look(
    frame: Frame,
    whom: FollowedFace,
    detail: Detail,
    debug: boolean,
  ): Promise<{ seen: Seen; reading: Reading }> {
    if (vision === undefined)
      throw new EmoVerseError('not-loaded', 'expected `load` before the first picture');
    const { timed, trace } = timeStages(vision.stages(detail), server.stopwatch);
    const reading = await readFrame(frame, whom, timed);
    return { reading, seen: toSeen(reading, frame, debug ? trace : undefined) };
  }

  async function serve(request: VisionRequest): Promise<void> {
    switch (request.kind) {
      case 'load':
        vision = await server.load(request.detector, (loaded, total) =>
          server.answer({ kind: 'progress', loaded, total }),
        );
        return server.answer({ kind: 'ready' });
      case 'read-frame': {
        const before = followed;
        const { seen, reading } = await look(
          server.frameFromBitmap(request.bitmap, request.at),
          followed,
          'fast',
          request.debug,
        );
        // A face chosen while this picture was looked at stays chosen.
        if (followed === before) followed = reading.followed;
        return server.answer({ kind: 'seen', id: request.id, seen });
      }
      case 'follow-face':
        followed = followThisFace(request.face, request.at);
        return;
      case 'read-photo': {
        photo = await server.decodeImage(new Uint8Array(request.bytes), { at: request.at });
        const { seen } = await look(photo, followNobody, 'thorough', false);
        return server.answer({ kind: 'seen', id: request.id, seen });
      }
      case 'read-photo-face': {
        if (photo === undefined)
          throw new EmoVerseError('no-photo', 'expected a photo before one of its faces');
        const { seen } = await look(photo, followThisFace(request.face, photo.at), 'thorough', false);
        return server.answer({ kind: 'seen', id: request.id, seen });
      }
      case 'dispose':
        photo = undefined;
        await vision?.dispose();
        server.answer({ kind: 'disposed' });
        return server.close();
    }
  }

  return async (data) => {
    const request = visionRequestSchema.safeParse(data);
    if (!request.success) {
      server.answer({ kind: 'failed', code: 'bad-request', message: request.error.message });
      return;
    }
    try {
      await serve(request.data);
    } catch (cause) {
      const id = 'id' in request.data ? request.data.id : undefined;
      const code = cause instanceof EmoVerseError ? cause.code : 'vision-failed';
      server.answer({
        kind: 'failed',
        id,
        code,
        message: cause instanceof Error ? cause.message : String(cause),
      });
    }
  };
}

function toSeen(
  reading: Reading,
  frame: Frame,
  trace: ReturnType<typeof timeStages>['trace'] | undefined,
): Seen {
  return {
    kind: reading.kind,
    at: reading.at,
    width: frame.width,
    height: frame.height,
    faces: [...reading.faces],
    followed: reading.followed.face,
    scores: reading.kind === 'scores' ? reading.scores : undefined,
    debug: trace,
  };
}
