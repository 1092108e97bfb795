import { moodEstimateSchema } from '@emoverse/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fakeCameraFilm } from './support/fake-camera.ts';
import { launchBrowser } from './support/launch-browser.ts';
import { prepareStage } from './support/prepare-stage.ts';
import { startServer, type RunningServer } from './support/start-server.ts';
import { tapWorkers, type SeenHand } from './support/tap-workers.ts';
import { chooseIntent, doMore, shownTitles, startReading, visit } from './support/visit.ts';
import { walkTo } from './support/walk-to.ts';

const stage = prepareStage({ film: 'drawn-face' });

describe('the whole way with a camera', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server?.kill());

  it('goes from the consent card to feedback that outlives a restart and changes the next list', async () => {
    const { context, page, requests, complaints } = await visit(stage.browser, server, {
      reducedMotion: 'no-preference',
    });

    // The camera is not asked for before the consent card was answered.
    await page.goto('/');
    await page.getByRole('link', { name: 'Read my face' }).first().click();
    await page.getByText('No picture leaves this browser or is kept').waitFor();
    expect(await page.locator('video').count()).toBe(0);
    await page.getByRole('button', { name: 'Start the camera' }).click();

    // A face, a steady mood, and a standing sign while reading.
    await page.getByText('You look happy').first().waitFor();
    await page.getByText('Camera is on', { exact: true }).first().waitFor();
    // It is never wider than a phone.
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize({ width, height: 740 });
      await page.getByRole('region', { name: 'Camera sign' }).waitFor();
      const beyond = () =>
        page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(await beyond(), `${width} px`).toBe(0);
    }

    // The person confirms and chooses; the light goes off.
    await page.getByRole('button', { name: 'Yes', exact: true }).click();
    await chooseIntent(page, 'Match');
    const before = await shownTitles(page);
    expect(await page.getByText('Camera is on', { exact: true }).count()).toBe(0);
    expect(before.length).toBeGreaterThanOrEqual(10);

    // Feedback is acknowledged by the server.
    const first = before[0];
    const second = before[1];
    const acknowledged = (): Promise<unknown> =>
      page.waitForResponse(
        (response) => response.url().endsWith('/api/feedback') && response.status() === 200,
      );
    await Promise.all([acknowledged(), doMore(page, first, 'I like this')]);
    await Promise.all([acknowledged(), doMore(page, second, 'Not for me')]);

    // Only mood estimates crossed the network, to nobody but the own server, and never a picture.
    for (const request of requests) {
      expect(
        new URL(request.url()).origin === server.address ||
          request.url().startsWith('blob:') ||
          request.url().startsWith('data:'),
      ).toBe(true);
      if (!['GET', 'HEAD'].includes(request.method()))
        expect(request.headers()['content-type']).toMatch(/^application\/json/);
      expect((request.postData() ?? '').length).toBeLessThan(20_000);
    }
    const sent = requests
      .filter((request) => request.url().endsWith('/api/recommendations'))
      .map((request) => z.record(z.string(), z.unknown()).parse(request.postDataJSON()));
    const asked = sent.find(({ surface }) => surface === undefined);
    const { mood } = z.object({ mood: moodEstimateSchema }).parse(asked);
    expect(mood.source).toBe('camera');
    expect(mood.scores.happy).toBeGreaterThan(0.45);

    // Killed and started again on the same folder: the liking is there, and the lists are others.
    await server.kill();
    server = await startServer(server.data, Number(new URL(server.address).port));
    await page.goto('/you/taste');
    await page.getByText(/From \d+ reactions?/).waitFor();
    await page.goto('/you/moods');
    await page.getByText(/happy/i).first().waitFor();
    const stored = await page.evaluate(async () => (await fetch('/api/feedback')).json() as Promise<unknown>);
    const { reactions } = z
      .object({
        reactions: z.array(z.object({ action: z.string(), item: z.object({ title: z.string() }) })),
      })
      .parse(stored);
    expect(reactions).toContainEqual(
      expect.objectContaining({ action: 'liked', item: expect.objectContaining({ title: first }) }),
    );
    const again = await page.evaluate(
      async (body) => {
        const response = await fetch('/api/recommendations', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        });
        return response.json() as Promise<unknown>;
      },
      { ...asked, visitId: crypto.randomUUID() },
    );
    const after = z
      .object({
        lists: z.array(z.object({ items: z.array(z.object({ item: z.object({ title: z.string() }) })) })),
      })
      .parse(again)
      .lists[0].items.map(({ item }) => item.title);
    expect(after).not.toEqual(before.slice(0, after.length));
    expect(after).not.toContain(second);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("reads a person's face as it does a drawn one, and suggests for what it read", async () => {
    const browser = await launchBrowser({ kind: 'film', file: await fakeCameraFilm('smiling-face') });
    try {
      const { page, complaints } = await visit(browser, stage.server);
      await startReading(page);
      await page.getByText('You look happy').first().waitFor();
      await page.getByRole('button', { name: 'Yes', exact: true }).click();
      const [request] = await Promise.all([
        page.waitForRequest((sent) => sent.url().endsWith('/api/recommendations')),
        chooseIntent(page, 'Match'),
      ]);
      expect((await shownTitles(page)).length).toBeGreaterThanOrEqual(10);
      const { mood } = z.object({ mood: moodEstimateSchema }).parse(request.postDataJSON());
      expect(mood.source).toBe('camera');
      expect(mood.scores.happy).toBeGreaterThan(0.45);
      expect(complaints).toEqual([]);
    } finally {
      await browser.close();
    }
  });

  it('takes a thumb that is held before the camera for an answer, once that is switched on, and takes it back', async () => {
    const { context, page, requests, complaints } = await stage.visit();
    await page.addInitScript(tapWorkers);
    const networks = () =>
      requests.filter(
        (one) =>
          one.method() === 'GET' && /\/(?:hand-landmarks|palm-detection)-[\w-]+\.onnx$/.test(one.url()),
      ).length;
    await page.goto('/you/settings/camera');
    const thumbs = page.getByRole('switch', { name: 'Thumb up, thumb down' });
    expect(await thumbs.isChecked()).toBe(false);
    expect(networks()).toBe(0);
    await thumbs.click();
    await page.waitForFunction(() => localStorage.getItem('emoverse.device')?.includes('"thumbs":true'));
    expect(networks()).toBe(2);

    await startReading(page);
    await page.getByText('You look happy').first().waitFor();
    expect(await page.evaluate(() => window.tappedWorkers.isWatchingHands)).toBe(false);
    await walkTo(page, '/explore');
    await page.getByRole('article').first().getByRole('link').first().click();
    await page.waitForURL(/\/w\//);
    await page.waitForFunction(() => window.tappedWorkers.isWatchingHands);
    const title = await page.getByRole('heading', { level: 1 }).innerText();

    // Taken down before the ring is full, it was nothing.
    const asked = page.getByText(`You like ${title}?`);
    const show = (hand: SeenHand): Promise<void> =>
      page.evaluate((seen) => window.tappedWorkers.tellHand(seen), hand);
    await show({ gesture: 'thumb-up', progress: 0.5, isHeld: false });
    await asked.waitFor();
    await show({ progress: 0, isHeld: false });
    await asked.waitFor({ state: 'detached' });

    const stored = (kind: string): Promise<unknown> =>
      page.waitForResponse(
        (response) =>
          response.url().endsWith('/api/feedback') &&
          response.status() === 200 &&
          (response.request().postData()?.includes(kind) ?? false),
      );
    await show({ gesture: 'thumb-up', progress: 0.9, isHeld: false });
    await Promise.all([stored('"liked"'), show({ gesture: 'thumb-up', progress: 0, isHeld: true })]);
    await page.getByText(`You like ${title}.`).first().waitFor();
    await Promise.all([stored('"undo"'), page.getByRole('button', { name: 'Undo' }).click()]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('ends a timed check-in with one final mood and its distribution', async () => {
    const { context, page } = await stage.visit();
    await startReading(page);
    await page.getByText('You look happy').first().waitFor();
    await page.getByRole('button', { name: /Timed check-in/ }).click();
    const result = page.getByRole('status', { name: 'Check-in result' });
    await result.getByText('Overall you looked happy').waitFor();
    await result.getByText('Happy').first().waitFor();
    await page.getByRole('button', { name: "Use the check-in's mood" }).click();
    await page
      .getByRole('dialog', { name: 'Your mood' })
      .getByRole('heading', { name: 'You look happy' })
      .waitFor();
    await context.close();
  });

  it('turns the camera off when told to stop, and by leaving for good', async () => {
    const { context, page } = await stage.visit();
    await page.addInitScript(() => {
      const tracks: MediaStreamTrack[] = [];
      Object.assign(window, { cameraTracks: tracks });
      const original = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
      navigator.mediaDevices.getUserMedia = async (constraints) => {
        const stream = await original(constraints);
        tracks.push(...stream.getTracks());
        return stream;
      };
    });
    await startReading(page);
    await page.getByText('Camera is on', { exact: true }).first().waitFor();
    const states = (): Promise<string[]> =>
      page.evaluate(() =>
        (window as unknown as { cameraTracks: MediaStreamTrack[] }).cameraTracks.map(
          (track) => track.readyState,
        ),
      );
    expect(await states()).toContain('live');
    await page.getByRole('button', { name: 'Stop', exact: true }).first().click();
    await page.getByText('Camera is on', { exact: true }).first().waitFor({ state: 'detached' });
    expect(new Set(await states())).toEqual(new Set(['ended']));
    await context.close();
  });
});
