import { describe, expect, it } from 'vitest';
import { refusal } from '../testing/fake-server.ts';
import { settle } from '../testing/fake-clock.ts';
import { queueOver } from '../testing/queue-over.ts';
import { spotifyByHand } from '../testing/spotify-by-hand.ts';
import { work } from '../testing/work.ts';
import { current } from './queue.ts';
import { SpotifyDeck } from './spotify-deck.ts';

const [A, B] = ['a', 'b'].map((title) => ({ item: work(title) }));

/** A queue of whole songs over a session by hand. */
async function queueOfSongs() {
  const hand = spotifyByHand();
  await hand.session.look();
  const page = { isOnline: true, isWatching: false };
  const deck = new SpotifyDeck({
    session: hand.session,
    services: hand.clock,
    isOnline: () => page.isOnline,
    isWatching: () => page.isWatching,
  });
  const told: string[] = [];
  const queue = queueOver({
    deck,
    clock: hand.clock,
    soundOf: () => ({ kind: 'spotify', asks: false }),
    tell: ({ itemId }, action) => told.push(`${action} ${itemId}`),
  });
  return {
    ...hand,
    queue,
    deck,
    page,
    told,
    queueState: () => queue.store.getState(),
    on: () => current(queue.store.getState().queue)?.work.title,
  };
}

/** The same, with the first of two songs playing. */
async function playing() {
  const stage = await queueOfSongs();
  stage.queue.playQueue([A, B]);
  const player = await stage.ready();
  player.plays('spotify:track:a');
  return { ...stage, player };
}

describe('a queue of whole songs', () => {
  it('plays one after the other, with its place between what Spotify tells, and tells what was heard', async () => {
    const { clock, queueState, on, played, told, player, server } = await playing();
    expect(queueState()).toMatchObject({ kind: 'playing', position: 0, duration: 200 });
    clock.advance(5000);
    expect(queueState().position).toBeCloseTo(5);
    // The next is looked up beforehand.
    expect(server.received.filter(({ path }) => path === '/api/spotify/resolve')).toMatchObject([
      { body: { itemIds: [B.item.id] } },
    ]);
    clock.advance(195_000);
    player.plays('spotify:track:a', { paused: true });
    await settle();
    expect([on(), queueState().kind]).toEqual(['b', 'loading']);
    player.plays('spotify:track:b');
    await settle();
    expect(queueState().kind).toBe('playing');
    expect(played().map(({ itemIds }) => itemIds)).toEqual([[A.item.id], [B.item.id]]);
    expect(told).toEqual(['played work-a', 'finished work-a', 'played work-b']);
  });

  it('begins also where the player says so before Spotify’s server has answered', async () => {
    const { queue, players, queueState } = await queueOfSongs();
    queue.playQueue([A]);
    await settle();
    const [player] = players;
    player.say('ready', { device_id: 'here' });
    player.plays('spotify:track:a');
    await settle();
    expect(queueState().kind).toBe('playing');
  });

  it('goes on where Spotify has gone on to a song of its own choice', async () => {
    const { player, on } = await playing();
    player.plays('spotify:track:whatever');
    await settle();
    expect(on()).toBe('b');
  });

  it('takes what Spotify still says of the song before for no beginning of the next', async () => {
    const { queue, player, queueState, on } = await playing();
    queue.next();
    await settle();
    player.plays('spotify:track:a', { position: 40_000 });
    expect([on(), queueState().kind]).toEqual(['b', 'loading']);
    player.plays('spotify:track:b');
    expect([on(), queueState().kind]).toEqual(['b', 'playing']);
  });

  it('begins where it was moved to while Spotify was asked', async () => {
    const { queue, ready, players } = await queueOfSongs();
    queue.playQueue([A]);
    queue.seek(30);
    await ready();
    expect(players[0].told).toEqual(['seek 30000']);
  });

  it('pauses, goes on, jumps and sets the volume by the player in the page', async () => {
    const { queue, player, queueState, commands } = await playing();
    queue.pause();
    player.plays('spotify:track:a', { paused: true, position: 2000 });
    queue.seek(100);
    queue.setVolume(0.25);
    queue.play();
    player.plays('spotify:track:a', { position: 100_000 });
    expect(queueState()).toMatchObject({ kind: 'playing', position: 100 });
    expect(player.told).toEqual(['pause', 'seek 100000', 'volume 0.25', 'resume']);
    expect(commands()).toEqual([]);
  });

  it('is paused and taken up again from another device of the person’s', async () => {
    const { player, queueState } = await playing();
    player.plays('spotify:track:a', { paused: true, position: 3000 });
    expect(queueState()).toMatchObject({ kind: 'paused', position: 3 });
    player.plays('spotify:track:a', { position: 3000 });
    expect(queueState().kind).toBe('playing');
  });

  it('what it says while it pauses is no new beginning', async () => {
    const { queue, player, queueState } = await playing();
    queue.giveWay({ to: 'soundscape', elsewhere: true });
    player.plays('spotify:track:a', { position: 1000 });
    expect(queueState()).toMatchObject({ kind: 'paused', gaveWay: { to: 'soundscape' } });
    player.plays('spotify:track:a', { paused: true, position: 1000 });
    player.plays('spotify:track:a', { position: 1000 });
    expect(queueState().kind).toBe('playing');
  });

  it('falls silent when it is emptied, and begins where it was after it is taken up anew', async () => {
    const { queue, player, played } = await playing();
    queue.seek(42);
    queue.pause();
    player.plays('spotify:track:a', { paused: true, position: 42_000 });
    // As after a reload: nothing is loaded, the place is known.
    queue.mirror({ ...queue.shared(), plays: 'nowhere' });
    expect(player.told.at(-1)).toBe('pause');
    queue.play();
    await settle();
    expect(played().at(-1)?.positionMs).toBe(42_000);
    queue.clear();
    expect(player.told.at(-1)).toBe('pause');
  });

  it('moves to another device from the same place', async () => {
    const { queue, session, player, played, clock } = await playing();
    clock.advance(7000);
    session.choose('kitchen');
    expect(player.told).toEqual(['pause']);
    queue.play();
    await settle();
    expect(played().at(-1)).toEqual({ itemIds: [A.item.id], positionMs: 7000, deviceId: 'kitchen' });
  });
});

describe('a song that does not play', () => {
  it('leaves the queue where Spotify does not have it, which goes on', async () => {
    const { queue, answers, ready, queueState, on } = await queueOfSongs();
    answers['/api/spotify/play'] = refusal(404, 'spotify-nothing-found');
    queue.playQueue([A, B]);
    await ready();
    expect(on()).toBe('b');
    expect(queueState().problem?.trouble).toBe('gone');
  });

  it.each([
    ['the account', 'account_error', 'account'],
    ['the browser, which wants a tap', 'autoplay_failed', 'refused'],
    ['the song', 'playback_error', 'account'],
  ] as const)('says so: %s', async (_, event, trouble) => {
    const { player, queueState } = await playing();
    player.say(event);
    expect(queueState()).toMatchObject({ kind: 'paused', problem: { trouble } });
  });

  it('says so also where the player fails before Spotify’s server has answered', async () => {
    const { queue, players, queueState } = await queueOfSongs();
    queue.playQueue([A]);
    await settle();
    players[0].say('ready', { device_id: 'here' });
    players[0].say('autoplay_failed');
    await settle();
    expect(queueState().problem?.trouble).toBe('refused');
  });

  it('is missed after a while, and tried anew', async () => {
    const { queue, ready, clock, queueState, played } = await queueOfSongs();
    queue.playQueue([A]);
    await ready();
    clock.advance(9000);
    expect(queueState()).toMatchObject({ kind: 'paused', problem: { trouble: 'silent' } });
    queue.play();
    await settle();
    expect(played()).toHaveLength(2);
  });

  it('waits while the device is offline', async () => {
    const { queue, page, queueState, players } = await queueOfSongs();
    page.isOnline = false;
    queue.playQueue([A]);
    expect(queueState().problem?.trouble).toBe('offline');
    expect(players).toEqual([]);
  });
});

describe('beside a camera or microphone that is on', () => {
  it('what another device plays goes on, without Spotify’s player in the page', async () => {
    const { queue, session, deck, page, player, players, queueState, played } = await playing();
    session.choose('kitchen');
    queue.play();
    await settle();
    page.isWatching = true;
    deck.giveWayToWatching();
    expect(player.told.at(-1)).toBe('disconnect');
    expect(queueState().problem).toBeUndefined();
    queue.next();
    await settle();
    expect(played().at(-1)).toMatchObject({ itemIds: [B.item.id], deviceId: 'kitchen' });
    expect(players).toHaveLength(1);
  });

  it('Spotify’s player is not opened, and leaves the page before one goes on', async () => {
    const { page, deck, queue, player, players, queueState, ready } = await playing();
    page.isWatching = true;
    deck.giveWayToWatching();
    expect(player.told.at(-1)).toBe('disconnect');
    expect(queueState()).toMatchObject({ kind: 'paused', problem: { trouble: 'watching' } });
    queue.play();
    await settle();
    expect(players).toHaveLength(1);
    page.isWatching = false;
    queue.play();
    await ready();
    expect(players).toHaveLength(2);
  });
});
