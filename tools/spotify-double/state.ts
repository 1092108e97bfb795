import { MADE_UP_TRACKS, idOf, trackOf, type Track, type TrackFacts } from './catalogue.ts';

/** An app as its owner registered it in the dashboard. */
export interface RegisteredApp {
  readonly clientId: string;
  readonly redirectUris: readonly string[];
}

/** An authorization code that was given out and waits to be exchanged. */
export interface Code {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly challenge: string;
  readonly scopes: readonly string[];
  readonly expiresAt: number;
}

/** What a person has allowed an app, from consent until six months later. */
export interface Grant {
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly consentedAt: number;
  refreshToken: string;
}

export interface AccessToken {
  readonly grant: Grant;
  readonly expiresAt: number;
}

export interface Device {
  readonly id: string;
  readonly name: string;
  readonly type: 'Computer' | 'Smartphone' | 'Speaker';
  volume: number;
  readonly supportsVolume: boolean;
  /** A page with the playback SDK, and when it was last heard of. */
  readonly page?: { heardAt: number };
}

/** What plays: a place in a row of tracks, and when it was there. */
export interface Playback {
  device: string;
  readonly tracks: readonly Track[];
  index: number;
  /** Position in milliseconds at the time `at`; it moves on while not paused. */
  position: number;
  at: number;
  paused: boolean;
}

export interface Playlist {
  readonly id: string;
  name: string;
  readonly description: string;
  readonly public: boolean;
  uris: string[];
}

/** A failure that the next matching requests are answered with. */
export interface PlannedFailure {
  readonly status: number;
  times: number;
  /** Start of the path it is for; everything under /v1 when it is left out. */
  readonly path: string;
  readonly retryAfter?: number | undefined;
  readonly message?: string | undefined;
}

export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly at: number;
}

/** Everything the double knows. Tests change it through /control. */
export interface DoubleState {
  /** Milliseconds since the epoch, on a clock that tests may set forward. */
  now(): number;
  advance(milliseconds: number): void;
  readonly apps: Map<string, RegisteredApp>;
  readonly codes: Map<string, Code>;
  readonly grants: Map<string, Grant>;
  readonly accessTokens: Map<string, AccessToken>;
  readonly tracks: Map<string, Track>;
  readonly devices: Map<string, Device>;
  readonly playlists: Map<string, Playlist>;
  readonly library: Set<string>;
  playback: Playback | undefined;
  readonly failures: PlannedFailure[];
  readonly requests: RecordedRequest[];
  /** Events that pages with the playback SDK will be told of. */
  readonly sdkEvents: Array<{ readonly type: string; readonly message: string }>;
  /** What the next page with the playback SDK meets instead of becoming ready. */
  sdkFailure: { readonly type: string; readonly message: string } | undefined;
  settings: DoubleSettings;
}

export interface DoubleSettings {
  /** Whether the person has Premium. */
  premium: boolean;
  /** Whether the person stands in the app's list of users in the dashboard. */
  registered: boolean;
  /** Whether a refresh answers with a new refresh token, after which the old one is dead. */
  rotate: boolean;
  /** Requests an app may make in 30 seconds; 0 sets no limit. */
  requestsPerWindow: number;
  accessTokenSeconds: number;
}

export function createState(clock: () => number): DoubleState {
  let ahead = 0;
  const state: DoubleState = {
    now: () => clock() + ahead,
    advance: (milliseconds) => {
      ahead += milliseconds;
    },
    apps: new Map(),
    codes: new Map(),
    grants: new Map(),
    accessTokens: new Map(),
    tracks: new Map(),
    devices: new Map(),
    playlists: new Map(),
    library: new Set(),
    playback: undefined,
    failures: [],
    requests: [],
    sdkEvents: [],
    sdkFailure: undefined,
    settings: {
      premium: true,
      registered: true,
      rotate: true,
      requestsPerWindow: 0,
      accessTokenSeconds: 3600,
    },
  };
  for (const facts of MADE_UP_TRACKS) addTrack(state, facts);
  return state;
}

export function addTrack(state: DoubleState, facts: TrackFacts): Track {
  const track = trackOf(facts);
  state.tracks.set(track.id, track);
  return track;
}

export function addDevice(
  state: DoubleState,
  { name, type = 'Speaker', supportsVolume = true, page }: Partial<Device> & { readonly name: string },
): Device {
  const id = idOf(`device ${name} ${state.devices.size}`);
  const device: Device = { id, name, type, volume: 60, supportsVolume, ...(page && { page }) };
  state.devices.set(id, device);
  return device;
}

/** Where the playback is by now: the position moves on, then to the next track, and stops after the last. */
export function settlePlayback(state: DoubleState): Playback | undefined {
  const { playback } = state;
  if (playback === undefined) return undefined;
  const now = state.now();
  if (!playback.paused) playback.position += now - playback.at;
  playback.at = now;
  while (playback.position >= playback.tracks[playback.index].durationMs) {
    if (playback.index + 1 >= playback.tracks.length) {
      playback.position = 0;
      playback.index = 0;
      playback.paused = true;
      break;
    }
    playback.position -= playback.tracks[playback.index].durationMs;
    playback.index += 1;
  }
  return playback;
}
