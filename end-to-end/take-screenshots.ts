// The README's pictures, made from the built product with a drawn face before the camera: `npm run screenshots`.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fakeCameraFilm } from './support/fake-camera.ts';
import { launchBrowser } from './support/launch-browser.ts';
import { ROOT, startServer } from './support/start-server.ts';
import { askFor, startReading, visit } from './support/visit.ts';

const folder = path.join(ROOT, 'docs/images');
mkdirSync(folder, { recursive: true });
const server = await startServer();
const browser = await launchBrowser({ kind: 'film', file: await fakeCameraFilm('drawn-face') });
try {
  const { page } = await visit(browser, server, {
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
  });
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.screenshot({ path: path.join(folder, 'home.png') });
  await startReading(page);
  await page.getByRole('button', { name: 'Stay with it' }).waitFor();
  await page.screenshot({ path: path.join(folder, 'reading.png') });
  await page.getByRole('button', { name: 'Stop', exact: true }).first().click();
  await askFor(page, 'Sad', 'Lift');
  await page.screenshot({ path: path.join(folder, 'stage.png') });
} finally {
  await browser.close();
  await server.kill();
}
