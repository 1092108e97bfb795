import { elementAt } from '@emoverse/domain';
import { spotifyPlayRequestSchema } from '@emoverse/api-contract';
import type { SdkEvent, SdkPlayer, SdkPlayerOptions } from '../spotify/sdk-player.ts';
import { SpotifySession } from '../spotify/spotify-session.ts';
import { FakeClock, settle } from './fake-clock.ts';
import { fakeServer, type ReceivedRequest } from './fake-server.ts';

export const HERE = 'device-here';

/** Spotify's player by hand: tests say what it tells. */
export class HandPlayer implements SdkPlayer {
  readonly options: SdkPlayerOptions;
  readonly told: string[] = [];
  connects: () => Promise<boolean> = () => Promise.resolve(true);
  readonly #listeners = new Map<SdkEvent, (event: unknown) => void>();

  constructor(options: SdkPlayerOptions) {
    this.options = options;
  }
  addListener(type: SdkEvent, listener: (event: unknown) => void): void {
    this.#listeners.set(type, listener);
  }
  connect(): Promise<boolean> {
    return this.connects();
  }
  disconnect(): void {
    this.told.push('disconnect');
  }
  activateElement(): Promise<void> {
    return Promise.resolve();
  }
  pause = (): Promise<void> => this.#tell('pause');
  resume = (): Promise<void> => this.#tell('resume');
  seek = (position: number): Promise<void> => this.#tell(`seek ${position}`);
  setVolume = (volume: number): Promise<void> => this.#tell(`volume ${volume}`);

  /** Says something of itself. */
  say(type: SdkEvent, event: unknown = { message: 'x' }): void {
    this.#listeners.get(type)?.(event);
  }
  /** Says what it plays; ms. */
  plays(uri: string, { paused = false, position = 0, duration = 200_000 } = {}): void {
    this.say('player_state_changed', {
      paused,
      position,
      duration,
      track_window: { current_track: { uri } },
    });
  }

  #tell(what: string): Promise<void> {
    this.told.push(what);
    return Promise.resolve();
  }
}

/** A connected person's session over a server and players by hand; `answers` may take the place of the server's, by path. */
export function spotifyByHand({ clock = new FakeClock() } = {}) {
  const players: HandPlayer[] = [];
  const answers: Record<string, { status: number; body: unknown }> = {};
  const server = fakeServer(({ path, body }) => answers[path] ?? usualAnswer(path, body));
  const browser = { opens: () => Promise.resolve() };
  const session = new SpotifySession({
    api: server.api,
    services: clock,
    playerName: 'Test',
    openFrame: async () => {
      await browser.opens();
      return (options) => {
        const player = new HandPlayer(options);
        players.push(player);
        return player;
      };
    },
  });
  const asked = (path: string): unknown[] =>
    server.received.filter((request: ReceivedRequest) => request.path === path).map(({ body }) => body);
  return {
    clock,
    session,
    players,
    answers,
    browser,
    server,
    /** What the server was asked to play. */
    played: () => asked('/api/spotify/play').map((body) => spotifyPlayRequestSchema.parse(body)),
    commands: () => asked('/api/spotify/command'),
    state: () => session.store.getState(),
    /** The latest player becomes ready. */
    async ready(): Promise<HandPlayer> {
      await settle();
      const player = elementAt(players, players.length - 1);
      player.say('ready', { device_id: HERE });
      await settle();
      return player;
    },
  };
}

function usualAnswer(path: string, body: unknown): { status: number; body: unknown } {
  switch (path) {
    case '/api/spotify':
      return {
        status: 200,
        body: { state: 'connected', clientId: 'a'.repeat(32), playerScript: 'https://player.test/player.js' },
      };
    case '/api/spotify/play':
      return { status: 200, body: { playing: spotifyPlayRequestSchema.parse(body).itemIds, missing: [] } };
    case '/api/spotify/pass':
      return { status: 200, body: { pass: 'a pass', expiresAt: 1 } };
    case '/api/spotify/devices':
      return {
        status: 200,
        body: { devices: [{ id: 'kitchen', name: 'Kitchen', type: 'Speaker', active: false, volume: 50 }] },
      };
    default:
      return { status: 200, body: { done: true } };
  }
}
