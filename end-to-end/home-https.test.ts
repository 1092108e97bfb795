import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeNetworkNamespace } from '../tools/test-network/network-namespace.ts';
import { fakeCameraFilm } from './support/fake-camera.ts';
import { hasCertutil, launchElsewhere } from './support/launch-elsewhere.ts';
import { startServer, temporaryFolder, type RunningServer } from './support/start-server.ts';

const elsewhere = hasCertutil() ? makeNetworkNamespace() : undefined;

describe.skipIf(elsewhere === undefined)(
  'a phone in another network (a namespace of Linux, which takes root, and certutil of libnss3-tools)',
  () => {
    const browsers: Browser[] = [];
    const authority = path.join(temporaryFolder(), 'emoverse.crt');
    let server: RunningServer;
    let film: string;
    beforeAll(async () => {
      const network = { HOST: elsewhere?.here ?? '', EMOVERSE_HTTPS: '1' };
      [server, film] = await Promise.all([startServer(undefined, 0, network), fakeCameraFilm('empty-room')]);
    });
    afterAll(async () => {
      await Promise.all(browsers.map((browser) => browser.close()));
      await server?.kill();
      await elsewhere?.dispose();
    });
    const open = async (trusted?: string) => {
      if (elsewhere === undefined) throw new Error('there is no other network');
      const browser = await launchElsewhere(elsewhere, { kind: 'film', file: film }, trusted);
      browsers.push(browser);
      return (await browser.newContext()).newPage();
    };

    it('is refused until it trusts this home, and gets what it takes from the page that tells how', async () => {
      const page = await open();
      // In a page of its own: the one that says so takes the place of what is opened next.
      const refused = (await page.context().newPage()).goto(server.address);
      await expect(refused).rejects.toThrow('ERR_CERT_AUTHORITY_INVALID');
      await page.goto(`${server.address.replace('https', 'http')}/say`);
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
        'Let this device trust your EmoVerse',
      );
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Get the certificate' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('emoverse.crt');
      await download.saveAs(authority);
      expect(await page.getByRole('link', { name: 'Open EmoVerse' }).getAttribute('href')).toBe(
        `${server.address}/say`,
      );
    });

    it('opens it over the network once it does, with camera and all that a secure page may', async () => {
      const page = await open(authority);
      // As somebody types it; what stands behind the `#` comes along.
      await page.goto((await server.ownerLink).replace('https', 'http'));
      await page.getByRole('button', { name: 'Come in' }).click();
      await page.waitForURL(`${server.address}/who`);
      await page.goto(`${server.address}/you/settings/devices`);
      await page.getByRole('link', { name: 'How a device learns to trust it' }).click();
      await page.getByRole('link', { name: 'Open EmoVerse' }).click();
      await page.getByRole('heading', { name: 'How are you?' }).waitFor();
      const seen = await page.evaluate(async () => {
        const stream = await navigator.mediaDevices.getUserMedia({ video: true });
        const [track] = stream.getVideoTracks();
        return [location.protocol, isSecureContext, 'serviceWorker' in navigator, track.readyState];
      });
      expect(seen).toEqual(['https:', true, true, 'live']);
    });
  },
);
