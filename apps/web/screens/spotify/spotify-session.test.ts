import { itemIdSchema, type ItemId } from '@emoverse/domain';
import { describe, expect, it } from 'vitest';
import { fakeServer, refusal } from '../../testing/fake-server.ts';
import type { OpenPlayer, SdkPlayerOptions } from './playback-sdk.ts';
import { SpotifySession } from './spotify-session.ts';

const song = (name: string): ItemId => itemIdSchema.parse(name);
const HERE = 'device-here';

/** A player by hand: tests say what it tells. */
class HandPlayer {
  readonly options: SdkPlayerOptions;
  readonly listeners = new Map<string, (event: unknown) => void>();
  connected = false;
  pauses = 0;
  constructor(options: SdkPlayerOptions) {
    this.options = options;
  }
  addListener(type: string, listener: (event: unknown) => void): void {
    this.listeners.set(type, listener);
  }
  async connect(): Promise<boolean> {
    this.connected = true;
    return true;
  }
  disconnect(): void {
    this.connected = false;
  }
  async activateElement(): Promise<void> {}
  async pause(): Promise<void> {
    this.pauses += 1;
  }
  tell(type: string, event: unknown = { message: 'x' }): void {
    this.listeners.get(type)?.(event);
  }
}

function stage(answers: Record<string, { status: number; body: unknown }> = {}) {
  const players: HandPlayer[] = [];
  const played: ItemId[] = [];
  const server = fakeServer(({ path }) => {
    const own = answers[path];
    if (own !== undefined) return own;
    switch (path) {
      case '/api/spotify/devices':
        return { status: 200, body: { devices: [] } };
      case '/api/spotify/playback':
        return { status: 200, body: { kind: 'nothing' } };
      case '/api/spotify/play':
        return { status: 200, body: { playing: ['song-b', 'song-c'], missing: ['song-a'] } };
      case '/api/spotify/pass':
        return { status: 200, body: { pass: 'a pass', expiresAt: 1 } };
      default:
        return { status: 200, body: { done: true } };
    }
  });
  let load = async (): Promise<OpenPlayer> => (options) => {
    const player = new HandPlayer(options);
    players.push(player);
    return player;
  };
  const session = new SpotifySession({
    api: server.api,
    now: () => 1000,
    loadSdk: () => load(),
    playerName: 'Test',
    onPlayed: (id) => played.push(id),
  });
  return {
    session,
    players,
    played,
    server,
    answers,
    breakLoading: () => {
      load = () => Promise.reject(new Error('blocked'));
    },
    settle: () => new Promise((resolve) => setTimeout(resolve, 20)),
  };
}

describe('the player in the page', () => {
  it('is not there until it is asked for, then starts once and is ready', async () => {
    const { session, players } = stage();
    expect([session.store.getState().player.kind, players.length]).toEqual(['off', 0]);
    await Promise.all([session.startPlayer(), session.startPlayer()]);
    expect([session.store.getState().player.kind, players.length]).toEqual(['starting', 1]);
    players[0].tell('ready', { device_id: HERE });
    expect(session.store.getState().player).toEqual({ kind: 'ready', deviceId: HERE });
  });

  it('is given a pass each time it asks for one, and keeps none', async () => {
    const { session, players } = stage();
    await session.startPlayer();
    const given = await new Promise((resolve) => players[0].options.getOAuthToken(resolve));
    expect(given).toBe('a pass');
    expect(JSON.stringify(session.store.getState())).not.toContain('a pass');
  });

  it.each(['initialization_error', 'authentication_error', 'account_error'] as const)(
    'is given up at %s, and can be started again',
    async (trouble) => {
      const { session, players } = stage();
      await session.startPlayer();
      players[0].tell(trouble);
      expect(session.store.getState().player).toEqual({ kind: 'failed', trouble });
      expect(players[0].connected).toBe(false);
      // What a given-up player still says counts no more.
      players[0].tell('ready', { device_id: HERE });
      expect(session.store.getState().player.kind).toBe('failed');
      await session.startPlayer();
      players[1].tell('ready', { device_id: HERE });
      expect(session.store.getState().player.kind).toBe('ready');
    },
  );

  it.each(['playback_error', 'autoplay_failed'] as const)(
    'goes on after %s, which is shown',
    async (hiccup) => {
      const { session, players, settle } = stage();
      await session.startPlayer();
      players[0].tell('ready', { device_id: HERE });
      players[0].tell(hiccup);
      expect(session.store.getState()).toMatchObject({ hiccup, player: { kind: 'ready' } });
      await session.command({ command: 'resume' });
      await settle();
      expect(session.store.getState().hiccup).toBeUndefined();
    },
  );

  it('may be lost from sight and come back', async () => {
    const { session, players } = stage();
    await session.startPlayer();
    players[0].tell('ready', { device_id: HERE });
    players[0].tell('not_ready', { device_id: HERE });
    expect(session.store.getState().player.kind).toBe('offline');
    players[0].tell('ready', { device_id: HERE });
    expect(session.store.getState().player.kind).toBe('ready');
  });

  it('says so when its script does not come', async () => {
    const { session, breakLoading } = stage();
    breakLoading();
    await session.startPlayer();
    expect(session.store.getState().player).toEqual({ kind: 'failed', trouble: 'not_loaded' });
  });

  it('whose login is over fails as that, with the server’s words', async () => {
    const { session, players, settle } = stage({
      '/api/spotify/pass': refusal(401, 'spotify-login-again'),
    });
    await session.startPlayer();
    players[0].options.getOAuthToken(() => undefined);
    await settle();
    expect(session.store.getState()).toMatchObject({
      player: { kind: 'failed', trouble: 'authentication_error' },
      error: { code: 'spotify-login-again' },
    });
  });

  it('tells what it plays', async () => {
    const { session, players } = stage();
    await session.startPlayer();
    players[0].tell('player_state_changed', {
      paused: false,
      position: 1500,
      duration: 9000,
      track_window: {
        current_track: { uri: 'spotify:track:abc', name: 'A song', artists: [{ name: 'Somebody' }] },
      },
    });
    expect(session.store.getState().now).toEqual({
      title: 'A song',
      artists: ['Somebody'],
      address: 'https://open.spotify.com/track/abc',
      paused: false,
      positionMs: 1500,
      durationMs: 9000,
      at: 1000,
    });
  });
});

describe('playing a list', () => {
  it('tells the learner of the first of our items that plays, and keeps what is missing', async () => {
    const { session, played } = stage();
    await session.play([song('song-a'), song('song-b'), song('song-c')]);
    expect(played).toEqual(['song-b']);
    expect(session.store.getState().missing).toEqual(['song-a']);
    await session.play([song('song-a'), song('song-b'), song('song-c')], song('song-c'));
    expect(played).toEqual(['song-b', 'song-c']);
  });

  it('with nothing to play on waits for the player in the page, and then goes there', async () => {
    const { session, players, played, server, answers, settle } = stage({
      '/api/spotify/play': refusal(404, 'spotify-no-device'),
    });
    await session.play([song('song-b')]);
    expect(session.store.getState().error?.code).toBe('spotify-no-device');
    expect(played).toEqual([]);
    delete answers['/api/spotify/play'];
    await session.startPlayer();
    players[0].tell('ready', { device_id: HERE });
    await settle();
    const asked = server.received.filter(({ path }) => path === '/api/spotify/play').map(({ body }) => body);
    expect(asked.at(-1)).toEqual({ itemIds: ['song-b'], deviceId: HERE });
    expect(played).toEqual(['song-b']);
    expect(session.store.getState().error).toBeUndefined();
  });

  it('that Spotify refuses is no reaction to anything', async () => {
    const { session, played } = stage({ '/api/spotify/play': refusal(403, 'spotify-premium-needed') });
    await session.play([song('song-b')]);
    expect(played).toEqual([]);
    expect(session.store.getState()).toMatchObject({
      busy: false,
      error: { code: 'spotify-premium-needed' },
    });
  });
});
