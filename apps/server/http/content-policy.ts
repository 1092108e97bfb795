import type { SpotifyHosts } from '../spotify/spotify-hosts.ts';

const EMBEDS = ['https://open.spotify.com', 'https://www.youtube-nocookie.com'] as const;

/** What a page may load, which browser features it may use and pass on, and who may frame it. */
export interface PagePolicy {
  readonly content: string;
  readonly permissions: string;
  /** `x-frame-options`, for browsers that do not read `frame-ancestors`. */
  readonly framing: 'DENY' | 'SAMEORIGIN';
}

/** Features that no page of ours uses. */
const UNUSED = [
  'geolocation=()',
  'display-capture=()',
  'payment=()',
  'usb=()',
  'serial=()',
  'hid=()',
  'midi=()',
  'browsing-topics=()',
] as const;

/**
 * Nothing from other hosts but the two embeds, which the app loads after a click, and our own frame of Spotify's player. For a
 * child none of these, and no camera.
 */
export function pagePolicy({ forChild = false } = {}): PagePolicy {
  const embeds = forChild ? [] : EMBEDS;
  const passedOn = `(${['self', ...embeds.map((origin) => `"${origin}"`)].join(' ')})`;
  return {
    content: [
      "default-src 'none'",
      // Compiles the wasm runtime of the network; allows no eval.
      "script-src 'self' 'wasm-unsafe-eval'",
      "style-src 'self'",
      "img-src 'self' data: blob:",
      "media-src 'self' blob:",
      "connect-src 'self'",
      "worker-src 'self' blob:",
      "font-src 'self'",
      "manifest-src 'self'",
      forChild ? "frame-src 'none'" : `frame-src 'self' ${embeds.join(' ')}`,
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'self'",
    ].join('; '),
    permissions: [
      forChild ? 'camera=()' : 'camera=(self)',
      'microphone=(self)',
      `autoplay=${passedOn}`,
      `encrypted-media=${passedOn}`,
      `fullscreen=${passedOn}`,
      `picture-in-picture=${passedOn}`,
      `clipboard-write=${passedOn}`,
      'screen-wake-lock=(self)',
      ...UNUSED,
    ].join(', '),
    framing: 'DENY',
  };
}

/** The frame of Spotify's player: its script and API by name, and nothing else but our own script. Our pages alone frame it. */
export function framePolicy({ api, player }: Pick<SpotifyHosts, 'api' | 'player'>): PagePolicy {
  return {
    content: [
      "default-src 'none'",
      `script-src 'self' ${player}`,
      `connect-src ${[...new Set([api, player])].join(' ')}`,
      `frame-src ${player}`,
      "frame-ancestors 'self'",
      "base-uri 'none'",
      "form-action 'none'",
    ].join('; '),
    permissions: [
      // A page with somebody else's script has no camera and no microphone.
      'camera=()',
      'microphone=()',
      `autoplay=(self "${player}")`,
      `encrypted-media=(self "${player}")`,
      ...UNUSED,
    ].join(', '),
    framing: 'SAMEORIGIN',
  };
}
