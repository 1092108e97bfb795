import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { playerOf, soundscapePlays, startSoundscape } from './support/player-of.ts';
import { prepareStage } from './support/prepare-stage.ts';
import { scanMusic, writeTracks } from './support/scan-music.ts';
import { startServer, temporaryFolder, type RunningServer } from './support/start-server.ts';
import { askFor, doMore, visit } from './support/visit.ts';

// Two tabs, each with its sound: on a machine that is busy with other things that takes minutes.
vi.setConfig({ testTimeout: 400_000 });

const stage = prepareStage();
let server: RunningServer;
beforeAll(async () => {
  const music = path.join(temporaryFolder(), 'Music');
  const data = temporaryFolder();
  await mkdir(music);
  await writeTracks(music, [{ file: 'a.wav', title: 'Long Chords', seconds: 240, kind: 'tone' }]);
  await scanMusic(music, data);
  server = await startServer(data);
});
afterAll(() => server?.kill());

/** Notes in `window.elements` and `window.contexts` all that could make a sound in the page. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const elements: HTMLAudioElement[] = [];
    const contexts: AudioContext[] = [];
    const { Audio: UsualAudio, AudioContext: UsualContext } = window;
    Object.assign(window, {
      elements,
      contexts,
      Audio: function () {
        const element = new UsualAudio();
        elements.push(element);
        return element;
      },
      AudioContext: class extends UsualContext {
        constructor(options?: AudioContextOptions) {
          super(options);
          contexts.push(this);
        }
      },
    });
  });
}

/** What the browser itself says is sounding. */
const heard = (page: Page): Promise<{ elements: number; contexts: number }> =>
  page.evaluate(() => {
    const { elements, contexts } = window as unknown as {
      elements: HTMLAudioElement[];
      contexts: AudioContext[];
    };
    return {
      elements: elements.filter(({ paused }) => !paused).length,
      contexts: contexts.filter(({ state }) => state === 'running').length,
    };
  });
const SILENT = { elements: 0, contexts: 0 };
const eventually = (page: Page) => expect.poll(() => heard(page), { timeout: 60_000 });

describe('one sound at a time', () => {
  it('music and soundscape stop each other in a page and between tabs, say why, and come back', async () => {
    const { context, page, complaints } = await visit(stage.browser, server);
    await listen(page);
    await askFor(page, 'Neutral', 'Match');
    const player = playerOf(page);
    await doMore(page, 'Hear', 'Play a soundscape');
    await eventually(page).toEqual({ elements: 0, contexts: 1 });
    await soundscapePlays(page);

    await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByRole('switch', { name: 'Only my own music' }).click();
    await page.getByRole('button', { name: 'Apply' }).click();
    await page.getByRole('button', { name: 'Play Long Chords' }).click();
    await eventually(page).toEqual({ elements: 1, contexts: 0 });
    // Both in one document: the page of the soundscape is reached by the way of the browser.
    await page.evaluate(() => {
      history.pushState({}, '', '/soundscape');
      dispatchEvent(new PopStateEvent('popstate'));
    });
    await page.getByText('The soundscape stopped, because your own music plays now.').waitFor();

    const tab = await context.newPage();
    await listen(tab);
    await startSoundscape(tab);
    await eventually(tab).toEqual({ elements: 0, contexts: 1 });
    await eventually(page).toEqual(SILENT);
    await player.getByText('Your music paused, because a soundscape plays in another tab.').waitFor();

    // The soundscape that was chosen first is still there to go on with.
    await page.getByRole('main').getByRole('button', { name: 'Play the soundscape' }).click();
    await eventually(page).toEqual({ elements: 0, contexts: 1 });
    await eventually(tab).toEqual(SILENT);
    await tab.getByText('The soundscape stopped, because a soundscape plays in another tab.').waitFor();

    // The queue waits beside it in the same bar.
    await player.getByRole('button', { name: 'Back to Long Chords' }).click();
    await eventually(page).toEqual({ elements: 1, contexts: 0 });
    // Nobody answers a silence with another: a while later it is still the newest that is heard.
    await page.waitForTimeout(2000);
    expect([await heard(page), await heard(tab)]).toEqual([{ elements: 1, contexts: 0 }, SILENT]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('the queue in two tabs', () => {
  it('is shown where it does not play, taken over from the same place, and changed from both', async () => {
    const { context, page, complaints } = await visit(stage.browser, server);
    await listen(page);
    await askFor(page, 'Neutral', 'Match');
    await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByRole('switch', { name: 'Only my own music' }).click();
    await page.getByRole('button', { name: 'Apply' }).click();
    await page.getByRole('button', { name: 'Play Long Chords' }).click();
    await eventually(page).toEqual({ elements: 1, contexts: 0 });
    const here = page.getByRole('region', { name: 'Player' });
    const seek = here.getByRole('slider', { name: 'Place in the track' });
    await seek.fill('120');
    await seek.blur();

    const tab = await context.newPage();
    await listen(tab);
    await tab.goto('/help');
    const there = tab.getByRole('region', { name: 'Player' });
    await there.getByText('This plays in another tab.').waitFor();
    await there.getByText('Long Chords').first().waitFor();
    const place = there.getByRole('slider', { name: 'Place in the track' });
    await expect
      .poll(async () => Number(await place.inputValue()), { timeout: 60_000 })
      .toBeGreaterThanOrEqual(120);

    await there.getByRole('button', { name: 'Play here' }).click();
    await eventually(tab).toEqual({ elements: 1, contexts: 0 });
    await eventually(page).toEqual(SILENT);
    expect(Number(await place.inputValue())).toBeGreaterThanOrEqual(120);
    expect(Number(await place.inputValue())).toBeLessThan(180);
    await here.getByText('This plays in another tab.').waitFor();

    await doMore(page, 'Long Chords', 'Put it behind the queue');
    await there.getByRole('button', { name: /^Queue: 2 tracks/ }).waitFor();
    await eventually(tab).toEqual({ elements: 1, contexts: 0 });
    // The tab that played is gone: its place is not.
    const left = Number(await place.inputValue());
    await tab.close();
    await here.getByText('This plays in another tab.').waitFor({ state: 'detached' });
    await page.reload();
    await here.getByRole('button', { name: /^Queue: 2 tracks/ }).waitFor();
    await here.getByRole('button', { name: 'Play', exact: true }).click();
    await eventually(page).toEqual({ elements: 1, contexts: 0 });
    expect(Number(await seek.inputValue())).toBeGreaterThanOrEqual(left - 5);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
