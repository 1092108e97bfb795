import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
// oxlint-disable-next-line no-restricted-imports -- the build's own tool makes a runtime that lacks something; no part of the app
import { trimWasm } from '../apps/web/build/runtime/trim-wasm.ts';
import { scenePhoto } from './support/fake-camera.ts';
import { prepareStage } from './support/prepare-stage.ts';

const stage = prepareStage();

const wasm = createRequire(import.meta.url).resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm');
const TRIMMED = /ort-trimmed-.*\.wasm$/;
const WHOLE = /ort-wasm-simd-threaded-.*\.wasm$/;

/** Reads a photo and tells which runtimes were fetched; `lacking`: the trimmed one lacks what networks need. */
async function runtimesOf(lacking: boolean): Promise<readonly string[]> {
  const { context, page } = await stage.visit();
  try {
    const fetched: string[] = [];
    page.on('request', (request) => {
      if (TRIMMED.test(request.url())) fetched.push('trimmed');
      if (WHOLE.test(request.url())) fetched.push('whole');
    });
    if (lacking) {
      const whole = new Uint8Array(readFileSync(wasm));
      // It starts, and has no large function: no network can be made of that.
      const body = Buffer.from(trimWasm(whole, (_, bytes) => bytes < 2000));
      await page.route(TRIMMED, (route) => route.fulfill({ body, contentType: 'application/wasm' }));
    }
    await page.goto('/photo');
    await page.locator('input[type=file]').setInputFiles({
      name: 'face.jpg',
      mimeType: 'image/jpeg',
      buffer: await scenePhoto('smiling-face'),
    });
    await page.getByRole('button', { name: 'Use this mood' }).waitFor();
    return fetched;
  } finally {
    await context.close();
  }
}

describe('the trimmed runtime in Chromium', () => {
  it('reads a face, and nothing else is fetched', async () => {
    expect(await runtimesOf(false)).toEqual(['trimmed']);
  });

  it('gives way to the whole one where it lacks something', async () => {
    expect(await runtimesOf(true)).toEqual(['trimmed', 'whole']);
  });
});
