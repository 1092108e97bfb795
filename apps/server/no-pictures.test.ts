import { ROUTES } from '@emoverse/api-contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOpenApi } from './openapi/create-open-api.ts';
import { EVERY_ROUTE, json, type Browser } from './testing/browser.ts';
import { startApp, wish, type RunningApp } from './testing/start-app.ts';

let app: RunningApp;
let browser: Browser;
beforeAll(async () => {
  app = await startApp();
  browser = app.browser();
});
afterAll(() => app.dispose());

const PIXEL = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

describe('no route can receive a picture:', () => {
  it.each(EVERY_ROUTE)('$name refuses pictures, forms and bytes', async ({ method, path }) => {
    for (const type of [
      'image/png',
      'image/jpeg',
      'image/webp',
      'video/webm',
      'application/octet-stream',
      'multipart/form-data; boundary=x',
      'application/x-www-form-urlencoded',
      'text/plain',
      'application/jsonp',
    ]) {
      const body = method === 'GET' ? null : PIXEL;
      const response = await browser.send(path, { method, headers: { 'content-type': type }, body });
      expect(response.status, type).toBe(415);
    }
  });

  it('a mood with a picture in it is refused', async () => {
    const { body } = wish();
    for (const field of ['image', 'frame', 'photo', 'pixels']) {
      const inMood = { ...body, mood: { ...body.mood, [field]: 'data:image/png;base64,iVBORw0KGgo=' } };
      expect((await browser.send('/api/recommendations', json(inMood))).status).toBe(400);
      expect((await browser.send('/api/recommendations', json({ ...body, [field]: 'AAAA' }))).status).toBe(
        400,
      );
    }
  });

  it('the API’s document has no type that could carry one, and no body but JSON', () => {
    const document = createOpenApi(ROUTES, '0');
    const refused: string[] = [];
    const walk = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, inner] of Object.entries(value)) {
        const here = `${path}/${key}`;
        if (key === 'contentEncoding' || key === 'contentMediaType') refused.push(here);
        if (key === 'format' && ['binary', 'byte', 'base64', 'base64url'].includes(String(inner)))
          refused.push(here);
        if (key === 'content' && Object.keys(inner).join() !== 'application/json') refused.push(here);
        walk(inner, here);
      }
    };
    walk(document, '');
    expect(refused).toEqual([]);
  });

  it('every text that comes in is a choice, a pattern, or short', () => {
    const document = createOpenApi(ROUTES, '0');
    const unbounded: string[] = [];
    const walk = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      const isText = 'type' in value && value.type === 'string';
      const isBounded =
        ['enum', 'const', 'pattern', 'format'].some((key) => key in value) ||
        ('maxLength' in value && Number(value.maxLength) <= 5000);
      if (isText && !isBounded) unbounded.push(path);
      for (const [key, inner] of Object.entries(value)) walk(inner, `${path}/${key}`);
    };
    for (const [path, methods] of Object.entries(document.paths)) {
      for (const [method, { requestBody }] of Object.entries(methods)) walk(requestBody, `${method} ${path}`);
    }
    const inputs = Object.entries(document.components.schemas).filter(([name]) => name.endsWith('Input'));
    expect(inputs.length).toBeGreaterThan(3);
    for (const [name, schema] of inputs) walk(schema, name);
    expect(unbounded).toEqual([]);
  });
});
