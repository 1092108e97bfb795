import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Plugin } from 'vite';

/** As launchers, task switchers, splash screens and the home screens of Apple's phones (180) ask for them, in pixels. */
const SIZES = [48, 72, 96, 128, 144, 180, 192, 256, 384, 512] as const;
/** Cut to the launcher's own shape: the ground reaches to all edges. */
const MASKABLE_SIZES = [192, 512] as const;
const CORNERS = 'rx="18"';

/** Draws `icon.svg` in every size that an installed app is shown in: `icon-192.png`, `icon-maskable-192.png`. */
export function drawIcons(): Plugin {
  let publicDir = '';
  return {
    name: 'emoverse:draw-icons',
    apply: 'build',
    configResolved(config) {
      ({ publicDir } = config);
    },
    async generateBundle() {
      const icon = await readFile(path.join(publicDir, 'icon.svg'), 'utf8');
      if (!icon.includes(CORNERS)) throw new Error(`icon.svg has no ground with round corners (${CORNERS})`);
      const maskable = icon.replace(CORNERS, '');
      for (const size of SIZES)
        this.emitFile({ type: 'asset', fileName: `icon-${size}.png`, source: await draw(icon, size) });
      for (const size of MASKABLE_SIZES)
        this.emitFile({
          type: 'asset',
          fileName: `icon-maskable-${size}.png`,
          source: await draw(maskable, size),
        });
    },
  };
}

async function draw(svg: string, size: number): Promise<Uint8Array> {
  // Drawn at its size, not enlarged from that of its view box.
  const sized = svg.replace('<svg ', `<svg width="${size}" height="${size}" `);
  const canvas = createCanvas(size, size);
  canvas.getContext('2d').drawImage(await loadImage(Buffer.from(sized)), 0, 0, size, size);
  return canvas.encode('png');
}
