import { loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { accuracyChart, logTicks, placeLabels } from './accuracy-chart.ts';

const point = (name: string, x: number, accuracy: number, ours = false) => ({
  name,
  ours,
  x,
  accuracy,
  ci95: [accuracy - 0.015, accuracy + 0.015] as const,
});

describe('accuracyChart', () => {
  it.each([
    ['several', [point('ours', 2.5, 0.71, true), point('a & b', 4, 0.6), point('c', 4.1, 0.601)]],
    ['one', [point('ours', 2.5, 0.71, true)]],
    ['none', []],
  ])('stands on its own with %s', async (_, points) => {
    const svg = accuracyChart('Accuracy <and> cost', 'ms', points);
    expect((await loadImage(Buffer.from(svg))).width).toBe(760);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('puts what costs more to the right and what is right more often higher', () => {
    const svg = accuracyChart('t', 'ms', [point('cheap', 1, 0.7, true), point('dear', 30, 0.6)]);
    const number = (pattern: RegExp): number => Number(pattern.exec(svg)?.[1]);
    expect(number(/<circle cx="([\d.]+)"/)).toBeLessThan(number(/<rect x="([\d.]+)" y="[\d.]+" width="10"/));
    expect(number(/<circle cx="[\d.]+" cy="([\d.]+)"/)).toBeLessThan(number(/y="([\d.]+)" width="10"/));
  });
});

describe('placeLabels', () => {
  it('keeps labels of neighbours off each other and inside the chart', () => {
    const labels = placeLabels(
      [
        [300, 100],
        [330, 104],
        [690, 100],
      ],
      ['a reader of some name', 'another of that name', 'at the very right'],
    );
    expect(labels[0]).toEqual({ x: 289, y: 104, anchor: 'end' });
    expect(labels[1]).toEqual({ x: 341, y: 108, anchor: 'start' });
    expect(labels[2]).toMatchObject({ anchor: 'end' });
  });
});

describe('logTicks', () => {
  it('are 1, 2 and 5 of each power between the bounds', () => {
    expect(logTicks(0.3, 25)).toEqual([0.5, 1, 2, 5, 10, 20]);
  });
});
