import { createCanvas, loadImage, type Image } from '@napi-rs/canvas';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { drawnPortrait } from './draw-face.ts';
import { ROOT, temporaryFolder } from './start-server.ts';

const WIDTH = 640;
const HEIGHT = 480;

/** The demo photos that come with a dev dependency: real faces, without committing anyone's picture. */
const PHOTOS = path.join(ROOT, 'node_modules/@vladmandic/face-api/demo');

/** What the camera sees. */
export type Scene = 'drawn-face' | 'smiling-face' | 'several-faces' | 'empty-room' | 'dark-face';

/** Part of a demo photo: left, top, width in its pixels, at 4:3. */
const VIEWS: Readonly<
  Record<
    Exclude<Scene, 'drawn-face' | 'empty-room'>,
    { photo: string; left: number; top: number; width: number }
  >
> = {
  'smiling-face': { photo: 'sample3.jpg', left: 940, top: 100, width: 620 },
  'several-faces': { photo: 'sample6.jpg', left: 140, top: 120, width: 1700 },
  'dark-face': { photo: 'sample3.jpg', left: 940, top: 100, width: 620 },
};

function drawScene(image: Image | undefined, scene: Scene, shift: number): Buffer {
  if (scene === 'drawn-face') return drawnPortrait(shift);
  const canvas = createCanvas(WIDTH, HEIGHT);
  const context = canvas.getContext('2d');
  context.fillStyle = '#8a8f94';
  context.fillRect(0, 0, WIDTH, HEIGHT);
  if (scene !== 'empty-room' && image !== undefined) {
    const { left, top, width } = VIEWS[scene];
    context.drawImage(image, left + shift, top, width, (width * HEIGHT) / WIDTH, 0, 0, WIDTH, HEIGHT);
  }
  if (scene === 'dark-face') {
    context.fillStyle = 'rgba(0, 0, 0, 0.95)';
    context.fillRect(0, 0, WIDTH, HEIGHT);
  }
  return canvas.toBuffer('image/jpeg', 90);
}

/** A still of the scene as JPEG, for uploads. */
export async function scenePhoto(scene: Scene): Promise<Buffer> {
  return drawScene(await photoOf(scene), scene, 0);
}

/** A short film of the scene, gently moving, as Motion JPEG for Chromium's fake camera; it plays in a loop. */
export async function fakeCameraFilm(scene: Scene): Promise<string> {
  const image = await photoOf(scene);
  const frames = Array.from({ length: 30 }, (_, index) =>
    drawScene(image, scene, Math.round(8 * Math.sin((2 * Math.PI * index) / 30))),
  );
  const file = path.join(temporaryFolder(), `${scene}.mjpeg`);
  writeFileSync(file, Buffer.concat(frames));
  return file;
}

async function photoOf(scene: Scene): Promise<Image | undefined> {
  return scene === 'empty-room' || scene === 'drawn-face'
    ? undefined
    : loadImage(path.join(PHOTOS, VIEWS[scene].photo));
}
