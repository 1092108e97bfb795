import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createFontStack } from '@capsizecss/core';
import { entireMetricsCollection as metrics } from '@capsizecss/metrics/entireMetricsCollection';
import { describe, expect, it } from 'vitest';

const read = (file: string): string => readFileSync(path.join(import.meta.dirname, file), 'utf8');
/** What `unpack` of Capsize reads in DejaVuSans.ttf and DejaVuSerif.ttf 2.37, which its collection lacks. */
const dejaVu = {
  ascent: 1901,
  descent: -483,
  lineGap: 0,
  unitsPerEm: 2048,
};
const dejaVuSans = {
  ...dejaVu,
  familyName: 'DejaVu Sans',
  fullName: 'DejaVu Sans',
  postscriptName: 'DejaVuSans',
  xWidthAvg: 1041,
};
const dejaVuSerif = {
  ...dejaVu,
  familyName: 'DejaVu Serif',
  fullName: 'DejaVu Serif',
  postscriptName: 'DejaVuSerif',
  xWidthAvg: 1058,
};
const fallbacks = read('fallbacks.css');

describe('the fonts shown until ours are there', () => {
  it.each([
    [metrics.nunitoSans, metrics.arial],
    [metrics.nunitoSans, metrics.roboto],
    [metrics.nunitoSans, dejaVuSans],
    [metrics.lora, metrics.georgia],
    [metrics.lora, metrics.timesNewRoman],
    [metrics.lora, metrics.notoSerif],
    [metrics.lora, dejaVuSerif],
  ])('take the room of the family (%#)', (family, system) => {
    const name = `${family.familyName} by ${system.familyName}`;
    const { fontFaces } = createFontStack([family, system], { fontFaceFormat: 'styleObject' });
    const face = fallbacks.split('@font-face').find((rule) => rule.includes(`'${name}'`)) ?? '';
    for (const [property, key] of [
      ['size-adjust', 'sizeAdjust'],
      ['ascent-override', 'ascentOverride'],
      ['descent-override', 'descentOverride'],
      ['line-gap-override', 'lineGapOverride'],
    ] as const) {
      const value = fontFaces[0]['@font-face'][key];
      expect(new RegExp(`  ${property}: (.*);`).exec(face)?.[1], `${name}: ${property}`).toBe(value);
    }
    expect(read('../styles.css'), name).toContain(`'${name}'`);
  });
});
