import { ROUTES } from '@emoverse/api-contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Browser } from '../testing/browser.ts';
import { startApp, type RunningApp } from '../testing/start-app.ts';

let app: RunningApp;
let browser: Browser;
beforeAll(async () => {
  app = await startApp();
  browser = app.browser();
});
afterAll(() => app.dispose());

const documentSchema = z.object({
  openapi: z.literal('3.1.0'),
  paths: z.record(z.string(), z.record(z.string(), z.object({ operationId: z.string() }).loose())),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});
const readDocument = async () => {
  const text = await (await browser.send('/api/openapi.json')).text();
  return { text, document: documentSchema.parse(JSON.parse(text)) };
};

describe('the OpenAPI document', () => {
  it('has every route of the contract under its name and no other', async () => {
    const { document } = await readDocument();
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId }]) => `${operationId} ${method} ${path}`),
    );
    expect(described.sort()).toEqual(
      Object.entries(ROUTES)
        .map(([name, { method, path }]) => `${name} ${method} ${path}`)
        .sort(),
    );
  });

  it('refers only to schemas that it has, and has none that nothing refers to', async () => {
    const { text, document } = await readDocument();
    const referred = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
    expect(text.match(/\$ref/g)).toHaveLength(referred.length);
    expect([...new Set(referred)].sort()).toEqual(Object.keys(document.components.schemas).sort());
  });
});

describe('the page about it', () => {
  it('shows every operation and needs neither scripts nor other hosts', async () => {
    const response = await browser.send('/api/docs');
    const page = await response.text();
    expect(response.headers.get('content-type')).toContain('text/html');
    for (const [name, { method, summary }] of Object.entries(ROUTES)) {
      expect(page).toContain(`<details id="${name}">`);
      expect(page).toContain(`${method.toUpperCase()}</span>`);
      expect(page).toContain(summary);
    }
    expect(page).not.toMatch(/<script|style=|https?:\/\//);
  });

  it('has a place for every link inside it, and ids once', async () => {
    const page = await (await browser.send('/api/docs')).text();
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, target]) => target);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });

  it('has a style of its own that knows light and dark', async () => {
    const style = await browser.send('/api/docs.css');
    expect(style.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(await style.text()).toContain('prefers-color-scheme: dark');
  });
});
