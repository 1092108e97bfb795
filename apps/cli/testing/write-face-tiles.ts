import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';

export interface DrawnTile {
  readonly label: string;
  /** Vote cells in the order of labels.csv, or none. */
  readonly votes: readonly (number | '')[];
  /** Gray level at a place of the tile. */
  readonly gray: (x: number, y: number) => number;
}

const HEADER =
  'split,tile,fer_id,label,label_source,neutral,happiness,surprise,sadness,anger,disgust,fear,contempt,unknown,nf';

/** Writes a folder of the form of FER-2013 as it is packed here, with drawn tiles; `across` tiles a row. */
export function writeFaceTiles(
  folder: string,
  split: string,
  tiles: readonly DrawnTile[],
  perMosaic: number,
  across = 100,
): void {
  mkdirSync(folder, { recursive: true });
  for (let first = 0, number = 0; first < tiles.length; first += perMosaic, number += 1) {
    const members = tiles.slice(first, first + perMosaic);
    const png = new PNG({ width: 48 * across, height: 48 * Math.ceil(members.length / across) });
    members.forEach(({ gray }, place) => {
      for (let y = 0; y < 48; y += 1) {
        for (let x = 0; x < 48; x += 1) {
          const at = 4 * ((48 * Math.floor(place / across) + y) * png.width + 48 * (place % across) + x);
          png.data.fill(gray(x, y), at, at + 3);
          png.data[at + 3] = 255;
        }
      }
    });
    const stem = split === 'Training' ? 'train' : split.toLowerCase();
    writeFileSync(
      join(folder, `${stem}_${String(number).padStart(2, '0')}.png`),
      PNG.sync.write(png, { colorType: 0 }),
    );
  }
  const rows = tiles.map(({ label, votes }, tile) =>
    [split, tile, '', label, 'match', ...Array.from({ length: 10 }, (_, index) => votes[index] ?? '')].join(
      ',',
    ),
  );
  writeFileSync(join(folder, 'labels.csv'), `${[HEADER, ...rows].join('\n')}\n`);
}
