import { EmoVerseError, elementAt } from '@emoverse/domain';
import { cameraError, type CameraChoice, type CameraDevices, type OpenCamera } from './camera-devices.ts';
import { PictureSource } from './picture-source.ts';

/** The cameras of this device, through the browser. Asks for pictures only, never for sound. */
export const browserCameras: CameraDevices = {
  async open(cameraId) {
    // Absent on plain http from another machine, and where a policy forbids it.
    const devices = mediaDevices();
    if (devices === undefined) {
      throw new EmoVerseError(
        'no-camera',
        'this page may not use cameras: open it on 127.0.0.1 or over https',
      );
    }
    const size = { width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 30 } };
    const ask = (video: MediaTrackConstraints): Promise<MediaStream> =>
      devices.getUserMedia({ audio: false, video });
    try {
      if (cameraId === undefined) return open(await ask({ ...size, facingMode: 'user' }));
      return open(await ask({ ...size, deviceId: { exact: cameraId } }));
    } catch (cause) {
      const error = cameraError(cause);
      if (cameraId === undefined || error.code !== 'no-camera') throw error;
      // The camera of last time is not plugged in: any other will do.
      try {
        return open(await ask({ ...size, facingMode: 'user' }));
      } catch (second) {
        throw cameraError(second);
      }
    }
  },

  async list() {
    const found = (await mediaDevices()?.enumerateDevices()) ?? [];
    return found
      .filter((device) => device.kind === 'videoinput')
      .map(({ deviceId, label }): CameraChoice => ({ id: deviceId, label }));
  },
};

function mediaDevices(): MediaDevices | undefined {
  return 'mediaDevices' in navigator ? navigator.mediaDevices : undefined;
}

function open(stream: MediaStream): OpenCamera {
  const track = elementAt(stream.getVideoTracks(), 0);
  const pictures = new PictureSource(stream, () => Date.now());
  let closed = false;
  return {
    stream,
    id: track.getSettings().deviceId,
    nextPicture: () => pictures.next(),
    setPaused(paused) {
      track.enabled = !paused;
    },
    onEnded(listener) {
      // Fires only when the track ends by itself, not after `stop()`.
      track.addEventListener('ended', listener, { once: true });
    },
    close() {
      if (closed) return;
      closed = true;
      pictures.dispose();
      for (const one of stream.getTracks()) one.stop();
    },
  };
}
