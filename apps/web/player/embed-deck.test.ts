import type { Embed } from '@emoverse/playback';
import { describe, expect, it } from 'vitest';
import { FakeClock } from '../testing/fake-clock.ts';
import type { DeckEvent } from './deck.ts';
import { EmbedDeck } from './embed-deck.ts';

const SONG: Embed = { service: 'spotify', kind: 'track', id: '4uLU6hMCjMI75M1A2tKUQC' };
const TRAILER: Embed = { service: 'youtube', kind: 'trailer', id: '15s4Y9ffW_o' };
const SPOTIFY = 'https://open.spotify.com';
const YOUTUBE = 'https://www.youtube-nocookie.com';

/** A page with one frame, whose player says what the test has it say. */
function pageWith({ online = true } = {}) {
  const clock = new FakeClock();
  const told: DeckEvent[] = [];
  const network = { online };
  const deck = new EmbedDeck({
    page: 'http://127.0.0.1:4321',
    schedule: clock.schedule,
    isOnline: () => network.online,
  });
  deck.onEvent((event) => told.push(event));
  const sent: { message: unknown; origin: unknown }[] = [];
  const window = { postMessage: (message: unknown, origin: unknown) => void sent.push({ message, origin }) };
  const say = (data: unknown, origin = SPOTIFY, source: unknown = window): void =>
    deck.hear({ data, origin, source });
  return {
    deck,
    clock,
    told,
    network,
    sent,
    say,
    kinds: () => told.map(({ kind }) => kind),
    load: (embed: Embed, position = 0) => {
      deck.load(embed, position);
      deck.play();
      deck.attach(window);
    },
    update: (isPaused: boolean, position: number, duration = 200) =>
      say({
        type: 'playback_update',
        payload: { isPaused, isBuffering: false, position: position * 1000, duration: duration * 1000 },
      }),
    commands: () => sent.map(({ message }) => (message as { command?: string }).command),
    functions: () =>
      sent.map(({ message }) => (JSON.parse(String(message)) as { event: string; func?: string }).func),
    youtube: (event: string, info?: unknown) => say(JSON.stringify({ event, info }), YOUTUBE),
  };
}

describe('a song in the player of Spotify', () => {
  it('begins when the player is ready, tells its place in seconds, and is over at its end', () => {
    const page = pageWith();
    page.load(SONG);
    expect(page.deck.store.getState().frame?.address).toMatch(
      /^https:\/\/open\.spotify\.com\/embed\/track\//,
    );
    expect(page.sent).toEqual([]);
    page.say({ type: 'ready' });
    expect(page.commands()).toEqual(['load_complete_ack', 'play']);
    page.update(false, 12);
    expect(page.told).toEqual([{ kind: 'time', position: 12, duration: 200 }, { kind: 'playing' }]);
    page.update(true, 100);
    page.update(false, 100);
    page.update(false, 199.5);
    page.update(true, 200);
    expect(page.kinds().filter((kind) => kind !== 'time')).toEqual(['playing', 'paused', 'playing', 'ended']);
    expect(new Set(page.sent.map(({ origin }) => origin))).toEqual(new Set([SPOTIFY]));
  });

  it('goes on from its place, and is paused and moved by messages', () => {
    const page = pageWith();
    page.load(SONG, 61);
    page.say({ type: 'ready' });
    page.deck.pause();
    page.deck.play();
    page.deck.seek(90);
    expect(page.sent.map(({ message }) => message)).toEqual([
      { command: 'load_complete_ack' },
      { command: 'play' },
      { command: 'seek', timestamp: 61 },
      { command: 'pause' },
      { command: 'resume' },
      { command: 'seek', timestamp: 90 },
    ]);
  });

  it('is missed after a while, tried again with a frame of its own, and welcome when it comes late', () => {
    const page = pageWith();
    page.load(SONG);
    page.clock.advance(8_000);
    expect(page.told).toEqual([{ kind: 'failed', trouble: 'silent' }]);
    const first = page.deck.store.getState().frame?.key;
    page.deck.play();
    expect(page.deck.store.getState().frame?.key).not.toBe(first);
    page.deck.attach({ postMessage: () => undefined });
    page.clock.advance(8_000);
    expect(page.told).toHaveLength(2);
  });

  it('needs the network, and comes when it is back', () => {
    const page = pageWith({ online: false });
    page.load(SONG);
    expect([page.told, page.deck.store.getState().frame]).toEqual([
      [{ kind: 'failed', trouble: 'offline' }],
      undefined,
    ]);
    page.network.online = true;
    page.deck.play();
    expect(page.deck.store.getState().frame?.embed).toEqual(SONG);
  });

  it('says that it wants a click where it is there and does not begin', () => {
    const page = pageWith();
    page.load(SONG);
    page.say({ type: 'ready' });
    page.clock.advance(6_000);
    expect(page.kinds()).toEqual(['refused']);
    page.update(false, 0);
    expect(page.kinds()).toEqual(['refused', 'time', 'playing']);
  });

  it('hears nobody else: neither another window, nor another origin, nor words of another form', () => {
    const page = pageWith();
    page.load(SONG);
    page.say({ type: 'ready' }, 'https://evil.example');
    page.say({ type: 'ready' }, SPOTIFY, {});
    for (const odd of [
      null,
      7,
      'ready',
      { type: 'x' },
      { type: 'playback_update', payload: { position: -1 } },
    ])
      page.say(odd);
    expect([page.sent, page.told]).toEqual([[], []]);
  });

  it('does not begin by itself once it was paused while it came', () => {
    const page = pageWith();
    page.load(SONG);
    page.deck.pause();
    expect(page.deck.store.getState().frame).toBeUndefined();
    page.deck.play();
    expect(page.deck.store.getState().frame?.embed).toEqual(SONG);
  });
});

describe('a trailer on YouTube', () => {
  it('is greeted until it answers, and tells what it does', () => {
    const page = pageWith();
    page.load(TRAILER);
    page.clock.advance(900);
    const greetings = page.functions().filter((name) => name === undefined).length;
    expect(greetings).toBe(3);
    page.youtube('initialDelivery', { currentTime: 0, duration: 0 });
    page.clock.advance(2_000);
    expect(page.functions().filter((name) => name === undefined)).toHaveLength(greetings);
    page.youtube('onStateChange', 1);
    page.youtube('infoDelivery', { currentTime: 3, duration: 120 });
    page.youtube('onStateChange', 2);
    page.youtube('onStateChange', 1);
    page.youtube('onStateChange', 0);
    expect(page.kinds().filter((kind) => kind !== 'time')).toEqual(['playing', 'paused', 'playing', 'ended']);
  });

  it.each([2, 100, 101, 150])('that answers %i is gone', (code) => {
    const page = pageWith();
    page.load(TRAILER);
    page.youtube('onError', code);
    expect(page.told).toEqual([{ kind: 'failed', trouble: 'gone' }]);
  });

  it('that has trouble of its own with HTML5 (5) is not gone', () => {
    const page = pageWith();
    page.load(TRAILER);
    page.youtube('onReady');
    page.youtube('onError', 5);
    expect(page.told).toEqual([]);
  });
});
