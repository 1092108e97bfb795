import { describe, expect, it } from 'vitest';
import { findChromium } from '../tools/find-chromium.mjs';
import { fakeCameraFilm } from './support/fake-camera.ts';
import { launchBrowser } from './support/launch-browser.ts';
import { prepareStage } from './support/prepare-stage.ts';
import { startReading, visit } from './support/visit.ts';

describe.skipIf(process.platform !== 'linux' || process.arch !== 'x64')(
  'where no Chromium is installed (Linux x64: the package has no other)',
  () => {
    const stage = prepareStage();
    it('the one inside an npm package is found, and its fake camera shows a face that is read', async () => {
      const found = await findChromium({ installed: [], named: '' });
      expect(found.from).toBe('npm package');
      const browser = await launchBrowser({ kind: 'film', file: await fakeCameraFilm('drawn-face') }, found);
      try {
        const { page } = await visit(browser, stage.server);
        await startReading(page);
        await page.getByText('You look happy').first().waitFor();
      } finally {
        await browser.close();
      }
    });
  },
);
