import { topEmotion } from '@emoverse/domain';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readText } from '../read-text.ts';

const rows = readFileSync(new URL('./unseen-sentences.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => /^(?<language>\w+),(?<half>\w+),(?<emotion>\w+),"(?<text>.*)"$/u.exec(line)?.groups ?? {});

describe('everyday sentences that were written without a look at the lexicons', () => {
  it('holds ten to mend by and ten to measure in each of sixteen languages', () => {
    const counts = new Map<string, number>();
    for (const { language, half } of rows)
      counts.set(`${language} ${half}`, (counts.get(`${language} ${half}`) ?? 0) + 1);
    expect(counts.size).toBe(32);
    expect(new Set(counts.values())).toEqual(new Set([10]));
  });

  it.each([
    ['mended', 0.93],
    ['measured', 0.8],
  ])('reads the half "%s" by the lexicons alone', async (half, share) => {
    const those = rows.filter((row) => row['half'] === half);
    let right = 0;
    for (const { text, emotion } of those)
      if (topEmotion((await readText(text, 0)).estimate.scores) === emotion) right += 1;
    expect(right / those.length).toBeGreaterThanOrEqual(share);
  });
});
