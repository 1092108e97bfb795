import type { SpotifyHosts } from '../spotify/spotify-hosts.ts';

const EMBEDS = ['https://open.spotify.com', 'https://www.youtube-nocookie.com'] as const;

/** What a page may load, and which browser features it may use and pass on. */
export interface PagePolicy {
  readonly content: string;
  readonly permissions: string;
}

/**
 * Nothing from other hosts but the two embeds, which the app loads after a click. With `spotify`, for the view of a
 * person who is connected, also Spotify's player and API, by name.
 */
export function pagePolicy(spotify?: Pick<SpotifyHosts, 'api' | 'player'>): PagePolicy {
  const players = spotify === undefined ? [] : [spotify.player];
  const frames = [...EMBEDS, ...players];
  const passedOn = `(self ${frames.map((origin) => `"${origin}"`).join(' ')})`;
  return {
    content: [
      "default-src 'none'",
      // Compiles the wasm runtime of the network; allows no eval.
      ["script-src 'self' 'wasm-unsafe-eval'", ...players].join(' '),
      "style-src 'self'",
      "img-src 'self' data: blob:",
      "media-src 'self' blob:",
      ["connect-src 'self'", ...new Set(spotify === undefined ? [] : [spotify.api, spotify.player])].join(
        ' ',
      ),
      "worker-src 'self' blob:",
      "font-src 'self'",
      "manifest-src 'self'",
      `frame-src ${frames.join(' ')}`,
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'self'",
    ].join('; '),
    permissions: [
      // A page with somebody else's script has no camera and no microphone.
      `camera=${spotify === undefined ? '(self)' : '()'}`,
      `microphone=${spotify === undefined ? '(self)' : '()'}`,
      `autoplay=${passedOn}`,
      `encrypted-media=${passedOn}`,
      `fullscreen=${passedOn}`,
      `picture-in-picture=${passedOn}`,
      `clipboard-write=${passedOn}`,
      'screen-wake-lock=(self)',
      'geolocation=()',
      'display-capture=()',
      'payment=()',
      'usb=()',
      'serial=()',
      'hid=()',
      'midi=()',
      'browsing-topics=()',
    ].join(', '),
  };
}
