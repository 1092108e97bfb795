import { describe, expect, it } from 'vitest';
import { findHelpRegion, guessRegion } from './guess-region.ts';
import { helpRegions, dialLink } from './help-lines.ts';

describe('help lines', () => {
  it('are of at least 25 countries, each once, with a way to reach every line and an official page', () => {
    const countries = helpRegions().map(({ country }) => country);
    expect(new Set(countries).size).toBe(countries.length);
    expect(countries.length).toBeGreaterThanOrEqual(25);
    expect(countries.toSorted()).toEqual(countries);
    for (const { country, emergency, lines } of helpRegions()) {
      expect(emergency, country).toMatch(/^\d{3}$/u);
      expect(lines.length, country).toBeGreaterThan(0);
      for (const { name, phone, text, web, languages } of lines) {
        expect(phone ?? text, name).toBeDefined();
        expect(new URL(web).protocol, name).toBe('https:');
        expect(languages.length, name).toBeGreaterThan(0);
        if (phone !== undefined) expect(dialLink(phone), name).toMatch(/^tel:\*?\d{3,}$/u);
      }
    }
  });

  it.each([
    [['en-US'], 'Europe/Berlin', 'DE'],
    [['de-AT', 'en-GB'], undefined, 'AT'],
    [['es_MX.UTF-8'], 'Etc/UTC', 'MX'],
    [['zh-Hant-TW', 'en-GB'], undefined, 'GB'],
    [['C'], undefined, undefined],
    [['en'], 'Antarctica/Troll', undefined],
  ])('of %j with the clock of %s are those of %s', (languages, zone, country) => {
    expect(guessRegion(languages, zone)?.country).toBe(country);
  });

  it('are found by country in any case', () => {
    expect(findHelpRegion('de')?.country).toBe('DE');
    expect(findHelpRegion('XX')).toBeUndefined();
  });
});
