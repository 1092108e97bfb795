import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { topEmotion } from '@emoverse/domain';
import { readText } from '../read-text.ts';
import { LEXICONS } from './lexicons/all-lexicons.ts';
import { TEXT_LANGUAGES, type TextLanguage } from './text-lexicon.ts';

const rows = readFileSync(new URL('./test-sentences.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => /^(?<language>\w+),(?<half>\w+),(?<emotion>\w+),"(?<text>.*)"$/u.exec(line)?.groups ?? {});

describe.each(TEXT_LANGUAGES)('sentences and words of mood in %s', (language: TextLanguage) => {
  it('reads nine of ten held sentences that name their emotion', async () => {
    const held = rows.filter(
      (row) => row['language'] === language && ['held', 'later'].includes(row['half'] ?? ''),
    );
    expect(held.length).toBeGreaterThanOrEqual(14);
    const right = await Promise.all(
      held.map(
        async ({ text, emotion }) => topEmotion((await readText(text, 0)).estimate.scores) === emotion,
      ),
    );
    expect(right.filter(Boolean).length / held.length).toBeGreaterThanOrEqual(0.9);
  });

  it('holds at least 150 words, all seven emotions, and no word twice for different emotions', () => {
    const lexicon = LEXICONS.get(language);
    expect(lexicon?.size).toBeGreaterThanOrEqual(150);
    const meanings = new Map<string, string>();
    for (const [meaning, , words] of lexicon?.source.groups ?? []) {
      for (const word of words.split(' ')) {
        expect([word, meanings.get(word) ?? meaning]).toEqual([word, meaning]);
        meanings.set(word, meaning);
      }
    }
    for (const emotion of ['angry', 'disgust', 'fear', 'happy', 'sad', 'surprise', 'neutral'])
      expect([...meanings.values()]).toContain(emotion);
  });
});
