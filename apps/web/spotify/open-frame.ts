import { FRAME_PATH, fromFrameSchema, readMessage, type FromFrame, type ToFrame } from './frame-messages.ts';
import type { OpenPlayer, SdkEvent, SdkPlayerOptions } from './sdk-player.ts';

const TIMEOUT_MS = 15_000;

/**
 * Spotify's player in a frame of our own origin, of which the app hears by messages alone: its script never runs in the
 * app's own document. The frame goes with the player. Rejects when it does not come.
 */
export async function openFrame(script: string): Promise<OpenPlayer> {
  const frame = document.createElement('iframe');
  frame.src = FRAME_PATH;
  frame.title = 'Spotify';
  frame.allow = 'autoplay; encrypted-media';
  frame.hidden = true;
  document.body.append(frame);
  const { contentWindow } = frame;
  try {
    await listens(contentWindow);
  } catch (error) {
    frame.remove();
    throw error;
  }
  const say = (message: ToFrame): void => contentWindow?.postMessage(message, location.origin);
  return (options) => framedPlayer({ script, options, say, frame });
}

function listens(window: Window | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = hear(window, ({ kind }) => {
      if (kind !== 'listens') return;
      clearTimeout(timer);
      end();
      resolve();
    });
    const timer = setTimeout(() => {
      end();
      reject(new Error('the frame of the player did not come'));
    }, TIMEOUT_MS);
  });
}

interface Framed {
  readonly script: string;
  readonly options: SdkPlayerOptions;
  readonly say: (message: ToFrame) => void;
  readonly frame: HTMLIFrameElement;
}

function framedPlayer({ script, options, say, frame }: Framed): ReturnType<OpenPlayer> {
  const listeners = new Map<SdkEvent, (event: unknown) => void>();
  let settle: { resolve(accepted: boolean): void; reject(reason: Error): void } | undefined;
  let isPaused = (): void => undefined;
  const end = hear(frame.contentWindow, (message) => {
    switch (message.kind) {
      case 'listens':
        return;
      case 'not-loaded':
        return settle?.reject(new Error('the script of the player did not come'));
      case 'connected':
        return settle?.resolve(message.accepted);
      case 'paused':
        return isPaused();
      case 'wants-pass':
        return options.getOAuthToken((pass) => say({ kind: 'pass', pass }));
      case 'event':
        return listeners.get(message.type)?.(message.event);
    }
  });
  const tell = async (message: ToFrame): Promise<void> => say(message);
  return {
    addListener: (type, listener) => listeners.set(type, listener),
    connect: () =>
      new Promise((resolve, reject) => {
        settle = { resolve, reject };
        say({ kind: 'open', script, name: options.name, volume: options.volume });
      }),
    disconnect() {
      say({ kind: 'disconnect' });
      end();
      frame.remove();
    },
    activateElement: () => tell({ kind: 'activate' }),
    pause: () =>
      new Promise((resolve) => {
        isPaused = resolve;
        say({ kind: 'pause' });
      }),
    resume: () => tell({ kind: 'resume' }),
    seek: (position) => tell({ kind: 'seek', position }),
    setVolume: (volume) => tell({ kind: 'volume', volume }),
  };
}

/** Calls with what the window says to this page; the answer ends that. */
function hear(from: Window | null, listener: (message: FromFrame) => void): () => void {
  const heard = (event: MessageEvent): void => {
    const message = readMessage(event, { origin: location.origin, window: from }, fromFrameSchema);
    if (message !== undefined) listener(message);
  };
  window.addEventListener('message', heard);
  return () => window.removeEventListener('message', heard);
}
