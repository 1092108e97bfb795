import { ApiError, CLIENT_PROBLEM_CODES, PROBLEM_CODES } from '@emoverse/api-contract';
import { EmoVerseError } from '@emoverse/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TFunction } from 'i18next';
import en from './en.json' with { type: 'json' };
import { createTranslator } from './create-translator.ts';
import { describeProblem } from './describe-problem.ts';

let t: TFunction;
beforeAll(async () => {
  ({ t } = await createTranslator('en'));
});

describe('what is said of a problem', () => {
  it('has words of its own for every code that the server or the client can send', () => {
    const english = 'what the server says in English';
    const unsaid = [...PROBLEM_CODES, ...CLIENT_PROBLEM_CODES].filter((code) =>
      describeProblem(new ApiError(500, code, english), t).includes(english),
    );
    expect(unsaid).toEqual([]);
  });

  it('has no words for a code that nothing sends', () => {
    // What a file is not is noticed in the browser.
    const noticed = [
      'bad-playlist-file',
      'not-a-mood-file',
      'a-mood-file',
      'a-taste-file',
      'archive-damaged',
      'unknown-export',
      'empty-export',
    ];
    const sent = new Set<string>([...PROBLEM_CODES, ...CLIENT_PROBLEM_CODES, ...noticed]);
    expect(Object.keys(en.problem).filter((code) => !sent.has(code))).toEqual([]);
  });

  it('goes by the code of whatever was thrown or told', () => {
    const full = en.problem['playlist-full'];
    for (const error of [
      new ApiError(409, 'playlist-full', '…'),
      new EmoVerseError('playlist-full', '…'),
      { code: 'playlist-full', message: '…' },
    ])
      expect(describeProblem(error, t)).toBe(full);
  });

  it('says where nobody answers, and what an unknown error says itself', () => {
    expect(describeProblem(new ApiError(0, 'unreachable', '…'), t)).toBe(en.failed.unreachable);
    expect(describeProblem(new ApiError(500, 'of-a-newer-server', 'the moon is full'), t)).toBe(
      'The server says: the moon is full',
    );
    expect(describeProblem(new TypeError('a fault of ours'), t)).toContain('a fault of ours');
  });
});
