import type { PictureQueue } from './picture-queue.ts';

/** Not in every browser, nor in TypeScript's types of a page (https://www.w3.org/TR/mediacapture-transform/). */
type TrackProcessorMaker = new (init: {
  readonly track: MediaStreamTrack;
  readonly maxBufferSize: number;
}) => {
  readonly readable: ReadableStream<VideoFrame>;
};

/**
 * Queues the frames of a stream as its track gives them: no video has to be played and no page drawn for it, so a busy
 * page loses none. Nothing where the browser has no such thing.
 */
export function pumpTrack(stream: MediaStream, queue: PictureQueue): { stop(): void } | undefined {
  const Processor = findProcessor();
  const track = stream.getVideoTracks().at(0);
  if (Processor === undefined || track === undefined) return undefined;
  const reader = new Processor({ track, maxBufferSize: 1 }).readable.getReader();
  const pump = async (): Promise<void> => {
    for (let next = await reader.read(); !next.done; next = await reader.read()) queue.push(next.value);
  };
  // A track that ends is told of by itself (`camera-ended`).
  pump().catch(() => undefined);
  return { stop: () => void reader.cancel().catch(() => undefined) };
}

function findProcessor(): TrackProcessorMaker | undefined {
  const found: unknown = Reflect.get(globalThis, 'MediaStreamTrackProcessor');
  return isProcessor(found) ? found : undefined;
}

function isProcessor(value: unknown): value is TrackProcessorMaker {
  return typeof value === 'function';
}
