import { describe, expect, it } from 'vitest';
import {
  formatClock,
  formatDay,
  formatFactDate,
  formatLanguage,
  formatMinutes,
  formatPercent,
  formatSigned,
  formatYear,
} from './format.ts';
import { inRegion } from './in-region.ts';

describe('formats', () => {
  it.each([
    [0.2, '1 min'],
    [3.4, '3 min'],
    [60, '1 hr'],
    [112, '1 hr 52 min'],
    [59.6, '1 hr'],
    [40 * 60 + 20, '40 hr'],
  ])('%d minutes are %s', (minutes, text) => {
    expect(formatMinutes(minutes, 'en')).toBe(text);
  });

  it.each([
    [0, '0:00'],
    [0.4, '0:01'],
    [65, '1:05'],
    [600, '10:00'],
  ])('%d seconds on the clock are %s', (seconds, text) => {
    expect(formatClock(seconds)).toBe(text);
  });

  it('take the region that the browser names for the language', () => {
    expect(inRegion('en', ['de-AT', 'en-GB', 'en'])).toBe('en-GB');
    expect(inRegion('en', ['de', 'fr-CA'])).toBe('en');
  });

  it('is English where it is no language at all, so that pages open', () => {
    for (const locale of ['de_DE', '', 'x', 'no such language', '\u0000'])
      expect(new Intl.NumberFormat(inRegion(locale, ['en_US', '*'])).format(1)).toBe('1');
    const at = Date.UTC(2026, 10, 27, 12);
    expect(formatDay(at, 'en-GB')).toContain('27 November');
    expect(formatDay(at, 'en-US')).toContain('November 27');
  });

  it('follow the language asked for', () => {
    expect(formatPercent(0.415, 'en')).toBe('42%');
    expect(formatPercent(0.415, 'de')).toBe('42\u00a0%');
    expect(formatLanguage('ko', 'en')).toBe('Korean');
    expect(formatLanguage('ko', 'fr')).toBe('coréen');
    expect(formatLanguage('not a code', 'en')).toBe('not a code');
  });

  it('dates of facts are as exact as the fact', () => {
    expect(formatFactDate('2017', 'en')).toBe('2017');
    expect(formatFactDate('2017-07', 'en')).toBe('Jul 2017');
    expect(formatFactDate('2017-07-03', 'en')).toBe('Jul 3, 2017');
  });

  it('years before our era say so', () => {
    expect(formatYear(1984, 'en')).toBe('1984');
    expect(formatYear(-44, 'en')).toMatch(/BC/);
  });

  it('weights wear their sign', () => {
    expect(formatSigned(0.4, 'en')).toBe('+0.40');
    expect(formatSigned(-0.4, 'en')).toBe('-0.40');
    expect(formatSigned(0, 'en')).toBe('0.00');
  });
});
