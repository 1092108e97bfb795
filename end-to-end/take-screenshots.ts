// The README's pictures, made from the built product with a drawn face before the camera: `npm run screenshots`.
import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Emotion } from '@emoverse/domain';
import { moodFromEmotion } from '@emoverse/mood';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { fakeCameraFilm } from './support/fake-camera.ts';
import { launchBrowser } from './support/launch-browser.ts';
import { ROOT, startServer } from './support/start-server.ts';
import { askFor, startReading, visit } from './support/visit.ts';

const PHONE = { width: 390, height: 844 } as const;
const DAY_MS = 86_400_000;
/** Days that hold a mood in the picture of a year. */
const DAYS = 320;
/** From the hardest to the best. */
const WEATHER: readonly Emotion[] = ['sad', 'sad', 'angry', 'fear', 'neutral', 'surprise', 'happy', 'happy'];
const folder = path.join(ROOT, 'docs/images');
mkdirSync(folder, { recursive: true });
const server = await startServer();
const browser = await launchBrowser({ kind: 'film', file: await fakeCameraFilm('drawn-face') });
try {
  const { page } = await visit(browser, server, {
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
  });
  await startReading(page);
  await page.getByRole('button', { name: 'Stay with it' }).waitFor();
  await page.screenshot({ path: path.join(folder, 'reading.png') });
  await page.getByRole('button', { name: 'Stop', exact: true }).first().click();
  await askFor(page, 'Sad', 'Lift');
  await page.screenshot({ path: path.join(folder, 'stage.png') });
  await takePhone();
} finally {
  await browser.close();
  await server.kill();
}

/** Three places side by side, as a phone shows them. */
async function takePhone(): Promise<void> {
  const { page } = await visit(browser, server, { viewport: PHONE, reducedMotion: 'reduce' });
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  const pictures = [await page.screenshot()];
  await askFor(page, 'Happy', 'Match');
  pictures.push(await page.screenshot());
  // A year in slow waves, with a little weather of its own.
  const moods = Array.from({ length: DAYS }, (_, day) => {
    const wave = 0.5 + 0.38 * Math.sin(day / 19) + 0.24 * Math.sin(day * 2.4);
    const felt = WEATHER[Math.max(0, Math.min(WEATHER.length - 1, Math.floor(wave * WEATHER.length)))];
    const at = Date.now() - (DAYS - day) * DAY_MS;
    return { id: crypto.randomUUID(), at, felt, estimate: moodFromEmotion(felt, at) };
  });
  const archive: object = await (await page.request.get('/api/profile/export')).json();
  const restored = await page.request.post('/api/profile/restore', { data: { ...archive, moods } });
  if (!restored.ok()) throw new Error(`the moods were not taken: ${await restored.text()}`);
  await page.goto('/you');
  await page.getByRole('list', { name: 'Your year' }).getByRole('button').nth(11).waitFor();
  await page.locator('body:not(:has(.shimmer, [aria-busy="true"]))').waitFor();
  pictures.push(await page.screenshot());
  const gap = 24;
  const canvas = createCanvas(3 * PHONE.width + 2 * gap, PHONE.height);
  for (const [place, picture] of pictures.entries())
    canvas.getContext('2d').drawImage(await loadImage(picture), place * (PHONE.width + gap), 0);
  await writeFile(path.join(folder, 'phone.png'), canvas.toBuffer('image/png'));
}
