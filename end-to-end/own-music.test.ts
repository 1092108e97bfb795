import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { axeViolations } from './support/axe-violations.ts';
import { prepareStage } from './support/prepare-stage.ts';
import { writeTracks, type MadeTrack } from './support/scan-music.ts';
import { startServer, temporaryFolder, type RunningServer } from './support/start-server.ts';
import { askFor, doMore, shelf, visit } from './support/visit.ts';

const TRACKS: readonly MadeTrack[] = [
  { file: 'a.wav', title: 'Even Tone', seconds: 8, kind: 'tone' },
  { file: 'b.wav', title: 'Level Tone', seconds: 9, kind: 'tone' },
  { file: 'c.wav', title: 'Long Chords', seconds: 40, kind: 'chords' },
];

// Tracks play at their own speed, whatever the machine is busy with.
vi.setConfig({ testTimeout: 400_000 });

const stage = prepareStage();
let server: RunningServer;
let music: string;
const data = temporaryFolder();
beforeAll(async () => {
  music = path.join(temporaryFolder(), 'Music');
  await mkdir(music);
  await writeTracks(music, TRACKS);
  // A container that says it holds AAC and holds nothing: no browser plays it.
  await writeFile(
    path.join(music, 'Nobody - Odd Format.m4a'),
    Buffer.from('\0\0\0\x20ftypM4A \0\0\0\0M4A mp42isom\0\0\0\0'),
  );
  server = await startServer(data, 0, { EMOVERSE_MUSIC_FOLDERS: path.dirname(music) });
});
afterAll(() => server?.kill());

const eventually = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 60_000 });

/** The list of one's own music; every sound element of the page is noted in `window.heard`. */
async function openOwnMusic(page: Page): Promise<void> {
  page.setDefaultTimeout(120_000);
  await page.addInitScript(() => {
    const heard: HTMLAudioElement[] = [];
    const Usual = window.Audio;
    Object.assign(window, {
      heard,
      Audio: function () {
        const element = new Usual();
        heard.push(element);
        return element;
      },
    });
  });
  await askFor(page, 'Neutral', 'Match');
  await page.getByRole('button', { name: 'Filters' }).click();
  await page.getByRole('switch', { name: 'Only my own music' }).click();
  await page.getByRole('button', { name: 'Apply' }).click();
  await page.getByRole('article', { name: 'Long Chords' }).waitFor();
}

const sounding = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    (window as unknown as { heard: HTMLAudioElement[] }).heard
      .filter((element) => !element.paused && element.currentTime > 0)
      .map((element) => element.src),
  );

const kept = (page: Page) =>
  page.evaluate(
    () =>
      JSON.parse(localStorage.getItem('emoverse.player') ?? '{}') as {
        queue: { at: number; tracks: { work: { title: string } }[] };
        position: number;
      },
  );

describe("one's own music", () => {
  it('is chosen in the settings by the keyboard, read, and leads to the stage by its moods', async () => {
    const { context, page, complaints } = await visit(stage.browser, server);
    await page.goto('/you/settings/music');
    const region = page.getByRole('region', { name: 'Your music', exact: true });
    await region.getByRole('button', { name: 'Add a folder' }).press('Enter');
    const sheet = page.getByRole('dialog', { name: 'Where is your music?' });
    await sheet.getByRole('button', { name: path.basename(path.dirname(music)) }).press('Enter');
    await sheet.getByRole('button', { name: 'Music', exact: true }).press('Enter');
    await sheet.getByText('No more folders in here.').waitFor();
    expect(await axeViolations(page, { include: 'dialog[open]' })).toEqual([]);
    await sheet.getByRole('button', { name: 'Choose Music' }).press('Enter');
    const row = region.getByRole('group', { name: 'Music', exact: true });
    await row.getByText('4 tracks').waitFor();
    await row.getByText('1 file was not heard').click();
    await row.getByText('Nobody - Odd Format.m4a').waitFor();
    await row.getByText('Known by name alone').waitFor();
    const moods = region.getByRole('group', { name: 'Hear your music by its mood' }).getByRole('button');
    await moods.first().waitFor();
    expect(await axeViolations(page, { include: '#own-music' })).toEqual([]);

    await moods.first().click();
    await page.getByRole('button', { name: 'Take away: Only my own music' }).waitFor();
    await page.getByRole('article', { name: 'Long Chords' }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('is suggested, plays, goes to the next track, and is there again after a reload', async () => {
    const { context, page, complaints, requests } = await visit(stage.browser, server, {
      reducedMotion: 'reduce',
    });
    await openOwnMusic(page);
    // One of them is the pick.
    await expect.poll(() => shelf(page, 'Hear').getByRole('article').count()).toBe(3);
    await page.getByRole('button', { name: 'Play Long Chords' }).click();
    const player = page.getByRole('region', { name: 'Player' });
    await player.getByRole('button', { name: 'Pause' }).waitFor();
    await eventually(() => sounding(page)).toHaveLength(1);
    expect(await page.evaluate(() => navigator.mediaSession.metadata?.title)).toBe('Long Chords');
    expect(await page.evaluate(() => navigator.mediaSession.playbackState)).toBe('playing');
    // The sound comes in parts, as a range.
    const audio = requests.find((request) => /\/audio$/.test(request.url()));
    expect(await audio?.headerValue('range')).toMatch(/^bytes=/);

    const position = player.getByRole('slider', { name: 'Place in the track' });
    await position.fill('20');
    await position.blur();
    await eventually(async () => (await kept(page)).position).toBeGreaterThanOrEqual(20);
    expect(await position.getAttribute('aria-valuetext')).toMatch(/^0:2\d of 0:40$/);

    await player.getByRole('button', { name: /^Queue: 4 tracks/ }).click();
    const order = await player.getByRole('list', { name: 'Queue' }).getByRole('listitem').allInnerTexts();
    expect(order).toHaveLength(4);
    await player.getByRole('button', { name: /^Level Tone/ }).click();
    await eventually(() => page.evaluate(() => navigator.mediaSession.metadata?.title)).toBe('Level Tone');
    await eventually(() => sounding(page)).toHaveLength(1);
    await page.keyboard.press('k');
    await player.getByRole('button', { name: 'Play', exact: true }).waitFor();
    await eventually(() => sounding(page)).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
    const before = await kept(page);
    expect(before.queue.tracks[before.queue.at].work.title).toBe('Level Tone');
    await page.reload();
    await player.getByText('Level Tone').first().waitFor();
    await player.getByRole('button', { name: /^Queue: 4 tracks/ }).waitFor();
    expect(await kept(page)).toEqual(before);
    expect(await sounding(page)).toEqual([]);

    await player.getByRole('button', { name: 'Play', exact: true }).click();
    await player.getByRole('button', { name: 'Pause' }).waitFor();
    await eventually(() => sounding(page)).toHaveLength(1);
    expect((await kept(page)).position).toBeGreaterThanOrEqual(before.position);
    await player.getByRole('button', { name: 'Pause' }).click();

    const told = await page.evaluate(async () => {
      const response = await fetch('/api/feedback');
      return (await response.json()) as { reactions: { action: string }[] };
    });
    expect(told.reactions.map(({ action }) => action)).toEqual(expect.arrayContaining(['played']));
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('says that the browser wants a click where it refuses to play without one, and plays after it', async () => {
    const { context, page, complaints } = await visit(stage.browser, server);
    await openOwnMusic(page);
    await doMore(page, 'Long Chords', 'Put it behind the queue');
    const tab = await context.newPage();
    tab.setDefaultTimeout(120_000);
    // A script's click is none. It must come before Playwright looks at the page, which counts as a person's touch.
    await tab.addInitScript(() => {
      const timer = setInterval(() => {
        const play = document.querySelector<HTMLElement>('section[aria-label="Player"] [aria-label="Play"]');
        if (play === null) return;
        clearInterval(timer);
        play.click();
        console.log('clicked by a script');
      }, 50);
    });
    const clicked = tab.waitForEvent('console', (message) => message.text() === 'clicked by a script');
    await tab.goto('/help');
    await clicked;
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const alert = tab.getByRole('region', { name: 'Player' }).getByRole('alert');
    await alert.getByText('Your browser wants a click before it plays Long Chords.').waitFor();
    await alert.getByRole('button', { name: 'Play' }).click();
    await tab.getByRole('button', { name: 'Pause' }).waitFor();
    expect(await alert.textContent()).toBe('');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('goes from track to track with hardly a gap', async () => {
    const { context, page, complaints } = await visit(stage.browser, server);
    await openOwnMusic(page);
    await doMore(page, 'Even Tone', 'Put it behind the queue');
    await doMore(page, 'Level Tone', 'Put it behind the queue');
    const player = page.getByRole('region', { name: 'Player' });
    await player.getByRole('button', { name: 'Play', exact: true }).click();
    await player.getByRole('button', { name: 'Pause' }).waitFor();
    // Listens to what the elements give out: both tones are steady, so all silence between them is the gap.
    await page.evaluate(() => {
      const { heard } = window as unknown as { heard: HTMLAudioElement[] };
      const audio = new AudioContext();
      const listener = audio.createScriptProcessor(256, 1, 1);
      const levels: number[] = [];
      listener.onaudioprocess = ({ inputBuffer }) => {
        const samples = inputBuffer.getChannelData(0);
        levels.push(samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0));
      };
      for (const element of heard) audio.createMediaElementSource(element).connect(listener);
      listener.connect(audio.destination);
      Object.assign(window, { levels, blockMs: (256 / audio.sampleRate) * 1000 });
    });
    await player.getByText('Level Tone').first().waitFor();
    await eventually(() => sounding(page)).toHaveLength(1);
    await page.waitForTimeout(1500);
    const gap = await page.evaluate(() => {
      const { levels, blockMs } = window as unknown as { levels: number[]; blockMs: number };
      const first = levels.findIndex((level) => level > 0.1);
      const last = levels.findLastIndex((level) => level > 0.1);
      return levels.slice(first, last).filter((level) => level < 0.02).length * blockMs;
    });
    process.stderr.write(`gap between two tracks: ${gap.toFixed(0)} ms\n`);
    // Milliseconds on an idle machine; a busy one holds the browser's timers and sound up as well.
    expect(gap).toBeLessThan(1000);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('says what is wrong with a track that is gone or cannot be decoded, and goes on with the next', async () => {
    const { context, page, complaints } = await visit(stage.browser, server);
    await openOwnMusic(page);
    await rename(path.join(music, 'a.wav'), path.join(music, 'elsewhere.hidden'));
    try {
      for (const title of ['Even Tone', 'Odd Format', 'Long Chords'])
        await doMore(page, title, 'Put it behind the queue');
      const player = page.getByRole('region', { name: 'Player' });
      const alert = player.getByRole('alert');
      await player.getByRole('button', { name: 'Play', exact: true }).click();
      await alert.getByText(/Odd Format.*It was left out/).waitFor();
      await expect
        .poll(() => page.evaluate(() => navigator.mediaSession.metadata?.title))
        .toBe('Long Chords');
      await eventually(() => sounding(page)).toHaveLength(1);
      await player.getByRole('button', { name: /^Queue/ }).click();
      await player.getByText('its file is gone').waitFor();
      await player.getByText('this browser cannot play it').waitFor();
      await rename(path.join(music, 'elsewhere.hidden'), path.join(music, 'a.wav'));
      await player.getByRole('button', { name: /^Even Tone/ }).click();
      await eventually(() => page.evaluate(() => navigator.mediaSession.metadata?.title)).toBe('Even Tone');
      await eventually(() => sounding(page)).toHaveLength(1);
      expect(complaints).toEqual([]);
    } finally {
      await rename(path.join(music, 'elsewhere.hidden'), path.join(music, 'a.wav')).catch(() => undefined);
    }
    await context.close();
  });

  it('waits where the server is gone, and plays on when it is back', async () => {
    const { context, page } = await visit(stage.browser, server);
    await openOwnMusic(page);
    await doMore(page, 'Long Chords', 'Put it behind the queue');
    const port = Number(new URL(server.address).port);
    const player = page.getByRole('region', { name: 'Player' });
    await player.waitFor();
    await server.kill();
    await player.getByRole('button', { name: 'Play', exact: true }).click();
    await player
      .getByRole('alert')
      .getByText(/cannot be reached/)
      .waitFor();
    server = await startServer(data, port);
    await player.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
    await player.getByRole('button', { name: 'Pause' }).waitFor();
    await eventually(() => sounding(page)).toHaveLength(1);
    await context.close();
  });
});
