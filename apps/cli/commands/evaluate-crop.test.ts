import { describe, expect, it, vi } from 'vitest';
import { FACTORS, TURNS } from '@emoverse/evaluation/faces';
import { runCaptured } from '../testing/run-captured.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { writeFaceTiles } from '../testing/write-face-tiles.ts';

vi.setConfig({ testTimeout: 300_000 });
const folder = temporaryFolder();

/** A drawn portrait: a bright head with dark hair, eyes, brows, nose and mouth. */
function portrait(x: number, y: number): number {
  const within = (cx: number, cy: number, rx: number, ry: number): boolean =>
    ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 < 1;
  if (within(15, 20, 3, 1.6) || within(33, 20, 3, 1.6)) return 30;
  if (within(15, 15, 5, 1.2) || within(33, 15, 5, 1.2)) return 60;
  if (within(24, 36, 7, 1.8)) return 70;
  if (within(24, 29, 2.6, 1.2)) return 120;
  if (within(24, 26, 18, 23)) return y < 7 ? 50 : 200;
  return 110;
}

describe('emoverse evaluate crop', () => {
  it('counts found faces and right answers for every turn, and for larger and smaller squares', async () => {
    const votes = ['', '', '', '', '', '', '', '', '', ''] as const;
    const tile = { label: 'neutral', votes, gray: portrait };
    writeFaceTiles(folder, 'PublicTest', [tile, tile], 10);
    const { code, stdout } = await runCaptured(['evaluate', 'crop', '--data', folder, '--json']);
    expect(code).toBe(0);
    const report = JSON.parse(stdout) as {
      turns: { degrees: number; n: number; found: number; eased: { fer2013: number | null } }[];
      factors: { factor: number }[];
    };
    expect(report.turns.map(({ degrees }) => degrees)).toEqual(TURNS);
    expect(report.factors.map(({ factor }) => factor)).toEqual(FACTORS);
    for (const { n, found } of report.turns) {
      expect(n).toBe(2);
      expect(found).toBeLessThanOrEqual(2);
    }
  });

  it('refuses a detector that it does not know', async () => {
    expect(await runCaptured(['evaluate', 'crop', '--data', folder, '--detector', 'none'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('neural'),
    });
  });
});
