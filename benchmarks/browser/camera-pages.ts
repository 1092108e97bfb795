import type { CameraPage } from './camera-run.ts';

/** The app from its first page to the consent card. */
export function ourApp(address: string): CameraPage {
  return {
    name: 'EmoVerse',
    speaks: true,
    async open(page) {
      await page.goto(`${address}/`);
      await page.getByRole('link', { name: 'Read my face' }).first().click();
      const button = page.getByRole('button', { name: 'Start the camera' });
      await button.waitFor();
      return () => button.click();
    },
  };
}

/** A peer on the least page that can be. `module`: its file under `pages/`. */
export function peerPage(name: string, module: string, address: string): CameraPage {
  return {
    name,
    speaks: false,
    async open(page) {
      await page.goto(`${address}/bench/pages/camera.html?reader=${module}`);
      const button = page.getByRole('button', { name: 'Start the camera' });
      await button.waitFor();
      return () => button.click();
    },
  };
}
