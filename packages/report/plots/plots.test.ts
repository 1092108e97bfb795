import { loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { barPlot } from './bar-plot.ts';
import { confusionPlot } from './confusion-plot.ts';
import { linePlot } from './line-plot.ts';
import { reliabilityPlot } from './reliability-plot.ts';
import { scatterPlot } from './scatter-plot.ts';
import { ticksBetween } from './svg.ts';

const PLOTS: Readonly<Record<string, string>> = {
  confusion: confusionPlot(
    'a <b> & "c"',
    ['x', 'y'],
    [
      [3, 1],
      [0, 0],
    ],
  ),
  lines: linePlot('Loss', 'epoch', 'loss', [
    {
      name: 'train & co',
      points: [
        [1, 2],
        [2, 1],
      ],
    },
  ]),
  'a line of one point': linePlot('Loss', 'epoch', 'loss', [{ name: 'train', points: [[1, 2]] }]),
  reliability: reliabilityPlot('Reliability', [
    { n: 0, confidence: 0, accuracy: 0 },
    { n: 5, confidence: 0.9, accuracy: 0.8 },
  ]),
  scatter: scatterPlot('Clusters', 'one', 'two', [{ name: 'calm', points: [[0, 1]], centre: [0.5, 0.5] }]),
  bars: barPlot('F1', [
    { name: 'happy', value: 0.9, interval: [0.85, 0.93] },
    { name: 'fear', value: 0 },
  ]),
  'scatter of nothing': scatterPlot('Clusters', 'one', 'two', [{ name: 'calm', points: [] }]),
};

describe('the plots', () => {
  it.each(Object.entries(PLOTS))('are pictures that stand on their own: %s', async (_, svg) => {
    const image = await loadImage(Buffer.from(svg));
    expect(image.width).toBeGreaterThan(100);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });
});

describe('ticksBetween', () => {
  it('gives round numbers inside the bounds', () => {
    expect(ticksBetween(0, 1)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(ticksBetween(-3.2, 7.9)).toEqual([0, 5]);
    expect(ticksBetween(3, 3)).toEqual([3]);
  });
});
