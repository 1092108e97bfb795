import type { BrowserContext, Page } from 'playwright-core';

interface EmbedDoubles {
  /** Ids that the service says are gone. */
  readonly gone?: readonly string[];
}

/**
 * Stands in for the players of Spotify and YouTube, as their documented messages are. Each keeps what it was told in
 * `window.told` of its frame; none plays a sound.
 */
export async function standInForEmbeds(
  context: BrowserContext,
  { gone = [] }: EmbedDoubles = {},
): Promise<void> {
  await context.route('https://open.spotify.com/embed/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: page(`(${spotify.toString()})();`) }),
  );
  await context.route('https://www.youtube-nocookie.com/embed/**', (route) => {
    const id = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
    return route.fulfill({
      contentType: 'text/html',
      body: page(`(${youtube.toString()})(${JSON.stringify(gone.includes(id))});`),
    });
  });
}

/** Commands that the player in the frame has heard, in their order. */
export async function commandsTo(page: Page): Promise<string[]> {
  const frame = page.frames().find((one) => one !== page.mainFrame());
  if (frame === undefined) return [];
  return frame.evaluate(() => (window as unknown as { told: string[] }).told);
}

function page(script: string): string {
  return `<!doctype html><html lang="en"><title>Player</title><body><p>A stand-in</p><script>${script}</script>`;
}

/** Spotify's iFrame API: `ready`, then `playback_update` after each command; positions are milliseconds. */
function spotify(): void {
  const told: string[] = [];
  Object.assign(window, { told });
  const say = (isPaused: boolean): void =>
    parent.postMessage(
      {
        type: 'playback_update',
        payload: { isPaused, isBuffering: false, position: 12_000, duration: 200_000 },
      },
      '*',
    );
  addEventListener('message', ({ data }: MessageEvent<{ command?: string }>) => {
    if (data.command === undefined) return;
    told.push(data.command);
    if (data.command === 'play' || data.command === 'resume') say(false);
    if (data.command === 'pause') say(true);
  });
  parent.postMessage({ type: 'ready' }, '*');
}

/** YouTube's iFrame API: nothing before it was greeted, then JSON text. */
function youtube(isGone: boolean): void {
  const told: string[] = [];
  Object.assign(window, { told });
  let isGreeted = false;
  const say = (event: string, info?: unknown): void =>
    parent.postMessage(JSON.stringify({ event, info, id: 1, channel: 'widget' }), '*');
  addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data !== 'string') return;
    const { event, func } = JSON.parse(data) as { event: string; func?: string };
    if (event === 'listening' && !isGreeted) {
      isGreeted = true;
      say('initialDelivery', { currentTime: 0, duration: 0 });
      say('onReady');
      if (isGone) return say('onError', 150);
      say('onStateChange', 1);
      say('infoDelivery', { currentTime: 3, duration: 120 });
    }
    if (func === undefined) return;
    told.push(func);
    if (func === 'playVideo') say('onStateChange', 1);
    if (func === 'pauseVideo') say('onStateChange', 2);
  });
}
