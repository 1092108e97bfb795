import { EmoVerseError } from '@emoverse/domain';
import {
  type DecodedImage,
  followNobody,
  followThisFace,
  type FollowedFace,
  type Frame,
  type HandReader,
  type LiveReader,
  type Reading,
  type Vision,
} from '@emoverse/vision';
import {
  RUNTIME_TRAPPED,
  visionRequestSchema,
  type CameraPicture,
  type DetectorKind,
  type RuntimeSize,
  type Seen,
  type VisionAnswer,
  type VisionRequest,
  type Watch,
} from './vision-messages.ts';
import { watchHands } from './watch-hands.ts';
import { watchHead } from './watch-head.ts';

/** What the worker needs from around it. */
export interface VisionServer {
  load(
    detector: DetectorKind,
    runtime: RuntimeSize,
    onProgress: (loaded: number, total: number) => void,
  ): Promise<Vision>;
  /** The pixels of a camera picture, valid until the next. `at` in epoch ms. */
  grabFrame(picture: CameraPicture, at: number): Promise<Frame>;
  /** A picture file to upright pixels. */
  decodeImage(bytes: Uint8Array, options: { at: number }): Promise<DecodedImage>;
  answer(answer: VisionAnswer): void;
  /**
   * Once the networks are there and nothing has been asked of them: makes them as quick as they get. `isWanted`: whether
   * still nothing has been asked. May reject.
   */
  warmUp(vision: Vision, isWanted: () => boolean): Promise<void>;
  /** What sees hands, once they are watched for. May reject. */
  loadHands(): Promise<HandReader>;
  /** Once a camera's first face was read: loads what only makes the next readings faster. May reject. */
  improve(vision: Vision): Promise<void>;
  /** A monotonic clock in ms. */
  stopwatch(): number;
  /** Ends the worker. */
  close(): void;
}

const NOTHING_ELSE: Watch = { head: false, hands: false };

/**
 * The worker's side of reading: holds the vision, whom it follows, and the last photo; answers one request
 * after the other. A failed look is answered as such and the next one starts afresh.
 */
export function serveVision(server: VisionServer): (data: unknown) => Promise<void> {
  let vision: Vision | undefined;
  let live: LiveReader | undefined;
  let improving = false;
  let isAsked = false;
  let photo: DecodedImage | undefined;
  /** The look at hands that a frame's pixels are kept for. */
  let handLook: Promise<void> = Promise.resolve();
  const head = watchHead();
  const hands = watchHands({
    load: () => server.loadHands(),
    tell: (hand) => server.answer({ kind: 'hand', hand }),
    stopwatch: () => server.stopwatch(),
  });

  function loaded<T>(part: T | undefined): T {
    if (part === undefined) throw new EmoVerseError('not-loaded', 'expected `load` before the first picture');
    return part;
  }

  async function readPicture(
    picture: CameraPicture,
    at: number,
    { debug, watch }: { readonly debug: boolean; readonly watch: Watch },
  ): Promise<{ readonly seen: Seen; readonly frame: Frame }> {
    const reader = loaded(live);
    await handLook;
    const from = server.stopwatch();
    try {
      const frame = await server.grabFrame(picture, at);
      const grabMs = server.stopwatch() - from;
      const reading = await reader.read(frame, { closely: watch.head });
      const { how } = reading;
      const times = { ...reading.times, grabMs, totalMs: grabMs + reading.times.totalMs };
      const headGesture = head.look(reading.head, watch.head);
      return { seen: { ...toSeen(reading, frame, debug), how, times, headGesture }, frame };
    } finally {
      // The camera waits for its pictures to be given back.
      picture.close();
    }
  }

  async function readPhoto(image: DecodedImage, whom: FollowedFace): Promise<Seen> {
    const reading = await loaded(vision).readFrame(image, whom, 'thorough');
    return { ...toSeen(reading, image), truncated: image.truncated };
  }

  function improveOnce(): void {
    if (improving || vision === undefined) return;
    improving = true;
    // Without it everything is read just as well, only slower.
    server.improve(vision).catch(() => undefined);
  }

  async function warmUpUnasked(idle: Vision): Promise<void> {
    try {
      await server.warmUp(idle, () => !isAsked);
      if (!isAsked) server.answer({ kind: 'warm' });
    } catch {
      // The first readings take longer then.
    }
  }

  async function serve(request: VisionRequest): Promise<void> {
    switch (request.kind) {
      case 'load': {
        const { detector, runtime = 'trimmed', skipping, tracking } = request;
        vision = await server.load(detector, runtime, (bytes, total) =>
          server.answer({ kind: 'progress', loaded: bytes, total }),
        );
        live = vision.live({ stopwatch: () => server.stopwatch(), skipping, tracking });
        server.answer({ kind: 'ready' });
        void warmUpUnasked(vision);
        return;
      }
      case 'read-frame': {
        const { debug, watch = NOTHING_ELSE } = request;
        const { seen, frame } = await readPicture(request.bitmap, request.at, { debug, watch });
        server.answer({ kind: 'seen', id: request.id, seen });
        if (seen.kind === 'scores') improveOnce();
        // After the answer, so that no reading of a face waits for it.
        handLook = hands.look(frame, watch.hands);
        await handLook;
        return;
      }
      case 'follow-face':
        live?.follow(followThisFace(request.face, request.at));
        return;
      case 'read-photo': {
        photo = await server.decodeImage(new Uint8Array(request.bytes), { at: request.at });
        const seen = await readPhoto(photo, followNobody);
        return server.answer({ kind: 'seen', id: request.id, seen });
      }
      case 'read-photo-face': {
        if (photo === undefined)
          throw new EmoVerseError('no-photo', 'expected a photo before one of its faces');
        const seen = await readPhoto(photo, followThisFace(request.face, photo.at));
        return server.answer({ kind: 'seen', id: request.id, seen });
      }
      case 'dispose':
        photo = undefined;
        await Promise.all([vision?.dispose(), hands.dispose()]);
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
    isAsked = request.data.kind !== 'load';
    try {
      await serve(request.data);
    } catch (cause) {
      const id = 'id' in request.data ? request.data.id : undefined;
      const code = codeOf(cause);
      server.answer({
        kind: 'failed',
        id,
        code,
        message: cause instanceof Error ? cause.message : String(cause),
      });
    }
  };
}

/** A trap says that the trimmed runtime lacks something; any other failure is as it is. */
function codeOf(cause: unknown): string {
  for (let inner = cause; inner instanceof Error; inner = inner.cause)
    if (isTrap(inner)) return RUNTIME_TRAPPED;
  return cause instanceof EmoVerseError ? cause.code : 'vision-failed';
}

/** What traps when it is started comes as words, from a library that collects them. */
function isTrap(error: Error): boolean {
  return error instanceof WebAssembly.RuntimeError || /\bRuntimeError: /.test(error.message);
}

/** A reading without the pixels: what the page needs of it. */
function toSeen({ followed, ...reading }: Reading, { width, height }: Frame, debug = false): Seen {
  const look = { at: reading.at, faces: reading.faces, followed: followed.face, width, height };
  if (reading.kind !== 'scores') return { kind: reading.kind, ...look };
  return { kind: 'scores', scores: reading.scores, crop: debug ? reading.crop : undefined, ...look };
}
