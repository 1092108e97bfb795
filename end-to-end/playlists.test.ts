import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeViolations } from './support/axe-violations.ts';
import { prepareStage } from './support/prepare-stage.ts';
import { savedAs } from './support/saved-as.ts';
import { temporaryFolder } from './support/start-server.ts';
import { askFor, doMore, shownTitles } from './support/visit.ts';

const stage = prepareStage();

const FILE = [
  '#EXTM3U',
  '#PLAYLIST:From elsewhere',
  '#EXTINF:215,2Pac - Changes',
  'a.mp3',
  '#EXTINF:10,Nobody - Never written',
  'b.mp3',
  '#EXTINF:12,David Bowie - Heroes',
  'c.mp3',
].join('\n');

/** A message that is pointed at stays. */
const holdUndo = (page: Page): Promise<void> => page.getByRole('button', { name: 'Undo' }).hover();

async function titles(page: Page): Promise<string[]> {
  const list = page.getByRole('list', { name: 'Works in their order' });
  await list.waitFor();
  return list
    .getByRole('listitem')
    .evaluateAll((rows) => rows.flatMap((row) => row.querySelector('p.font-medium')?.textContent ?? []));
}

describe('playlists', () => {
  it('are made of suggestions, arranged by keys and by hand, and removing is undone', async () => {
    const { context, page, complaints } = await stage.visit();
    await askFor(page, 'Sad', 'Lift');
    const shown = await shownTitles(page);
    await doMore(page, 'Hear', 'Keep as a playlist');
    await page.getByRole('button', { name: 'Open it' }).click();
    await page.getByRole('heading', { level: 1, name: /^Music, Lift me, / }).waitFor();
    const before = await titles(page);
    expect(before).toEqual(shown);
    expect(await axeViolations(page)).toEqual([]);

    // By keys: lift, one down, drop; each step is told.
    const handle = page.getByRole('button', { name: `Move ${before[0]}`, exact: true });
    await handle.focus();
    await page.keyboard.press('Space');
    await page
      .getByText(`${before[0]} is lifted. It is at place 1 of ${before.length}.`)
      .waitFor({ state: 'attached' });
    // The places are measured after the lifting: a key that comes before does nothing and is pressed again.
    const second = page.getByText(`${before[0]} is at place 2 of ${before.length}.`);
    for (let press = 0; press < 5 && (await second.count()) === 0; press += 1) {
      await page.keyboard.press('ArrowDown');
      await second.waitFor({ state: 'attached', timeout: 5_000 }).catch(() => undefined);
    }
    expect(await second.count()).toBe(1);
    await Promise.all([
      page.waitForResponse((one) => one.request().method() === 'PATCH' && one.ok()),
      page.keyboard.press('Space'),
    ]);
    const swapped = [before[1], before[0], ...before.slice(2)];
    expect(await titles(page)).toEqual(swapped);

    // By the pointer: the third to the top.
    await page.setViewportSize({ width: 1280, height: 1600 });
    const from = await page.getByRole('button', { name: `Move ${before[2]}`, exact: true }).boundingBox();
    const to = await page.getByRole('button', { name: `Move ${before[1]}`, exact: true }).boundingBox();
    if (from === null || to === null) throw new Error('the handles are to be seen');
    await page.mouse.move(from.x + 10, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(from.x + 10, from.y - 30, { steps: 5 });
    await page.mouse.move(to.x + 10, to.y - 5, { steps: 10 });
    await Promise.all([
      page.waitForResponse((one) => one.request().method() === 'PATCH' && one.ok()),
      page.mouse.up(),
    ]);
    const dragged = [before[2], before[1], before[0], ...before.slice(3)];
    expect(await titles(page)).toEqual(dragged);
    await page.reload();
    expect(await titles(page)).toEqual(dragged);

    await page.getByRole('button', { name: `More for ${before[1]}`, exact: true }).click();
    await page.getByRole('button', { name: `Remove ${before[1]}`, exact: true }).click();
    await holdUndo(page);
    await expect.poll(() => titles(page)).toEqual(dragged.filter((title) => title !== before[1]));
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => titles(page)).toEqual(dragged);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('take works of other domains from the catalogue, are renamed, deleted and put back', async () => {
    const { context, page, complaints } = await stage.visit();
    await page.goto('/library?view=playlists');
    await page.getByRole('textbox', { name: 'Name' }).fill('Sunday');
    await page.getByRole('button', { name: 'Make a playlist' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sunday' }).waitFor();
    await page.getByRole('button', { name: 'Add works' }).click();
    for (const title of ['12 Angry Men', 'Feeling Good']) {
      await page.getByRole('searchbox').fill(title);
      await page.getByRole('button', { name: 'Search' }).click();
      await page
        .getByRole('button', { name: `Add ${title}`, exact: true })
        .first()
        .click();
      await page.getByText(`${title} is added.`).waitFor();
    }
    await page.keyboard.press('Escape');
    await expect.poll(() => titles(page)).toEqual(['12 Angry Men', 'Feeling Good']);
    await page.getByRole('button', { name: 'Rename' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Sunday evening');
    // The answer to the renaming comes when the playlist is gone already: deleting it can be undone all the same.
    const deleted = page.waitForResponse((one) => one.request().method() === 'DELETE' && one.ok());
    await page.route('**/api/playlists/*', async (route) => {
      if (route.request().method() !== 'PATCH') return route.fallback();
      const response = await route.fetch();
      await deleted;
      return route.fulfill({ response });
    });
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sunday evening' }).waitFor();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await holdUndo(page);
    await page.getByRole('heading', { level: 1, name: 'Library' }).waitFor();
    await page.getByText('No playlists yet').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sunday evening' }).waitFor();
    expect(await titles(page)).toEqual(['12 Angry Men', 'Feeling Good']);
    for (const nobodys of ['nope', crypto.randomUUID()]) {
      await page.goto(`/playlists/${nobodys}`);
      await page.getByText('This playlist is not here').waitFor();
    }
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('come from a file of another program with a word about every line, and go out as a file', async () => {
    const { context, page, complaints } = await stage.visit();
    const file = path.join(temporaryFolder(), 'elsewhere.m3u');
    writeFileSync(file, FILE);
    await page.goto('/library?view=playlists');
    await page.getByLabel('Playlist file').setInputFiles(file);
    const report = page.getByRole('dialog', { name: 'The file is imported' });
    await report.getByText('From elsewhere has 3 works; 2 of them are in this catalogue.').waitFor();
    await report.getByText('Line 5: Never written (not in this catalogue)').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await report.getByRole('link', { name: 'Open it' }).click();
    await page.getByRole('heading', { level: 1, name: 'From elsewhere' }).waitFor();
    expect(await titles(page)).toEqual(['Changes', 'Never written', 'Heroes']);
    await page.getByRole('button', { name: 'Export or share' }).click();
    await page.getByRole('combobox', { name: 'Format' }).selectOption('xspf');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the file' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('From elsewhere.xspf');
    expect(readFileSync(await savedAs(download), 'utf8')).toContain('<title>Never written</title>');

    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation', { name: 'Main' }).isVisible()).toBe(false);
    expect(await page.getByText('Never written').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Add works' }).isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });

    await page.goto('/library?view=playlists');
    await page
      .getByLabel('Playlist file')
      .setInputFiles({ name: 'x.xspf', mimeType: 'text/xml', buffer: Buffer.from('<a>') });
    await page.getByRole('dialog', { name: 'The file could not be imported' }).getByRole('alert').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });
});
