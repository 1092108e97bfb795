import { describe, expect, it } from 'vitest';
import { isSameLanguage, pickLocale } from './pick-locale.ts';

describe('the language to speak', () => {
  const there = ['en', 'de', 'pt-BR', 'zh-Hans', 'ar'];

  it.each([
    [['de-AT', 'en'], 'de'],
    [['tlh', 'pt-PT'], 'pt-BR'],
    [['zh-CN'], 'zh-Hans'],
    [['zh'], 'zh-Hans'],
    [['zh-TW', 'ar-EG'], 'ar'],
    [['zh-TW', 'sv'], undefined],
    [['no such tag', '', '*', 'EN-gb'], 'en'],
    [[], undefined],
  ])('for %j is %j', (wanted, spoken) => {
    expect(pickLocale(wanted, there)).toBe(spoken);
  });

  it('is one language in another region, and another in another script', () => {
    expect(isSameLanguage('sr-Latn', 'sr')).toBe(false);
    expect(isSameLanguage('en-GB', 'en-US')).toBe(true);
  });
});
