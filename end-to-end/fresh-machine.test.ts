import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  moodsResponseSchema,
  reactionsResponseSchema,
  recommendationRequestSchema,
  recommendationResponseSchema,
} from '@emoverse/api-contract';
import { certainScores } from '@emoverse/domain';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fakeCameraFilm } from './support/fake-camera.ts';
import { keptPaths } from './support/kept-paths.ts';
import { launchElsewhere } from './support/launch-elsewhere.ts';
import { prepareStage } from './support/prepare-stage.ts';
import { readCode } from './support/read-code.ts';
import { ROOT, untilRunning, type RunningServer } from './support/start-server.ts';
import { chooseIntent, shelf, shownTitles, startReading, type Visit } from './support/visit.ts';

/** Two of them are the networks that see hands, for the page alone. */
const MOST_INSTALLED_MEGABYTES = 118;
/** Of the packed file. */
const MOST_PACKED_MEGABYTES = 50;

const stage = prepareStage();
const folder = mkdtempSync(path.join(tmpdir(), 'emoverse-fresh-'));
const home = path.join(folder, 'home');
const installed = path.join(folder, 'installed');
/** All that is on the path there: no npm, no Git, no compiler, no browser. */
const programs = path.join(folder, 'programs');
const own = path.join(home, 'own');

const { here } = stage.elsewhere ?? { here: undefined };
let server: RunningServer | undefined;
afterAll(async () => {
  // Also where a test was given up.
  await server?.kill();
  rmSync(folder, { recursive: true, force: true });
});
const running = (): RunningServer => {
  if (server === undefined) throw new Error('the server was not started: see the first test');
  return server;
};

/** Starts what is installed, for others as well: where there is no other network, for a name that leads nowhere. */
async function serve(port: number): Promise<RunningServer> {
  const child = spawn(
    path.join(installed, 'node_modules/.bin/emoverse'),
    [
      ...['serve', '--https', '--no-open', '--port', String(port)],
      ...['--host', here === undefined ? '127.0.0.1' : '0.0.0.0'],
    ],
    {
      cwd: home,
      env: {
        ...{ PATH: programs, HOME: home, XDG_DATA_HOME: own },
        EMOVERSE_ALLOWED_HOSTS: here ?? 'emoverse.test',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    },
  );
  const closed = once(child, 'close');
  const started = await untilRunning(child, path.join(own, 'emoverse'));
  return {
    ...started,
    // All that it consists of.
    async kill() {
      if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
        process.kill(-child.pid, 'SIGKILL');
      await closed;
    },
  };
}

/** Bytes on the disk, as `du` counts them. */
function diskUse(at: string): number {
  return readdirSync(at, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(path.join(at, name)))
    .reduce((sum, { blocks, size }) => sum + (blocks === 0 ? size : blocks * 512), 0);
}

describe('on a machine with Node and nothing else', () => {
  it('is one file that is installed in an empty folder and serves without building', async () => {
    execFileSync(process.execPath, [path.join(ROOT, 'tools/pack.mjs'), '--into', folder]);
    const [tarball] = readdirSync(folder);
    expect(tarball).toMatch(/^emoverse-[\d.]+\.tgz$/);
    expect(statSync(path.join(folder, tarball)).size / 1e6).toBeLessThan(MOST_PACKED_MEGABYTES);
    const begun = performance.now();
    for (const made of [home, programs, path.join(installed, 'node_modules')])
      mkdirSync(made, { recursive: true });
    symlinkSync(process.execPath, path.join(programs, 'node'));
    execFileSync(
      'npm',
      ['install', '--prefer-offline', '--no-audit', '--no-fund', path.join(folder, tarball)],
      { cwd: installed, stdio: 'pipe' },
    );
    const megabytes = diskUse(installed) / 1e6;
    expect(megabytes).toBeLessThan(MOST_INSTALLED_MEGABYTES);

    server = await serve(0);
    const { address, data } = server;
    // Told and not judged: other tests have the machine as well.
    process.stdout.write(
      `Installed (${megabytes.toFixed(1)} MB) and running ${((performance.now() - begun) / 1000).toFixed(1)} s after the tarball was there\n`,
    );
    const ask = (file: string, init?: RequestInit): Promise<Response> => fetch(`${address}${file}`, init);
    expect(await (await ask('/api/health')).json()).toMatchObject({ status: 'ok' });
    const page = await (await ask('/')).text();
    for (const [, file] of page.matchAll(/(?:src|href)="(\/[^"#?]+)"/g))
      expect((await ask(file)).status, file).toBe(200);
    // What is packed is unpacked for whoever takes it no other way.
    const assets = readdirSync(path.join(installed, 'node_modules/emoverse/apps/web/dist/assets'));
    const runtimes = assets.filter((name) => name.endsWith('.wasm.br'));
    expect(runtimes.length).toBeGreaterThan(1);
    const wasm = await ask(`/assets/${runtimes[0].slice(0, -3)}`, {
      headers: { 'accept-encoding': 'identity' },
    });
    expect(wasm.headers.get('content-encoding')).toBeNull();
    expect(WebAssembly.validate(await wasm.arrayBuffer())).toBe(true);
    expect(server.complaints()).toContain(`What you do is kept in ${data}`);
    expect(existsSync(path.join(data, 'emoverse.db'))).toBe(true);
  }, 300_000);

  it('is closed until its owner comes in by the link that the start printed', async () => {
    expect((await fetch(`${running().address}/api/profile`)).status).toBe(401);
    owner = await stage.visit({ baseURL: running().address });
    const { page } = owner;
    const { pathname, hash } = new URL(await running().ownerLink);
    await page.goto(pathname + hash);
    await page.getByRole('button', { name: 'Come in' }).click();
    await page.waitForURL((url) => url.pathname === '/who' && url.hash === '');
    for (const network of ['emoverse-fer-int8', 'emoverse-fer'])
      expect((await page.request.get(`/models/${network}/model.onnx`)).status()).toBe(200);
    const wish = recommendationRequestSchema.parse({
      mood: {
        scores: certainScores('sad'),
        valence: -0.7,
        arousal: -0.4,
        valenceDeviation: 0.1,
        arousalDeviation: 0.1,
        confidence: 0.8,
        source: 'picker',
        at: Date.now(),
      },
      intent: { kind: 'match' },
      domains: ['music'],
      count: 10,
      visitId: crypto.randomUUID(),
    });
    const list = await page.request.post('/api/recommendations', { data: wish });
    expect(recommendationResponseSchema.parse(await list.json()).lists[0].items).toHaveLength(10);
  });
});

/** Who started it, in a browser of the machine itself. */
let owner: Visit;

describe.skipIf(stage.elsewhere === undefined)(
  'a phone in another network (a namespace of Linux, which takes root, and certutil of libnss3-tools)',
  () => {
    const browsers: Browser[] = [];
    const authority = path.join(folder, 'emoverse.crt');
    let film: string;
    let phone: Page;
    beforeAll(async () => {
      film = await fakeCameraFilm('drawn-face');
    });
    afterAll(async () => {
      await Promise.all(browsers.map((browser) => browser.close()));
      await owner?.context.close();
    });
    const address = (protocol: string): string =>
      `${protocol}://${here ?? ''}:${new URL(running().address).port}`;
    const launch = async (trusted?: string): Promise<Browser> => {
      if (stage.elsewhere === undefined) throw new Error('there is no other network');
      const browser = await launchElsewhere(stage.elsewhere, { kind: 'film', file: film }, trusted);
      browsers.push(browser);
      return browser;
    };
    const open = async (browser: Browser, options: BrowserContextOptions = {}): Promise<Page> => {
      const context = await browser.newContext({
        ...{ baseURL: address('https'), locale: 'en-GB', reducedMotion: 'reduce' },
        ...options,
      });
      context.setDefaultTimeout(60_000);
      return context.newPage();
    };
    /** What the store holds of the owner, as their other device is told. */
    const stored = async (): Promise<{ moods: string[]; reactions: string[] }> => {
      const [moods, reactions] = await Promise.all(
        ['/api/moods', '/api/feedback'].map(async (route) =>
          (await owner.page.request.get(running().address + route)).json(),
        ),
      );
      return {
        moods: moodsResponseSchema.parse(moods).moods.map(({ estimate }) => estimate.source),
        reactions: reactionsResponseSchema.parse(reactions).reactions.map(({ action }) => action),
      };
    };

    it('is refused until it trusts this home, and gets what it takes from the page that tells how', async () => {
      const browser = await launch();
      const page = await open(browser);
      // In a page of its own: the one that says so takes the place of what is opened next.
      const refused = (await page.context().newPage()).goto(address('https'));
      await expect(refused).rejects.toThrow('ERR_CERT_AUTHORITY_INVALID');
      await page.goto(`${address('http')}/say`);
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
        `${address('https')}/say`,
      );
      await browser.close();
    });

    it('lets in somebody who was invited, by a link that leads there from their device', async () => {
      const { page } = owner;
      await page.getByRole('button', { name: 'Somebody new' }).click();
      await page.getByLabel('Their name').fill('Ada');
      await page.getByRole('button', { name: 'Make a link' }).click();
      const link = await page.getByLabel('The link', { exact: true }).inputValue();
      const ada = await open(await launch(authority));
      await ada.goto(link);
      await ada.getByRole('button', { name: 'Come in' }).click();
      await ada.waitForURL(`${address('https')}/who`);
      await ada.getByRole('button', { name: 'Ada', exact: true }).waitFor();
      await ada.context().close();
    });

    it('comes in by the code on the screen of the first device, once that one has said yes', async () => {
      const { page } = owner;
      await page.goto('/you/settings/devices');
      await page.getByRole('button', { name: 'Use EmoVerse on another device' }).click();
      await page.getByRole('button', { name: 'Show the code' }).click();
      await page.getByRole('img', { name: 'The code, as a picture for the camera' }).waitFor();
      phone = await open(browsers[1], { viewport: { width: 390, height: 844 } });
      // By HTTP, which leads on; what stands behind the `#` comes along.
      const seen = await readCode(page);
      expect(seen.startsWith(`${address('http')}/who#`)).toBe(true);
      await phone.goto(seen);
      const asked = phone.getByRole('dialog', { name: 'I have a code' });
      await asked.getByRole('button', { name: 'Come in' }).click();
      await page.getByRole('button', { name: 'Yes, let it in' }).click();
      await phone.waitForURL(`${address('https')}/`);
    });

    it('opens it over the network, with camera and all that a secure page may', async () => {
      await phone.goto('/you/settings/devices');
      await phone.getByRole('link', { name: 'How a device learns to trust it' }).click();
      await phone.getByRole('link', { name: 'Open EmoVerse' }).click();
      await phone.getByRole('heading', { name: 'How are you?' }).waitFor();
      const seen = await phone.evaluate(async () => {
        const stream = await navigator.mediaDevices.getUserMedia({ video: true });
        const [track] = stream.getVideoTracks();
        const { readyState } = track;
        track.stop();
        return [location.protocol, isSecureContext, 'serviceWorker' in navigator, readyState];
      });
      expect(seen).toEqual(['https:', true, true, 'live']);
    });

    let titles: string[];
    it('reads a face, which arrives at the first device as a mood', async () => {
      await startReading(phone);
      await phone.getByText('You look happy').first().waitFor();
      await phone.getByRole('button', { name: 'Yes', exact: true }).click();
      await chooseIntent(phone, 'Match');
      titles = await shownTitles(phone);
      await expect.poll(stored).toEqual({ moods: ['camera'], reactions: [] });
    });

    it('is used with the server killed', async () => {
      const needed = ['/index.html', '/api/profile', '/api/catalogue/items/practice-box-breathing'];
      await expect.poll(() => keptPaths(phone)).toEqual(expect.arrayContaining(needed));
      await running().kill();

      await phone.reload();
      await expect.poll(() => shownTitles(phone)).toEqual(titles);
      await shelf(phone, 'Hear')
        .getByRole('button', { name: `Save ${titles[0]}`, exact: true })
        .click();
      await phone.getByText('One thing you did is kept here').waitFor();

      await phone.goto('/w/practice-box-breathing');
      await phone.getByRole('button', { name: 'Begin Box breathing' }).click();
      await phone
        .getByRole('dialog', { name: 'Box breathing' })
        .getByRole('button', { name: 'Pause' })
        .waitFor();

      await phone.goto('/say');
      await phone
        .getByRole('textbox', { name: 'How was your day?' })
        .fill('I am so happy, everything went well');
      await phone.getByRole('button', { name: 'That is how I feel' }).click();
      await phone.getByRole('dialog', { name: 'Your mood' }).waitFor();
      await chooseIntent(phone, 'Match');
      await phone.getByText('3 things you did are kept here').waitFor();
    });

    it('tells the server what was done meanwhile, once, when it is back', async () => {
      server = await serve(Number(new URL(running().address).port));
      const arrived = { moods: ['text', 'camera'], reactions: ['played', 'saved'] };
      // A try that hangs and the longest wait after it, on a busy machine.
      await expect.poll(stored, { timeout: 180_000 }).toEqual(arrived);
      await phone.goto('/library');
      await phone.getByRole('article', { name: titles[0] }).waitFor();
      expect(await stored()).toEqual(arrived);
    }, 240_000);
  },
);

it('ends when it is told to end', async () => {
  const { process: started, stop, address } = running();
  const closed = once(started, 'close');
  await stop();
  await closed;
  await expect(fetch(address)).rejects.toThrow('fetch failed');
});
