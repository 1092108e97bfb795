import { chromium, type Browser } from 'playwright-core';
import { findChromium, type FoundChromium } from '../../tools/find-chromium.mjs';

/** What the camera, or the microphone, of the browser does. */
export type Camera =
  | { readonly kind: 'film'; readonly file: string }
  | { readonly kind: 'sound'; readonly file: string }
  | { readonly kind: 'denied' }
  | { readonly kind: 'none' };

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function cameraFlags(camera: Camera): readonly string[] {
  switch (camera.kind) {
    case 'film':
      return [
        '--use-fake-ui-for-media-stream',
        '--use-fake-device-for-media-stream',
        `--use-file-for-fake-video-capture=${camera.file}`,
      ];
    case 'sound':
      return [
        '--use-fake-ui-for-media-stream',
        '--use-fake-device-for-media-stream',
        `--use-file-for-fake-audio-capture=${camera.file}`,
      ];
    case 'denied':
      return ['--use-fake-device-for-media-stream', '--deny-permission-prompts'];
    case 'none':
      return ['--use-fake-ui-for-media-stream'];
  }
}

/** A Chromium of this machine, or of an npm package, with a camera as told. */
export async function launchBrowser(
  camera: Camera = { kind: 'none' },
  found?: FoundChromium,
  flags: readonly string[] = [],
): Promise<Browser> {
  const { executablePath, env } = found ?? (await findChromium());
  return chromium.launch({
    executablePath,
    env: { ...process.env, ...env } as Record<string, string>,
    headless: true,
    args: [...QUIET, ...cameraFlags(camera), ...flags],
  });
}
