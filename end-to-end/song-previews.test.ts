import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { startDouble, type RunningDouble } from '../tools/doubles/start-double.ts';
import { axeViolations } from './support/axe-violations.ts';
import { playerOf } from './support/player-of.ts';
import { prepareStage } from './support/prepare-stage.ts';
import { startServer, temporaryFolder, type RunningServer } from './support/start-server.ts';
import { askFor, shelf, visit, type Visit } from './support/visit.ts';

vi.setConfig({ testTimeout: 300_000 });

const stateSchema = z.object({ requests: z.array(z.object({ path: z.string() })) });
const stage = prepareStage();
let double: RunningDouble;
let server: RunningServer;
let person: Visit;
beforeEach(async () => {
  double = await startDouble('itunes');
  server = await startServer(temporaryFolder(), 0, { EMOVERSE_ITUNES_BASE: double.address });
  person = await visit(stage.browser, server, { reducedMotion: 'reduce' });
});
afterEach(async () => {
  await person?.context.close();
  await server?.kill();
  await double?.stop();
});

const searches = async () =>
  stateSchema.parse(await double.state()).requests.filter(({ path }) => path === '/search').length;

describe('song previews', () => {
  it('are offered once they are switched on, play through our server beside their page, and can be gone again', async () => {
    const { page, requests, complaints } = person;
    await page.goto('/you/settings/covers');
    const region = page.getByRole('region', { name: 'Song previews' });
    await region.getByText(/Apple sees the title and artist/).waitFor();
    await region.getByRole('switch', { name: 'Offer previews from Apple' }).click();
    await expect.poll(() => region.getByRole('switch').getAttribute('aria-checked')).toBe('true');

    // Whole songs come first; a preview is for who wants nothing loaded from Spotify.
    const players = page.getByRole('region', { name: 'Players from elsewhere' });
    await players.getByLabel("Spotify's small player").selectOption('no');

    await askFor(page, 'Happy', 'Match');
    const [first, second] = await page.evaluate(() =>
      [...document.querySelectorAll('li article')].slice(0, 2).map((card) => {
        const title = card.querySelector('h3')?.textContent ?? '';
        return { title, artist: card.querySelector('h3 + div span')?.textContent ?? '' };
      }),
    );
    // The shop has the first song, and a karaoke version of the second.
    await double.control('songs', {
      songs: [
        { title: first.title, artists: [first.artist.split(', ')[0]], seconds: 200 },
        { title: `${second.title} (Karaoke)`, artists: [second.artist.split(', ')[0]] },
      ],
    });
    expect(await searches()).toBe(0);
    await shelf(page, 'Hear')
      .getByRole('button', { name: `Play ${first.title}`, exact: true })
      .click();
    const player = playerOf(page);
    await player.getByRole('button', { name: 'Pause' }).waitFor();
    const place = player.getByRole('slider', { name: 'Place in the track' });
    await expect
      .poll(() => place.getAttribute('aria-valuetext'), { timeout: 60_000 })
      .toMatch(/^0:(?:0[1-9]|[12]\d|30) of 0:30$/);
    // Half a minute is soon over on a busy machine, and the next song would begin by itself.
    await player.getByRole('button', { name: 'Pause' }).click();
    await player.getByText('Preview provided courtesy of iTunes').waitFor();
    const link = player.getByRole('link', { name: `${first.title} on Apple Music` });
    expect(await link.getAttribute('href')).toMatch(/^https:\/\/music\.apple\.com\/gb\//);
    expect(await axeViolations(page, { include: '[aria-label=Player]' })).toEqual([]);

    // The songs behind it have none either, and each is told of in the place of the one before.
    await page.evaluate(() => {
      const { dataset } = document.documentElement;
      new MutationObserver(() => {
        for (const { textContent } of document.querySelectorAll('[role=alert]'))
          dataset['told'] = `${dataset['told'] ?? ''}${textContent}`;
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    await player.getByRole('button', { name: 'Next track' }).click();
    await expect
      .poll(() => page.evaluate(() => document.documentElement.dataset['told'] ?? ''), { timeout: 60_000 })
      .toContain(`Apple's shop has no preview of ${second.title}.`);
    expect(new Set(requests.map((request) => new URL(request.url()).origin))).toEqual(
      new Set([server.address]),
    );
    expect(complaints).toEqual([]);

    await page.goto('/you/settings/covers');
    await region.getByRole('switch').click();
    await expect.poll(() => region.getByRole('switch').getAttribute('aria-checked')).toBe('false');
    await askFor(page, 'Happy', 'Match');
    expect(await page.getByRole('button', { name: `Play ${first.title}`, exact: true }).count()).toBe(0);
  });
});
