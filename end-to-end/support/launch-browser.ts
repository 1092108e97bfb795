import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserServer,
  type LaunchOptions,
} from 'playwright-core';
import { findChromium, type FoundChromium } from '../../tools/find-chromium.mjs';

/** What the camera, or the microphone, of the browser does. */
export type Camera =
  | { readonly kind: 'film'; readonly file: string }
  | { readonly kind: 'sound'; readonly file: string }
  | { readonly kind: 'denied' }
  | { readonly kind: 'none' };

/** A browser that asks nobody for anything. */
export const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Sound wants a touch first, as in a person's browser; headless ones are laxer.
  '--autoplay-policy=document-user-activation-required',
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
      return ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream=deny'];
    case 'none':
      return ['--use-fake-ui-for-media-stream'];
  }
}

async function launchOptions(camera: Camera, found?: FoundChromium): Promise<LaunchOptions> {
  const { executablePath, env } = found ?? (await findChromium());
  return {
    executablePath,
    env: { ...process.env, ...env } as Record<string, string>,
    headless: true,
    args: [...QUIET, ...cameraFlags(camera)],
  };
}

/** A Chromium of this machine, or of an npm package, with a camera as told. */
export async function launchBrowser(
  camera: Camera = { kind: 'none' },
  found?: FoundChromium,
): Promise<Browser> {
  return chromium.launch(await launchOptions(camera, found));
}

/** The same for other processes to connect to. */
export async function launchBrowserServer(camera: Camera): Promise<BrowserServer> {
  return chromium.launchServer(await launchOptions(camera));
}

/** The same, with a profile on the disk as a person's browser has: what it keeps lies in `folder`. */
export async function launchProfile(
  folder: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, { ...(await launchOptions({ kind: 'none' })), ...options });
}
