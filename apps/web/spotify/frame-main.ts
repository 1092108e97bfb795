import { readMessage, toFrameSchema, type FromFrame, type ToFrame } from './frame-messages.ts';
import { loadPlaybackSdk } from './load-playback-sdk.ts';
import { SDK_EVENTS, type SdkPlayer } from './sdk-player.ts';

// The frame that holds Spotify's player, and nothing of the app: it passes on what is said.
const say = (message: FromFrame): void => window.parent.postMessage(message, location.origin);

let player: SdkPlayer | undefined;
let givePass: (pass: string) => void = () => undefined;

window.addEventListener('message', (heard) => {
  const message = readMessage(heard, { origin: location.origin, window: window.parent }, toFrameSchema);
  if (message !== undefined) void obey(message);
});
say({ kind: 'listens' });

async function obey(message: ToFrame): Promise<void> {
  switch (message.kind) {
    case 'open':
      return open(message);
    case 'pass':
      return givePass(message.pass);
    case 'activate':
      return player?.activateElement();
    case 'pause':
      await player?.pause();
      return say({ kind: 'paused' });
    case 'resume':
      return player?.resume();
    case 'seek':
      return player?.seek(message.position);
    case 'volume':
      return player?.setVolume(message.volume);
    case 'disconnect':
      return player?.disconnect();
  }
}

async function open({ script, name, volume }: Extract<ToFrame, { kind: 'open' }>): Promise<void> {
  let sdk: Awaited<ReturnType<typeof loadPlaybackSdk>>;
  try {
    sdk = await loadPlaybackSdk(script);
  } catch {
    return say({ kind: 'not-loaded' });
  }
  const opened = sdk({
    name,
    volume,
    getOAuthToken: (give) => {
      givePass = give;
      say({ kind: 'wants-pass' });
    },
  });
  for (const type of SDK_EVENTS)
    opened.addListener(type, (event) => say({ kind: 'event', type, event: event ?? null }));
  player = opened;
  // Browsers let sound begin only near a tap: this call marks the element as tapped.
  await opened.activateElement();
  say({ kind: 'connected', accepted: await opened.connect() });
}
