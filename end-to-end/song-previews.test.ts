import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { startDouble, type RunningDouble } from '../tools/doubles/start-double.ts';
import { axeViolations } from './support/axe-violations.ts';
import { prepareStage } from './support/prepare-stage.ts';
import { startServer, temporaryFolder, type RunningServer } from './support/start-server.ts';
import { askFor, openMore, shownTitles, visit, type Visit } from './support/visit.ts';

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
    await page.goto('/settings');
    const region = page.getByRole('region', { name: 'Song previews' });
    await region.getByText(/Apple sees the title and artist/).waitFor();
    await region.getByRole('switch', { name: 'Offer previews from Apple' }).click();
    await expect.poll(() => region.getByRole('switch').getAttribute('aria-checked')).toBe('true');

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
    const card = await openMore(page, first.title);
    await card.getByRole('button', { name: `Preview ${first.title} from Apple's shop` }).click();
    const audio = card.locator('audio');
    await expect
      .poll(() => audio.evaluate((element: HTMLAudioElement) => element.currentTime), { timeout: 60_000 })
      .toBeGreaterThan(0);
    expect(await audio.evaluate((element: HTMLAudioElement) => Math.round(element.duration))).toBe(30);
    await card.getByText('Preview provided courtesy of iTunes').waitFor();
    const link = card.getByRole('link', { name: `${first.title} on Apple Music` });
    expect(await link.getAttribute('href')).toMatch(/^https:\/\/music\.apple\.com\/gb\//);
    expect(await axeViolations(page, { include: 'dialog' })).toEqual([]);

    await page.keyboard.press('Escape');
    const other = await openMore(page, second.title);
    await other.getByRole('button', { name: /^Preview/ }).click();
    await other.getByText("Apple's shop has no preview of this song.").waitFor();
    expect(new Set(requests.map((request) => new URL(request.url()).origin))).toEqual(
      new Set([server.address]),
    );
    expect(complaints).toEqual([]);

    await page.goto('/settings');
    await region.getByRole('switch').click();
    await expect.poll(() => region.getByRole('switch').getAttribute('aria-checked')).toBe('false');
    await askFor(page, 'Happy', 'Match');
    await openMore(page, (await shownTitles(page))[0]);
    expect(await page.getByRole('button', { name: /^Preview / }).count()).toBe(0);
  });
});
