import { describe, expect, it } from 'vitest';
import { HELP, PARTS, WrongOptions, parseOptions } from './options.ts';

describe('parseOptions', () => {
  it('measures everything shortly when nothing is asked', () => {
    expect(parseOptions([])).toMatchObject({ parts: PARTS, seconds: 10, minutes: 0.5, json: false });
  });

  it('takes parts several times or in one, and keeps their order', () => {
    expect(parseOptions(['--only', 'browser', '--only', 'classifier'])).toMatchObject({
      parts: ['classifier', 'browser'],
    });
    expect(parseOptions(['--only', 'accuracy,frame'])).toMatchObject({ parts: ['frame', 'accuracy'] });
  });

  it('says what is wrong', () => {
    for (const args of [
      ['--only', 'speed'],
      ['--seconds', '0'],
      ['--minutes', 'x'],
      ['--items', '0'],
      ['--rounds', '0'],
      ['--unknown'],
      ['word'],
    ])
      expect(() => parseOptions(args), args.join(' ')).toThrow(WrongOptions);
  });

  it('has a help text that names every option it takes', () => {
    expect(parseOptions(['--help', '--only', 'nonsense'])).toBe('help');
    for (const name of [
      'only',
      'seconds',
      'minutes',
      'data',
      'split',
      'limit',
      'model',
      'photo',
      'report',
      'rows',
      'rounds',
      'items',
      'json',
    ])
      expect(HELP).toContain(`--${name} `);
  });
});
