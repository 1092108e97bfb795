import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import { startApp, type RunningApp } from '../testing/start-app.ts';

const SCRIPT = `console.log(${JSON.stringify('a built script '.repeat(500))})`;
const WEIGHTS = new Uint8Array(5000).map((_, index) => index);

let folder: string;
let app: RunningApp;
let browser: Browser;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emoverse-static-'));
  app = await startApp({ folders: { app: join(folder, 'app'), models: join(folder, 'models') } });
  browser = app.browser();
});
afterAll(async () => {
  await app.dispose();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  await mkdir(join(folder, 'app/assets'), { recursive: true });
  await mkdir(join(folder, 'models/emoverse-fer-int8'), { recursive: true });
  await writeFile(join(folder, 'app/index.html'), '<!doctype html><title>EmoVerse</title>');
  await writeFile(join(folder, 'app/icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(join(folder, 'app/.hidden'), 'hidden');
  await writeFile(join(folder, 'app/assets/index-B1a2C3d4.js'), SCRIPT);
  await writeFile(join(folder, 'app/assets/runtime-XyZ12345.wasm'), WEIGHTS);
  await writeFile(join(folder, 'outside.txt'), 'outside');
  await symlink(join(folder, 'outside.txt'), join(folder, 'app/link.txt'));
  await writeFile(join(folder, 'models/emoverse-fer-int8/model.onnx'), WEIGHTS);
  await writeFile(join(folder, 'models/emoverse-fer-int8/manifest.json'), '{}');
  await writeFile(join(folder, 'models/emoverse-fer-int8/train.py'), 'print()');
  await mkdir(join(folder, 'models/emoverse-words'));
  await writeFile(join(folder, 'models/emoverse-words/weights.bin'), WEIGHTS);
});
afterEach(async () => {
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true });
});

const bytesOf = async (response: Response): Promise<Uint8Array> =>
  new Uint8Array(await response.arrayBuffer());

describe('the page', () => {
  it.each([
    [undefined, 'English'],
    ['de-AT,de;q=0.9,en;q=0.8', 'Deutsch'],
    ['en-GB,en;q=0.9,de;q=0.8', 'English'],
    ['de;q=0.1, ar;q=0.9', 'العربية'],
    ['de;q=0, sv', 'English'],
    ['zh-TW, pt-PT', 'Português'],
    ['*', 'English'],
    [',;q=x,\u00e9', 'English'],
  ])('for %s is in %s', async (wanted, expected) => {
    for (const [name, text] of [
      ['', 'English'],
      ['.de', 'Deutsch'],
      ['.ar', 'العربية'],
      ['.pt-BR', 'Português'],
    ])
      await writeFile(join(folder, `app/index${name}.html`), `<!doctype html><title>${text}</title>`);
    for (const path of ['/', '/explore', '/index.html']) {
      const { headers, body } = await browser.send(path, {
        headers: wanted === undefined ? {} : { 'accept-language': wanted },
      });
      expect([path, await new Response(body).text()]).toEqual([
        path,
        `<!doctype html><title>${expected}</title>`,
      ]);
      expect(headers.get('vary')).toContain('accept-language');
    }
  });
});

describe('the built app', () => {
  it('comes with the right types, and what has a hash in its name is kept for ever', async () => {
    const expected = [
      ['/', 'text/html; charset=utf-8', 'no-cache'],
      ['/icon.svg', 'image/svg+xml', 'no-cache'],
      ['/assets/index-B1a2C3d4.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
      ['/assets/runtime-XyZ12345.wasm', 'application/wasm', 'public, max-age=31536000, immutable'],
    ] as const;
    for (const [path, type, caching] of expected) {
      const { status, headers } = await browser.send(path);
      expect([path, status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
        path,
        200,
        type,
        caching,
      ]);
    }
  });

  it('is compressed as the browser accepts it, and whole when it accepts nothing', async () => {
    const get = (encoding: string) =>
      browser.send('/assets/index-B1a2C3d4.js', { headers: { 'accept-encoding': encoding } });
    const brotli = await get('gzip, deflate, br');
    expect([brotli.headers.get('content-encoding'), brotli.headers.get('vary')]).toEqual([
      'br',
      'accept-encoding',
    ]);
    expect(brotliDecompressSync(await bytesOf(brotli)).toString()).toBe(SCRIPT);
    const zipped = await get('gzip, br;q=0');
    expect(zipped.headers.get('content-encoding')).toBe('gzip');
    expect(gunzipSync(await bytesOf(zipped)).toString()).toBe(SCRIPT);
    const plain = await get('');
    expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, SCRIPT]);
    expect(plain.headers.get('content-length')).toBe(String(SCRIPT.length));
  });

  it('is not sent again while it is unchanged', async () => {
    const { headers } = await browser.send('/');
    const etag = headers.get('etag') ?? '';
    expect((await browser.send('/', { headers: { 'if-none-match': etag } })).status).toBe(304);
    await writeFile(join(folder, 'app/index.html'), '<!doctype html><title>EmoVerse, built anew</title>');
    expect(await (await browser.send('/', { headers: { 'if-none-match': etag } })).text()).toContain(
      'built anew',
    );
  });

  it('is known by its content, not by the time of its file, and apart in each encoding', async () => {
    const path = '/assets/index-B1a2C3d4.js';
    const etagOf = async (encoding: string) =>
      (await browser.send(path, { headers: { 'accept-encoding': encoding } })).headers.get('etag') ?? '';
    const etags = await Promise.all(['br', 'gzip', ''].map(etagOf));
    expect(new Set(etags).size).toBe(3);
    const packed = new Date(Date.UTC(1985, 9, 26, 8, 15));
    await utimes(join(folder, `app${path}`), packed, packed);
    expect(await etagOf('br')).toBe(etags[0]);
    // As a package gives every file of every version the same time, and this one even has the same length.
    await writeFile(join(folder, `app${path}`), SCRIPT.replaceAll('built', 'given'));
    await utimes(join(folder, `app${path}`), packed, packed);
    const old = { headers: { 'accept-encoding': 'br', 'if-none-match': etags[0] } };
    expect((await browser.send(path, old)).status).toBe(200);
  });

  it('that is there as FILE.br alone is sent as it is, and unpacked for whoever takes it no other way', async () => {
    const path = '/assets/packed-Ab12Cd34.wasm';
    const packed = brotliCompressSync(WEIGHTS);
    await writeFile(join(folder, `app${path}.br`), packed);
    const get = (encoding: string, init?: RequestInit) =>
      browser.send(path, { headers: { 'accept-encoding': encoding }, ...init });
    const sent = await get('gzip, br');
    expect(Object.fromEntries(sent.headers)).toMatchObject({
      'content-encoding': 'br',
      'content-type': 'application/wasm',
      vary: expect.stringContaining('accept-encoding'),
    });
    expect(Buffer.compare(packed, await bytesOf(sent))).toBe(0);
    const zipped = await get('gzip;q=0.5, br;q=0');
    expect(zipped.headers.get('content-encoding')).toBe('gzip');
    expect(new Uint8Array(gunzipSync(await bytesOf(zipped)))).toEqual(WEIGHTS);
    for (const encoding of ['', 'identity', 'zstd']) {
      const plain = await get(encoding);
      expect(plain.headers.get('content-encoding')).toBeNull();
      expect(plain.headers.get('content-length')).toBe(String(WEIGHTS.length));
      expect(await bytesOf(plain)).toEqual(WEIGHTS);
    }
    expect((await get('br', { method: 'HEAD' })).status).toBe(200);
    // By its own name it is a file like any other, and a link out of the folder is none.
    await symlink(join(folder, 'outside.txt'), join(folder, 'app/assets/link-Ab12Cd34.js.br'));
    expect((await browser.send('/assets/link-Ab12Cd34.js')).status).toBe(404);
  });

  it('answers every address of the app with its page, and missing files with 404', async () => {
    for (const path of ['/history', '/read/camera', '/a/b/c']) {
      expect(await (await browser.send(path)).text()).toContain('<title>EmoVerse</title>');
    }
    for (const path of ['/assets/gone-B1a2C3d4.js', '/favicon.ico'])
      expect((await browser.send(path)).status).toBe(404);
    const head = await browser.send('/', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('gives out nothing from outside its folder', async () => {
    const paths = [
      '/../outside.txt',
      '/%2e%2e/outside.txt',
      '/..%2foutside.txt',
      '/assets/..%2f..%2foutside.txt',
      '/%5c..%5coutside.txt',
      '/link.txt',
      '/.hidden',
      '/%00',
      '/%',
      `/${'a'.repeat(5000)}.txt`,
      '/C:%5cwindows',
    ];
    for (const path of paths) {
      const text = await (await browser.send(path)).text();
      expect(text, path).not.toMatch(/outside|hidden/);
    }
    expect((await browser.send('/link.txt')).status).toBe(404);
  });

  it('takes what the build has compressed, unless the file has changed since', async () => {
    const path = '/assets/other-B1a2C3d4.js';
    await writeFile(join(folder, `app${path}`), `${SCRIPT} // another`);
    const built = brotliCompressSync('compressed by the build');
    await writeFile(join(folder, `app${path}.br`), built);
    const get = () => browser.send(path, { headers: { 'accept-encoding': 'br' } });
    expect(brotliDecompressSync(await bytesOf(await get())).toString()).toBe('compressed by the build');
    const later = new Date(Date.now() + 60_000);
    await writeFile(join(folder, `app${path}`), 'changed'.repeat(500));
    await utimes(join(folder, `app${path}`), later, later);
    expect(brotliDecompressSync(await bytesOf(await get())).toString()).toBe('changed'.repeat(500));
  });

  it('that has not been built says what to do', async () => {
    const unbuilt = await startApp();
    const response = await unbuilt.browser().send('/');
    expect([response.status, await response.text()]).toEqual([503, expect.stringContaining('npm run build')]);
    await unbuilt.dispose();
  });
});

describe('the models folder', () => {
  it('gives out weights, manifests and cards, and nothing else', async () => {
    const weights = await browser.send('/models/emoverse-fer-int8/model.onnx', {
      headers: { 'accept-encoding': 'br, gzip' },
    });
    expect([weights.headers.get('content-type'), weights.headers.get('content-encoding')]).toEqual([
      'application/octet-stream',
      'br',
    ]);
    expect(new Uint8Array(brotliDecompressSync(await bytesOf(weights)))).toEqual(WEIGHTS);
    expect((await browser.send('/models/emoverse-fer-int8/manifest.json')).headers.get('content-type')).toBe(
      'application/json',
    );
    const cachingOf = async (query: string) =>
      (await browser.send(`/models/emoverse-fer-int8/model.onnx${query}`)).headers.get('cache-control');
    expect(await cachingOf('')).toBe('no-cache');
    expect(await cachingOf(`?sha256=${'0a'.repeat(32)}`)).toBe('no-cache');
    const hash = createHash('sha256').update(WEIGHTS).digest('hex');
    expect(await cachingOf(`?sha256=${hash}`)).toBe('public, max-age=31536000, immutable');
    expect((await browser.send(`/models/emoverse-words/weights.bin?sha256=${hash}`)).status).toBe(200);
    for (const path of [
      '/models/emoverse-fer-int8/train.py',
      '/models/',
      '/models/emoverse-fer-int8',
      '/models/..%2foutside.txt',
      '/models/none.onnx',
    ]) {
      expect((await browser.send(path)).status, path).toBe(404);
    }
  });
});
