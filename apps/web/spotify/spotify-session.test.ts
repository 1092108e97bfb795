import { itemIdSchema } from '@emoverse/domain';
import { describe, expect, it } from 'vitest';
import { settle } from '../testing/fake-clock.ts';
import { refusal } from '../testing/fake-server.ts';
import { HERE, spotifyByHand } from '../testing/spotify-by-hand.ts';

const SONG = itemIdSchema.parse('song-a');
const OTHER = itemIdSchema.parse('song-b');

/** A person who is connected, and has played nothing yet. */
async function connected() {
  const hand = spotifyByHand();
  await hand.session.look();
  return hand;
}

describe('the account', () => {
  it('is connected where the server says so, and nothing of Spotify’s is opened before a song is played', async () => {
    const { state, players } = await connected();
    expect(state()).toMatchObject({ account: 'connected', player: { kind: 'off' } });
    expect(players).toEqual([]);
  });

  it('that is not connected any more takes the player out of the page', async () => {
    const { session, ready, answers, state } = await connected();
    void session.play(SONG, 0);
    const player = await ready();
    answers['/api/spotify'] = { status: 200, body: { state: 'not-connected', clientId: '' } };
    await session.look();
    expect(state()).toMatchObject({ account: 'none', player: { kind: 'off' } });
    expect(player.told).toContain('disconnect');
    expect(await session.play(SONG, 0)).toBe(false);
    expect(state().problem).toEqual({ kind: 'not-connected' });
  });

  it.each([
    ['spotify-login-again', 401, 'login-again'],
    ['spotify-premium-needed', 403, 'no-premium'],
  ] as const)('of which Spotify says %s is no longer played by', async (code, status, account) => {
    const { session, ready, answers, state } = await connected();
    answers['/api/spotify/play'] = refusal(status, code);
    const playing = session.play(SONG, 0);
    await ready();
    expect(await playing).toBe(false);
    expect(state()).toMatchObject({ account, problem: { kind: 'refused', error: { code } } });
  });
});

describe('the player in the page', () => {
  it('is opened by the first song, plays it from its place, and stays for the next', async () => {
    const { session, ready, players, played } = await connected();
    const first = session.play(SONG, 12.4);
    await ready();
    expect(await first).toBe(true);
    expect(await session.play(OTHER, 0)).toBe(true);
    expect(players).toHaveLength(1);
    expect(played()).toEqual([
      { itemIds: [SONG], positionMs: 12_400, deviceId: HERE },
      { itemIds: [OTHER], positionMs: 0, deviceId: HERE },
    ]);
    // What was on falls silent before the next is looked for.
    expect(players[0].told).toEqual(['pause']);
  });

  it('is given a pass each time it asks for one, and keeps none', async () => {
    const { session, ready, state } = await connected();
    void session.play(SONG, 0);
    const player = await ready();
    expect(await new Promise((resolve) => player.options.getOAuthToken(resolve))).toBe('a pass');
    expect(JSON.stringify(state())).not.toContain('a pass');
  });

  it.each(['initialization_error', 'authentication_error', 'account_error'] as const)(
    'is given up at %s, and another attempt begins with a new one',
    async (trouble) => {
      const { session, ready, players, state } = await connected();
      const playing = session.play(SONG, 0);
      await settle();
      players[0].say(trouble);
      expect(await playing).toBe(false);
      expect(state()).toMatchObject({ player: { kind: 'off' }, problem: { kind: 'player', trouble } });
      expect(players[0].told).toContain('disconnect');
      // What a given-up player still says counts no more.
      players[0].say('ready', { device_id: HERE });
      expect(state().player.kind).toBe('off');
      const again = session.play(SONG, 0);
      await ready();
      expect(await again).toBe(true);
      expect(state().problem).toBeUndefined();
    },
  );

  it('says so when its frame, its script or its readiness does not come', async () => {
    const notLoaded = { kind: 'player', trouble: 'not_loaded' };
    const frame = await connected();
    frame.browser.opens = () => Promise.reject(new Error('blocked'));
    expect(await frame.session.play(SONG, 0)).toBe(false);
    expect(frame.state().problem).toEqual(notLoaded);
    const silent = await connected();
    const playing = silent.session.play(SONG, 0);
    await settle();
    silent.clock.advance(60_000);
    expect(await playing).toBe(false);
    expect(silent.state().problem).toEqual(notLoaded);
  });

  it('whose login is over fails with the server’s words', async () => {
    const { session, players, answers, state } = await connected();
    answers['/api/spotify/pass'] = refusal(401, 'spotify-login-again');
    const playing = session.play(SONG, 0);
    await settle();
    players[0].options.getOAuthToken(() => undefined);
    expect(await playing).toBe(false);
    await settle();
    expect(state()).toMatchObject({
      account: 'login-again',
      problem: { kind: 'refused', error: { code: 'spotify-login-again' } },
    });
  });

  it('tells what it plays, in seconds', async () => {
    const { session, ready, clock, state } = await connected();
    void session.play(SONG, 0);
    const player = await ready();
    player.plays('spotify:track:abc', { position: 1500, duration: 9000 });
    expect(state().heard).toEqual({
      address: 'https://open.spotify.com/track/abc',
      paused: false,
      position: 1.5,
      duration: 9,
      at: clock.now(),
    });
    player.say('player_state_changed', null);
    expect(state().heard).toBeUndefined();
  });

  it('does not begin what was stopped while Spotify was asked', async () => {
    const { session, ready, players } = await connected();
    const playing = session.play(SONG, 0);
    await settle();
    session.stop();
    await ready();
    expect(await playing).toBe(false);
    expect(players[0].told).toContain('pause');
  });
});

describe('another device', () => {
  it('that cannot be looked for now stops nothing that plays', async () => {
    const { session, answers, state } = await connected();
    answers['/api/spotify/devices'] = refusal(429, 'spotify-busy');
    await session.findDevices();
    expect(state()).toMatchObject({ account: 'connected', problem: undefined });
  });

  it('is chosen, played on and asked what it plays, and nothing is heard here', async () => {
    const { session, players, played, commands, answers, clock, state } = await connected();
    await session.findDevices();
    expect(state().devices).toMatchObject([{ id: 'kitchen', name: 'Kitchen' }]);
    session.choose('kitchen');
    answers['/api/spotify/playback'] = {
      status: 200,
      body: {
        kind: 'something',
        paused: false,
        positionMs: 4000,
        deviceName: 'Kitchen',
        track: {
          title: 'A',
          artists: ['B'],
          durationMs: 60_000,
          address: 'https://open.spotify.com/track/a',
        },
      },
    };
    expect(await session.play(SONG, 0)).toBe(true);
    expect([session.isElsewhere(), players.length]).toEqual([true, 0]);
    expect(played()).toEqual([{ itemIds: [SONG], positionMs: 0, deviceId: 'kitchen' }]);
    await settle();
    expect(state().heard).toMatchObject({ paused: false, position: 4, duration: 60 });
    session.seek(30);
    session.pause();
    await settle();
    expect(commands()).toEqual([{ command: 'seek', positionMs: 30_000 }, { command: 'pause' }]);
    session.stop();
    await settle();
    clock.advance(60_000);
    expect(state().heard).toBeUndefined();
  });
});
