import type { Browser, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fakeCameraFilm, scenePhoto, type Scene } from './support/fake-camera.ts';
import { launchBrowser, type Camera } from './support/launch-browser.ts';
import { prepareStage } from './support/prepare-stage.ts';
import { savedAs } from './support/saved-as.ts';
import { startServer } from './support/start-server.ts';
import { askFor, doMore, SHELVES, shownTitles, startReading, visit } from './support/visit.ts';

const stage = prepareStage();
const seen = prepareStage({ film: 'drawn-face' });
type Act = (page: Page) => Promise<void>;

async function withoutCamera(act: Act, options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
  const { context, page, complaints } = await stage.visit(options);
  await act(page);
  expect(complaints).toEqual([]);
  await context.close();
}

async function withCamera(camera: Camera, act: Act): Promise<void> {
  const browser = await launchBrowser(camera);
  try {
    const { page, complaints } = await visit(browser, stage.server);
    await act(page);
    expect(complaints).toEqual([]);
  } finally {
    await browser.close();
  }
}

/** A visit that has a list, with a server of its own that goes away and comes back at the same address. */
async function withListAndServer(
  act: (page: Page, own: { stop(): Promise<void>; startAgain(): Promise<void> }) => Promise<void>,
): Promise<void> {
  let own = await startServer();
  const { data, address } = own;
  const { context, page } = await visit(stage.browser, own);
  try {
    await askFor(page, 'Happy', 'Match');
    await act(page, {
      stop: () => own.kill(),
      startAgain: async () => {
        own = await startServer(data, Number(new URL(address).port));
      },
    });
  } finally {
    await context.close();
    await own.kill();
  }
}

describe('what the camera may do', () => {
  it.each([
    ['empty-room', 'No face in view'],
    ['several-faces', 'I see several faces'],
    ['dark-face', 'It is too dark to see'],
  ] as const satisfies readonly (readonly [Scene, string])[])(
    '%s: says "%s" and recommends nothing',
    async (scene, words) => {
      await withCamera({ kind: 'film', file: await fakeCameraFilm(scene) }, async (page) => {
        await startReading(page);
        await page.getByText(words).first().waitFor();
        expect(await page.getByRole('button', { name: 'Stay with it' }).count()).toBe(0);
        if (scene !== 'several-faces') return;
        await page.getByRole('button', { name: /^Read face 2 of/ }).click();
        await page
          .getByText(/^You look |^I'm not sure/)
          .first()
          .waitFor();
      });
    },
  );

  it('denied: says how to allow it and offers to pick a mood instead', async () => {
    await withCamera({ kind: 'denied' }, async (page) => {
      await startReading(page);
      await page.getByRole('heading', { name: 'The camera is not allowed' }).waitFor();
      await page.getByRole('link', { name: 'Say it instead' }).first().click();
      await page.getByRole('heading', { name: 'Say it', exact: true }).waitFor();
    });
  });

  it('absent: says that no camera was found', async () => {
    await withoutCamera(async (page) => {
      await startReading(page);
      await page.getByRole('heading', { name: 'No camera was found' }).waitFor();
    });
  });

  it('works with the Haar cascade of the paper as well', async () => {
    const { context, page, complaints } = await seen.visit();
    await page.goto('/you/settings/camera');
    await page.getByText('Advanced', { exact: true }).click();
    await page.getByLabel('How faces are found').selectOption('haar');
    await startReading(page);
    await page.getByText('You look happy').first().waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });
});

/** A photo of a face of which a part is left. */
const cutPhoto = async (cut: (bytes: Buffer) => Buffer): Promise<Buffer> =>
  cut(await scenePhoto('drawn-face'));

describe('photos', async () => {
  const PHOTOS = [
    ['notes.jpg', Buffer.from('these are notes, not a picture'), 'This is not a picture that can be read'],
    ['head.jpg', await cutPhoto((bytes) => bytes.subarray(0, 200)), 'The file is cut off'],
    ['tail.jpg', await cutPhoto((bytes) => bytes.subarray(0, -200)), 'The end of this file is missing'],
    [
      'dot.png',
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
        'base64',
      ),
      'The picture is too small',
    ],
    ['room.jpg', 'empty-room', 'No face was found'],
    ['group.jpg', 'several-faces', 'There are several faces'],
    ['smile.jpg', 'smiling-face', 'You look happy'],
  ] as const;

  it('are each answered with words, one after the other', async () => {
    await withoutCamera(async (page) => {
      await page.goto('/photo');
      const another = page.getByRole('button', { name: 'Use another photo' });
      for (const [name, content, words] of PHOTOS) {
        const buffer = typeof content === 'string' ? await scenePhoto(content) : content;
        await page
          .locator('input[type=file]')
          .setInputFiles({ name, mimeType: name.endsWith('png') ? 'image/png' : 'image/jpeg', buffer });
        await page.getByText(words).first().waitFor();
        // What could not be read leaves the page as it was: the next one is chosen there.
        if ((await another.count()) > 0) await another.click();
      }
    });
  });
});

describe('without a camera', () => {
  it('a mood in a list, on the plane or in words leads to suggestions in every domain', async () => {
    await withoutCamera(async (page) => {
      await askFor(page, 'Sad', 'Lift');
      for (const name of SHELVES)
        expect((await shownTitles(page, name)).length, name).toBeGreaterThanOrEqual(10);
      await page.goto('/say');
      await page.getByLabel('How was your day?').fill('I am worried and a bit scared about tomorrow');
      await page.getByRole('button', { name: 'That is how I feel' }).click();
      await page.getByRole('heading', { name: 'That sounds afraid' }).waitFor();
    });
  });

  it('keeps what a person does while the server is away, and sends it when it is back', async () => {
    await withListAndServer(async (page, { stop, startAgain }) => {
      const [title] = await shownTitles(page);
      await stop();
      await doMore(page, title, 'I like this');
      await page.getByText('One thing you did is kept here').waitFor();
      await startAgain();
      await page.getByText('One thing you did is kept here').waitFor({ state: 'detached' });
      const reactions = () => page.evaluate(async () => (await fetch('/api/feedback')).text());
      await expect.poll(reactions).toContain('"liked"');
    });
  });

  it('waits for a page that cannot be fetched while the server is away, and keeps the list', async () => {
    await withListAndServer(async (page, { stop, startAgain }) => {
      const titles = await shownTitles(page);
      await stop();
      await page.getByRole('link', { name: 'About and limits' }).click();
      await page.getByText('This takes longer than usual. What you chose is kept.').waitFor();
      await startAgain();
      await page.waitForURL('**/about');
      await page.getByRole('heading', { level: 1, name: 'About and limits' }).waitFor();
      await page.goBack();
      await expect.poll(() => shownTitles(page)).toEqual(titles);
    });
  });

  it('exports everything, deletes everything and takes the export back', async () => {
    await withoutCamera(async (page) => {
      await askFor(page, 'Neutral', 'Focus');
      const [title] = await shownTitles(page);
      await Promise.all([
        page.waitForResponse((response) => response.url().endsWith('/api/feedback') && response.ok()),
        doMore(page, title, 'I like this'),
      ]);
      await page.goto('/you/settings/data');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page
          .getByRole('button', { name: /Export/ })
          .first()
          .click(),
      ]);
      const file = await savedAs(download);
      await page
        .getByRole('button', { name: /Delete everything/ })
        .first()
        .click();
      await page.getByLabel('I understand that this cannot be undone.').check();
      await page.getByRole('button', { name: 'Delete everything now' }).click();
      await page.waitForURL((url) => url.pathname === '/');
      await page.getByText('Everything is deleted.').waitFor();
      await page.goto('/you/moods');
      await page.getByText('No moods yet').waitFor();
      await page.goto('/you/settings/data');
      await Promise.all([
        page.waitForResponse((response) => response.url().endsWith('/api/profile/restore') && response.ok()),
        page.getByLabel('Restore from an export').setInputFiles(file),
      ]);
      await page.goto('/you/moods');
      await page
        .getByText(/neutral/i)
        .first()
        .waitFor();
    });
  });
});
