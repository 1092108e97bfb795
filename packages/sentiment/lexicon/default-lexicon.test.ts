import { describe, expect, it } from 'vitest';
import { DEFAULT_LEXICON as forBrowsers } from './default-lexicon.browser.ts';
import { DEFAULT_LEXICON as forNode } from './default-lexicon.ts';

describe('the default lexicon', () => {
  it('is the same table in the browser and in Node', () => {
    const differing = [...forNode.intensities].filter(
      ([word, intensity]) => forBrowsers.intensities.get(word) !== intensity,
    );
    expect(differing).toEqual([]);
    expect(forBrowsers.intensities.size).toBe(forNode.intensities.size);
    expect(forNode.intensities.size).toBeGreaterThan(7000);
  });
});
