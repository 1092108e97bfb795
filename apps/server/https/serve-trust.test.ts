import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { Agent, request } from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { connect as connectTls } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen, type Listening } from '../start/listen.ts';
import { startApp, type RunningApp } from '../testing/start-app.ts';
import { createHomeHttps, type HomeHttps } from './create-home-https.ts';
import { tellOthers } from './tell-others.ts';

const PAGE = (lang: string): string =>
  `<!doctype html><html lang="${lang}"><details data-system="iphone"></details><details data-system="linux"></details>
  <code>{{fingerprint}}</code> {{name}} <a href="{{address}}{{path}}">open</a></html>`;
const OTHER = '192.168.1.9';
const OWN = '192.168.1.5';

let folder: string;
let https: HomeHttps;
let app: RunningApp;
let server: Listening;
let look: () => void;
let addresses = [OWN];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emoverse-trust-'));
  const pages = { en: PAGE('en'), de: PAGE('de') };
  await mkdir(join(folder, 'app/assets'), { recursive: true });
  await writeFile(join(folder, 'app/trust-pages.json'), JSON.stringify(pages));
  await writeFile(join(folder, 'app/index.html'), '<!doctype html><title>EmoVerse</title>');
  await writeFile(join(folder, 'app/assets/first-B1a2C3d4.css'), 'p {}');
  https = await createHomeHttps({
    folder: join(folder, 'https'),
    sources: () => ({ hostname: 'kitchen', addresses, given: [] }),
    clock: Date.now,
    every: (_, task) => {
      look = task;
      return () => undefined;
    },
    logger: { info: () => undefined, warn: () => undefined },
  });
  app = await startApp({
    https,
    allowedHosts: undefined,
    folders: { app: join(folder, 'app'), models: folder },
  });
  server = await listen(app.app, { host: '127.0.0.1', port: 0 }, undefined, https);
});
afterAll(async () => {
  await server.close();
  await app.dispose();
  await rm(folder, { recursive: true });
});

/** What another device of the home is answered. */
const ask = (path: string, headers: Record<string, string> = {}, init: RequestInit = {}, host = OWN) =>
  app.answer(new Request(`http://${host}:4321${path}`, { headers, ...init }), OTHER, OWN);
const NAVIGATION = { accept: 'text/html,application/xhtml+xml' };

describe('another device that asks without HTTPS', () => {
  it('is shown how to trust this home when it wants a page, and sent to HTTPS for all else', async () => {
    for (const path of ['/', '/you/settings?a=1', '/index.html', '/api/docs']) {
      const { status, headers } = await ask(path, NAVIGATION);
      expect([status, headers.get('location')]).toEqual([302, `/trust?to=${encodeURIComponent(path)}`]);
    }
    for (const [path, method] of [
      ['/api/profile', 'GET'],
      ['/api/moods', 'POST'],
      ['/models/emoverse-fer/manifest.json', 'GET'],
      ['/trust', 'POST'],
    ]) {
      const own = { 'sec-fetch-site': 'same-origin' };
      const { status, headers } = await ask(path, own, { method });
      expect([path, status, headers.get('location')]).toEqual([path, 308, `https://${OWN}:4321${path}`]);
      expect(headers.getSetCookie()).toEqual([]);
    }
    expect((await ask('/assets/first-B1a2C3d4.css')).status).toBe(200);
  });

  it('reads the page in its language, with the way for its system unfolded, and where it was on the way to', async () => {
    const response = await ask('/trust?to=%2Fsay%3Fa%3D%22', {
      'accept-language': 'de-AT, en;q=0.5',
      'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)',
    });
    const html = await response.text();
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(html).toContain('<html lang="de">');
    expect(html.match(/data-system="(\w+)" open/)?.[1]).toBe('iphone');
    expect(html).toContain(`<code>${https.authority().fingerprint256}</code> \u2068EmoVerse at kitchen (`);
    expect(html).toContain(`href="https://${OWN}:4321/say?a=&quot;"`);
    for (const away of ['//evil.example', '/\\evil.example', 'https://evil.example', ''])
      expect(await (await ask(`/trust?to=${encodeURIComponent(away)}`)).text()).toContain(
        `href="https://${OWN}:4321/"`,
      );
    expect(await (await ask('/trust', {}, {}, 'kitchen.local')).text()).toContain(
      'https://kitchen.local:4321/',
    );
    expect((await ask('/trust', {}, {}, 'elsewhere.example')).status).toBe(421);
  });

  it('gets the certificate whose fingerprint it can compare, as a file and as a profile', async () => {
    const file = await ask('/trust/emoverse.crt');
    expect(file.headers.get('content-type')).toBe('application/x-x509-ca-cert');
    const bytes = new Uint8Array(await file.arrayBuffer());
    const digest = createHash('sha256').update(bytes).digest('hex').toUpperCase();
    expect(digest).toBe(https.authority().fingerprint256.replaceAll(':', ''));
    const profile = await ask('/trust/emoverse.mobileconfig');
    expect(profile.headers.get('content-type')).toBe('application/x-apple-aspen-config');
    const xml = await profile.text();
    expect(xml).toContain('<string>com.apple.security.root</string>');
    expect(/<data>(.*?)<\/data>/.exec(xml)?.[1]).toBe(Buffer.from(bytes).toString('base64'));
  });
});

/** Asks the server by HTTPS as a browser that trusts the authority. */
function askSecurely(path: string): Promise<{ body: string; cookies: string[]; hsts: string | undefined }> {
  const agent = new Agent({ ca: https.authority().toString(), keepAlive: false });
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: server.port, path, agent }, (response) => {
      void text(response).then((body) =>
        resolve({
          body,
          cookies: response.headers['set-cookie'] ?? [],
          hsts: response.headers['strict-transport-security'],
        }),
      );
    });
    asked.once('error', reject).end();
  });
}

describe('the one port', () => {
  it('speaks HTTPS, with cookies that stay there and nothing that binds other servers of the same name', async () => {
    const { body, cookies, hsts } = await askSecurely('/api/profile');
    expect(JSON.parse(body)).toMatchObject({ kind: 'owner' });
    expect(cookies.join()).toMatch(/; Secure; SameSite=Strict/);
    expect(hsts).toBeUndefined();
  });

  it('speaks HTTP at this machine as before, however the bytes come', async () => {
    const plain = await fetch(`http://127.0.0.1:${server.port}/api/health`);
    expect(plain.status).toBe(200);
    const socket = connect(server.port, '127.0.0.1');
    socket.write('G');
    await new Promise((resolve) => setImmediate(resolve));
    socket.end(`ET /api/health HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nConnection: close\r\n\r\n`);
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 /);
  });

  it('goes on after connections that say nothing, end early or speak neither', async () => {
    for (const bytes of ['', '\x16\x03\x01\x00\x05hello', '\x00\x01nonsense\r\n\r\n']) {
      const socket = connect(server.port, '127.0.0.1').on('error', () => undefined);
      socket.end(bytes, 'latin1').resume();
      await new Promise((resolve) => socket.once('close', resolve));
    }
    expect(JSON.parse((await askSecurely('/api/health')).body)).toMatchObject({
      status: 'ok',
      homeHttps: true,
    });
  });

  it('ends at once, also with connections that have said nothing yet', async () => {
    const other = await listen(app.app, { host: '127.0.0.1', port: 0 }, undefined, https);
    const socket = connect(other.port, '127.0.0.1').resume();
    const ended = new Promise((resolve) => socket.once('close', resolve));
    await new Promise((resolve) => socket.once('connect', resolve));
    // An answer on a second connection: the server has taken the first by then.
    await (await fetch(`${other.address}/api/health`, { headers: { connection: 'close' } })).text();
    const before = performance.now();
    await other.close();
    await ended;
    expect(performance.now() - before).toBeLessThan(9_000);
  });

  it('shows a renewed certificate from the next connection on, without a restart', async () => {
    const shown = (): Promise<string> =>
      new Promise((resolve, reject) => {
        const ca = https.authority().toString();
        const socket = connectTls({ port: server.port, host: '127.0.0.1', ca }, () => {
          resolve(socket.getPeerCertificate().subjectaltname ?? '');
          socket.destroy();
        });
        socket.once('error', reject);
      });
    expect(await shown()).toContain(OWN);
    const renewed = new Promise<void>((resolve) => https.onRenewal(resolve));
    addresses = ['192.168.1.77'];
    look();
    await renewed;
    expect(await shown()).toContain('192.168.1.77');
  });
});

describe('what is printed', () => {
  const names = { names: [], addresses: ['127.0.0.1', '192.168.1.5', '::1', 'fd00::5'] };
  it.each([
    ['0.0.0.0', 'Phones and other devices open first http://192.168.1.5:4321/trust\n'],
    ['::', 'Phones and other devices open first http://192.168.1.5:4321/trust\n'],
    ['192.168.1.7', 'Phones and other devices open first http://192.168.1.7:4321/trust\n'],
    ['fd00::5', 'Phones and other devices open first http://[fd00::5]:4321/trust\n'],
    ['127.0.0.1', 'By HTTPS at https://localhost:4321; other devices reach it with --host 0.0.0.0\n'],
  ])('names what others can open where it listens on %s', (host, line) => {
    expect(tellOthers(names, { host, port: 4321 })).toBe(line);
  });
});
