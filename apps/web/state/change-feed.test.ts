import type { ChangeMessage } from '@emoverse/api-contract';
import { describe, expect, it } from 'vitest';
import { FakeTabs } from '../testing/fake-tabs.ts';
import { ChangeFeed, type TabLink } from './change-feed.ts';

/** The tabs of one browser: a lock that one tab holds, and a channel that reaches all others. */
class FakeBrowser {
  readonly addresses: string[] = [];
  readonly #tabs = new FakeTabs();
  readonly #waiting: (() => Promise<void>)[] = [];
  #isLed = false;
  #listener: (data: string, id: string) => void = () => undefined;

  link(): TabLink {
    return {
      openStream: (address) => {
        this.addresses.push(address);
        return { onMessage: (listener) => void (this.#listener = listener), close: () => undefined };
      },
      lead: (lead) => {
        this.#waiting.push(lead);
        this.#next();
      },
      openChannel: (name) => this.#tabs.open(name),
    };
  }
  send(message: ChangeMessage | string, id: string): void {
    this.#listener(typeof message === 'string' ? message : JSON.stringify(message), id);
  }
  #next(): void {
    if (this.#isLed) return;
    const lead = this.#waiting.shift();
    if (lead === undefined) return;
    this.#isLed = true;
    void lead().then(() => {
      this.#isLed = false;
      this.#next();
    });
  }
}

function openTab(browser: FakeBrowser): { changeFeed: ChangeFeed; heard: string[] } {
  const changeFeed = new ChangeFeed(browser.link());
  const heard: string[] = [];
  for (const topic of ['moods', 'playlists'] as const) changeFeed.on([topic], () => heard.push(topic));
  changeFeed.start(3);
  changeFeed.start(9);
  return { changeFeed, heard };
}

describe('tabs of one browser', () => {
  it('share one connection, and each hears what changed', () => {
    const browser = new FakeBrowser();
    const [one, other] = [openTab(browser), openTab(browser)];
    expect(browser.addresses).toEqual(['/api/live?after=3']);
    browser.send({ kind: 'hello' }, '4');
    browser.send({ kind: 'changed', what: 'playlists' }, '5');
    for (const { heard } of [one, other]) expect(heard).toEqual(['playlists']);
    browser.send('not JSON', '6');
    browser.send({ kind: 'missed' }, '9');
    for (const { heard } of [one, other]) expect(heard).toEqual(['playlists', 'moods', 'playlists']);
  });

  it('hand the connection on when the one that listens is closed, from the last message on', async () => {
    const browser = new FakeBrowser();
    const [one, other] = [openTab(browser), openTab(browser)];
    browser.send({ kind: 'changed', what: 'moods' }, '7');
    one.changeFeed.dispose();
    await Promise.resolve();
    await Promise.resolve();
    expect(browser.addresses).toEqual(['/api/live?after=3', '/api/live?after=7']);
    browser.send({ kind: 'changed', what: 'moods' }, '8');
    expect(one.heard).toEqual(['moods']);
    expect(other.heard).toEqual(['moods', 'moods']);
  });

  it('hear others before they may listen themselves, and go on from what they heard', async () => {
    const browser = new FakeBrowser();
    const first = openTab(browser);
    const changeFeed = new ChangeFeed(browser.link());
    const heard: string[] = [];
    changeFeed.on(['moods'], () => heard.push('moods'));
    browser.send({ kind: 'changed', what: 'moods' }, '5');
    changeFeed.start(4);
    expect(heard).toEqual(['moods']);
    first.changeFeed.dispose();
    await Promise.resolve();
    await Promise.resolve();
    expect(browser.addresses.at(-1)).toBe('/api/live?after=5');
  });

  it('do not hear what they no longer listen for', () => {
    const browser = new FakeBrowser();
    const changeFeed = new ChangeFeed(browser.link());
    const heard: string[] = [];
    const stop = changeFeed.on(['feedback'], () => heard.push('feedback'));
    changeFeed.start(0);
    browser.send({ kind: 'changed', what: 'feedback' }, '1');
    stop();
    browser.send({ kind: 'changed', what: 'feedback' }, '2');
    expect(heard).toEqual(['feedback']);
  });
});
