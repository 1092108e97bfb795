import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { trainingSection } from './training-section.ts';

const folder = mkdtempSync(join(tmpdir(), 'emoverse-report-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, 'history.json');

describe('trainingSection', () => {
  it('draws every figure of training and validation, losses apart from shares', async () => {
    const epoch = (loss: number, share: number): object => ({
      epoch: 1,
      run: 'x',
      train: { loss, fer2013: share, teacherLoss: loss / 2 },
      validation: { loss: loss + 1, ferplus8: share, note: 'not a figure', gap: null },
    });
    writeFileSync(file, JSON.stringify({ epochs: [epoch(2, 0.4), epoch(1, 0.6)] }));
    const body = (await trainingSection(file))?.body ?? '';
    const [accuracy, loss] = body.split('aria-label="Loss over the epochs"');
    expect(accuracy).toContain('train fer2013');
    expect(accuracy).toContain('validation ferplus8');
    expect(accuracy).not.toContain('train loss');
    expect(loss).toContain('train loss');
    expect(loss).toContain('train teacherLoss');
    expect(body).not.toMatch(/NaN|gap|not a figure/);
  });

  it('is left out where there is no history, or too little of it', async () => {
    expect(await trainingSection(`${file}.none`)).toBeUndefined();
    writeFileSync(file, JSON.stringify({ epochs: [{ train: { loss: 1 } }] }));
    expect(await trainingSection(file)).toBeUndefined();
  });
});
