import { describe, expect, it } from 'vitest';
import { FakeTabs } from '../testing/fake-tabs.ts';
import { OneSound } from './one-sound.ts';
import { takeTurnsWithElement } from './take-turns-with-element.ts';

class Element extends EventTarget {
  paused = true;
  play(): void {
    this.paused = false;
    this.dispatchEvent(new Event('playing'));
  }
  pause(): void {
    if (this.paused) return;
    this.paused = true;
    this.dispatchEvent(new Event('pause'));
  }
}

describe('a sound element', () => {
  it('silences another one, in another tab as well, and is silenced in its turn until it leaves', async () => {
    const tabs = new FakeTabs();
    let now = 0;
    const open = (tab: string) => new OneSound({ channel: tabs.open('sound'), tab, now: () => (now += 1) });
    const [here, there] = [open('here'), open('there')];
    const [one, two, far] = [new Element(), new Element(), new Element()];
    takeTurnsWithElement(here, one);
    const leave = takeTurnsWithElement(here, two);
    takeTurnsWithElement(there, far);
    const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
    const playing = async () => {
      await settled();
      return [one, two, far].map(({ paused }) => !paused);
    };
    one.play();
    expect(await playing()).toEqual([true, false, false]);
    two.play();
    expect(await playing()).toEqual([false, true, false]);
    far.play();
    expect(await playing()).toEqual([false, false, true]);
    leave();
    two.play();
    expect(await playing()).toEqual([false, true, true]);
  });
});
