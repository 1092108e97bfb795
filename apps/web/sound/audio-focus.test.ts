import { EmoVerseError, LIBRARY_COLLECTION, type MoodPoint } from '@emoverse/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SoundscapeSession } from '../soundscape/soundscape-session.ts';
import { createDeviceSettings } from '../state/device-settings.ts';
import { FakeClock, settle } from '../testing/fake-clock.ts';
import { FakeDeck } from '../testing/fake-deck.ts';
import { FakeSoundscapeEngine } from '../testing/fake-soundscape-engine.ts';
import { FakeTabs } from '../testing/fake-tabs.ts';
import { MemoryStore } from '../testing/memory-store.ts';
import { ownSong } from '../testing/own-song.ts';
import { queueOver } from '../testing/queue-over.ts';
import { work } from '../testing/work.ts';
import { AudioFocus } from './audio-focus.ts';
import { joinAudioFocus } from './join-audio-focus.ts';

const CALM: MoodPoint = { valence: 0.3, arousal: -0.5 };
const SONG = { item: ownSong('a') };

class Browser {
  readonly tabs = new FakeTabs();
  readonly clock = new FakeClock();
  #count = 0;

  /** A tab with the real soundscape and player, over an engine and a deck without sound. */
  open() {
    const { clock } = this;
    const engine = new FakeSoundscapeEngine();
    const deck = new FakeDeck();
    const keep = new MemoryStore();
    const soundscape = new SoundscapeSession({
      now: clock.now,
      schedule: clock.schedule,
      device: createDeviceSettings(keep),
      openEngine: () => Promise.resolve(engine),
      tell: () => undefined,
    });
    const spotify = { isElsewhere: false };
    const player = queueOver({
      deck,
      clock,
      keep,
      soundOf: ({ collection }) =>
        collection === LIBRARY_COLLECTION ? { kind: 'own' } : { kind: 'spotify', asks: false },
    });
    const audioFocus = this.#audioFocus();
    joinAudioFocus(audioFocus, { soundscape, queue: player, isElsewhere: () => spotify.isElsewhere });
    return {
      soundscape,
      player,
      engine,
      audioFocus,
      playSoundscape: () => soundscape.start({ route: [CALM], follows: false }),
      playMusic: () => {
        player.playQueue([SONG]);
        deck.tell({ kind: 'playing' });
      },
      deck,
      spotify,
      kinds: () => [soundscape.store.getState().kind, player.store.getState().kind],
    };
  }

  #audioFocus(): AudioFocus {
    this.#count += 1;
    return new AudioFocus({
      channel: this.tabs.open('sound'),
      tab: `tab-${this.#count}`,
      now: this.clock.now,
    });
  }
}

describe('one sound at a time', () => {
  it('music stops a soundscape, and the other way round; each says what for, and comes back on a click', async () => {
    const tab = new Browser().open();
    await tab.playSoundscape();
    tab.soundscape.setTimer(10);
    tab.playMusic();
    await settle();
    expect(tab.kinds()).toEqual(['gave-way', 'playing']);
    expect(tab.engine.sounding).toBeUndefined();
    expect(tab.soundscape.store.getState()).toMatchObject({
      to: { to: 'music', elsewhere: false },
      choice: { route: [CALM] },
      leftMs: 600_000,
    });
    await tab.soundscape.tryAgain();
    expect(tab.kinds()).toEqual(['playing', 'paused']);
    expect(tab.soundscape.store.getState()).toMatchObject({ timer: { minutes: 10 } });
    expect(tab.player.store.getState().gaveWay).toEqual({ to: 'soundscape', elsewhere: false });
    tab.player.play();
    tab.deck.tell({ kind: 'playing' });
    expect(tab.kinds()).toEqual(['gave-way', 'playing']);
    expect(tab.player.store.getState().gaveWay).toBeUndefined();
  });

  it('also between tabs, where silence is no answer: one message for one start', async () => {
    const browser = new Browser();
    const [one, two] = [browser.open(), browser.open()];
    await one.playSoundscape();
    browser.clock.advance(1000);
    two.playMusic();
    expect([one.kinds(), two.kinds()]).toEqual([
      ['gave-way', 'idle'],
      ['silent', 'playing'],
    ]);
    expect(one.soundscape.store.getState()).toMatchObject({ to: { to: 'music', elsewhere: true } });
    browser.clock.advance(1000);
    one.playMusic();
    expect(two.player.store.getState()).toMatchObject({
      kind: 'paused',
      gaveWay: { to: 'music', elsewhere: true },
    });
    expect(browser.tabs.posted).toHaveLength(3);
  });

  it('a start that only loads, or that the browser refuses, silences nobody', async () => {
    const tab = new Browser().open();
    tab.playMusic();
    tab.engine.refusal = new EmoVerseError('sound-refused', 'not before a click');
    await tab.playSoundscape();
    expect(tab.kinds()).toEqual(['refused', 'playing']);
    const other = new Browser().open();
    await other.playSoundscape();
    other.player.playQueue([SONG]);
    expect(other.kinds()).toEqual(['playing', 'loading']);
  });

  it('what is still loading when something newer sounds does not come later', async () => {
    const tab = new Browser().open();
    const starting = tab.playSoundscape();
    tab.playMusic();
    await starting;
    await settle();
    expect(tab.kinds()).toEqual(['gave-way', 'playing']);
    expect(tab.engine.sounding).toBeUndefined();
  });

  it('a whole song of Spotify takes its turn, unless it is heard from another device', async () => {
    const tab = new Browser().open();
    tab.player.playQueue([{ item: work('song') }]);
    await tab.playSoundscape();
    expect(tab.kinds()).toEqual(['playing', 'paused']);
    tab.player.play();
    tab.deck.tell({ kind: 'playing' });
    expect(tab.soundscape.store.getState()).toMatchObject({ to: { to: 'spotify' } });
    tab.player.pause();
    await tab.soundscape.tryAgain();
    tab.spotify.isElsewhere = true;
    tab.player.play();
    tab.deck.tell({ kind: 'playing' });
    expect(tab.kinds()).toEqual(['playing', 'playing']);
  });

  it('whatever is started in whatever tab, the newest is the one that is heard', async () => {
    const step = fc.record({
      tab: fc.nat(2),
      what: fc.constantFrom('music', 'soundscape', 'stop' as const),
      wait: fc.nat(5),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const browser = new Browser();
        const tabs = [browser.open(), browser.open(), browser.open()];
        let newest: string | undefined;
        for (const { tab, what, wait } of steps) {
          browser.clock.advance(wait + 1);
          const here = tabs[tab];
          if (what === 'music') here.playMusic();
          else if (what === 'soundscape') await here.playSoundscape();
          else {
            here.player.pause();
            here.soundscape.stop();
          }
          await settle();
          if (what !== 'stop') newest = `${tab} ${what}`;
          else if (newest?.startsWith(String(tab))) newest = undefined;
          const heard = tabs.flatMap(({ soundscape, player }, index) => [
            ...(soundscape.store.getState().kind === 'playing' ? [`${index} soundscape`] : []),
            ...(player.store.getState().kind === 'playing' ? [`${index} music`] : []),
          ]);
          expect(heard).toEqual(newest === undefined ? [] : [newest]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('where two tabs begin before they hear of each other, the later one stays', () => {
    const clock = new FakeClock();
    const heard: string[] = [];
    const channels: ((message: unknown) => void)[] = [];
    const waiting: (() => void)[] = [];
    const tab = (name: string) => {
      let sounds = false;
      let changed = (): void => undefined;
      const channel = {
        onmessage: null as ((message: unknown) => void) | null,
        post: (message: unknown) =>
          waiting.push(() => channels.forEach((hear) => hear !== own && hear(message))),
        close: () => undefined,
      };
      const own = (message: unknown): void => channel.onmessage?.(message);
      channels.push(own);
      new AudioFocus({ channel, tab: name, now: clock.now }).join({
        name: 'music',
        isHeard: () => sounds,
        isWanted: () => sounds,
        giveWay: () => {
          sounds = false;
          heard.push(`${name} gave way`);
          changed();
        },
        subscribe: (listener) => {
          changed = listener;
          return () => undefined;
        },
      });
      return () => {
        sounds = true;
        changed();
      };
    };
    const [one, two] = [tab('one'), tab('two')];
    one();
    clock.advance(5);
    two();
    for (const deliver of waiting) deliver();
    expect(heard).toEqual(['one gave way']);
  });
});
