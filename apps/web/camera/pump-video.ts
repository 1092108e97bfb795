import type { PictureQueue } from './picture-queue.ts';

/** A hidden or stalled video tells of no new frames: look again after this. */
const PATIENCE_MS = 250;
/** Where a video never tells of them. */
const RETRY_MS = 33;

/**
 * Queues the frames of a stream as a video plays them. A video of its own, on no page: reading goes on when the page that
 * shows the picture is left.
 */
export function pumpVideo(stream: MediaStream, queue: PictureQueue): { stop(): void } {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.srcObject = stream;
  // Refused only where playing needs a tap; the tap that opened the camera has been given.
  void video.play().catch(() => undefined);
  let stopped = false;

  async function take(): Promise<void> {
    if (video.videoWidth === 0 || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return;
    // None for a moment, as between two cameras: the next may come.
    const picture = videoFrameOf(video) ?? (await createImageBitmap(video).catch(() => undefined));
    if (picture !== undefined) queue.push(picture);
  }

  async function pump(): Promise<void> {
    while (!stopped) {
      await nextFrame(video);
      if (!stopped) await take();
    }
    video.srcObject = null;
  }
  void pump();
  return {
    stop() {
      stopped = true;
    },
  };
}

function nextFrame(video: HTMLVideoElement): Promise<void> {
  return new Promise((resolve) => {
    const announces = 'requestVideoFrameCallback' in video;
    const handle = announces ? video.requestVideoFrameCallback(() => done()) : undefined;
    const timer = setTimeout(() => done(), announces ? PATIENCE_MS : RETRY_MS);
    const done = (): void => {
      clearTimeout(timer);
      if (handle !== undefined) video.cancelVideoFrameCallback(handle);
      resolve();
    };
  });
}

/** The video's picture as it is, without drawing it on this thread; nothing where the browser cannot. */
function videoFrameOf(video: HTMLVideoElement): VideoFrame | undefined {
  if (!('VideoFrame' in globalThis)) return undefined;
  try {
    return new VideoFrame(video);
  } catch {
    // Between two pictures, or a stream that gives none away.
    return undefined;
  }
}
