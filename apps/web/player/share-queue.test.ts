import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AudioFocus } from '../sound/audio-focus.ts';
import { FakeClock } from '../testing/fake-clock.ts';
import { FakeDeck } from '../testing/fake-deck.ts';
import { FakeTabs } from '../testing/fake-tabs.ts';
import { MemoryStore } from '../testing/memory-store.ts';
import { uuidsInARow } from '../testing/new-uuid.ts';
import { ownSong } from '../testing/own-song.ts';
import { queueOver } from '../testing/queue-over.ts';
import { current } from './queue.ts';
import { shareQueue } from './share-queue.ts';

const songs = (...names: string[]) => names.map((name) => ({ item: ownSong(name) }));

/** One browser: its tabs share the store and the channels. */
class Browser {
  readonly clock = new FakeClock();
  readonly tabs = new FakeTabs();
  readonly keep = new MemoryStore();
  readonly told: string[] = [];
  readonly #newId = uuidsInARow();
  #count = 0;

  open() {
    const { clock, keep, told } = this;
    this.#count += 1;
    const deck = new FakeDeck();
    const player = queueOver({
      deck,
      clock,
      keep,
      newId: this.#newId,
      tell: ({ itemId }, action) => told.push(`${action} ${itemId.replace('library-', '')}`),
    });
    const state = () => player.store.getState();
    const sounds = (): boolean => state().kind === 'playing' || state().kind === 'loading';
    new AudioFocus({ channel: this.tabs.open('sound'), tab: `tab-${this.#count}`, now: clock.now }).join({
      name: 'music',
      isHeard: () => state().kind === 'playing',
      isWanted: sounds,
      giveWay: (to) => player.giveWay(to),
      subscribe: (listener) => player.store.subscribe(listener),
    });
    const channel = this.tabs.open('queue');
    shareQueue(player, { channel, schedule: clock.schedule });
    return {
      player,
      deck,
      state,
      /** The sound comes, some time after it was asked for. */
      begin: () => {
        clock.advance(10);
        if (state().kind === 'loading') deck.tell({ kind: 'playing' });
      },
      time: (position: number) => deck.tell({ kind: 'time', position, duration: 180 }),
      titles: () =>
        state()
          .queue.tracks.map(({ work }) => work.title)
          .join(' '),
      on: () => current(state().queue)?.work.title,
      close: () => channel.close(),
    };
  }
}

describe('the queue in several tabs', () => {
  it('is shown where it does not play, and is taken over from the very place', () => {
    const browser = new Browser();
    const [one, two] = [browser.open(), browser.open()];
    one.player.playQueue(songs('a', 'b', 'c'));
    one.begin();
    one.time(41.5);
    expect([two.titles(), two.on(), two.state().position]).toEqual(['a b c', 'a', 41.5]);
    expect(two.state()).toMatchObject({ kind: 'paused', elsewhere: true });
    two.player.play();
    expect(two.deck.position).toBe(41.5);
    two.begin();
    expect(one.state()).toMatchObject({
      kind: 'paused',
      gaveWay: { to: 'music', elsewhere: true },
    });
    two.time(60);
    expect(one.state()).toMatchObject({ elsewhere: true, position: 60 });
    expect(two.state()).toMatchObject({ kind: 'playing', elsewhere: false });
    one.player.play();
    one.begin();
    expect([one.deck.position, two.state().kind]).toEqual([60, 'paused']);
    // It was one hearing, wherever the sound came from.
    expect(browser.told).toEqual(['played a']);
  });

  it('is changed from every tab, while what sounds goes on', () => {
    const browser = new Browser();
    const [one, two] = [browser.open(), browser.open()];
    one.player.playQueue(songs('a', 'b', 'c'));
    one.begin();
    two.player.append(songs('d'));
    two.player.remove(two.state().queue.tracks[1].key);
    two.player.move(two.state().queue.tracks[2].key, -2);
    expect([one.titles(), one.on(), one.state().kind]).toEqual(['d a c', 'a', 'playing']);
    expect(one.deck.loads).toBe(1);
    // Taken out while it sounds: the one after it sounds.
    two.player.remove(two.state().queue.tracks[1].key);
    expect([one.titles(), one.on(), one.state().kind]).toEqual(['d c', 'c', 'loading']);
    two.player.clear();
    expect([one.state().kind, one.deck.address]).toEqual(['idle', undefined]);
    expect(browser.told).not.toContain('skipped c');
  });

  it('is moved to another place by hand where it does not play', () => {
    const browser = new Browser();
    const [one, two] = [browser.open(), browser.open()];
    one.player.playQueue(songs('a'));
    one.begin();
    one.time(20);
    two.player.seek(100);
    expect([one.deck.position, one.state().kind]).toEqual([100, 'playing']);
  });

  it('is there in a tab that opens later, and nothing plays elsewhere once that tab is gone', () => {
    const browser = new Browser();
    const one = browser.open();
    one.player.playQueue(songs('a', 'b'), songs('b')[0].item.id);
    one.begin();
    one.time(12);
    const two = browser.open();
    expect([two.titles(), two.on(), two.state().position, two.state().elsewhere]).toEqual([
      'a b',
      'b',
      12,
      true,
    ]);
    one.close();
    browser.clock.advance(6_000);
    expect(two.state()).toMatchObject({ kind: 'paused', position: 12, elsewhere: false });
    two.player.play();
    expect(two.deck.position).toBe(12);
  });

  it('says that it is paused where it is, whatever silenced it', () => {
    const browser = new Browser();
    const [one, two] = [browser.open(), browser.open()];
    one.player.playQueue(songs('a'));
    one.begin();
    one.player.pause();
    expect(two.state().elsewhere).toBe(false);
    one.player.play();
    one.begin();
    expect(two.state().elsewhere).toBe(true);
    one.player.giveWay({ to: 'soundscape', elsewhere: true });
    expect(two.state().elsewhere).toBe(false);
  });

  it('whatever is done in whatever tab: the same everywhere, in the store as well, and one sounds at most', () => {
    const step = fc.record({
      tab: fc.nat(2),
      what: fc.constantFrom(
        'play',
        'pause',
        'append',
        'remove',
        'move',
        'next',
        'seek',
        'time',
        'new',
        'clear' as const,
      ),
      at: fc.nat(5),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const browser = new Browser();
        const tabs = [browser.open(), browser.open(), browser.open()];
        for (const { tab, what, at } of steps) {
          const here = tabs[tab];
          const { player } = here;
          const key = here.state().queue.tracks.at(at)?.key ?? 'none';
          browser.clock.advance(10);
          if (what === 'play') player.play();
          if (what === 'pause') player.pause();
          if (what === 'append') player.append(songs('x'));
          if (what === 'remove') player.remove(key);
          if (what === 'move') player.move(key, 1 - (at % 3));
          if (what === 'next') player.next();
          if (what === 'seek') player.seek(at * 30);
          if (what === 'time' && here.state().kind === 'playing') here.time(at * 20);
          if (what === 'new') player.playQueue(songs('a', 'b', 'c'));
          if (what === 'clear') player.clear();
          for (const other of tabs) other.begin();
          const queues = tabs.map(({ state }) => JSON.stringify(state().queue));
          expect(new Set(queues).size).toBe(1);
          const sounding = tabs.filter(({ state }) => state().kind === 'playing');
          expect(sounding.length).toBeLessThanOrEqual(1);
          for (const other of tabs)
            expect(other.state().elsewhere).toBe(sounding.length === 1 && sounding[0] !== other);
        }
        // A new tab finds it all.
        const late = browser.open();
        expect(late.state().queue).toEqual(tabs[0].state().queue);
      }),
      { numRuns: 150 },
    );
  });
});
