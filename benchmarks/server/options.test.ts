import { describe, expect, it } from 'vitest';
import { WrongOptions } from '../options.ts';
import { HELP, parseServerOptions } from './options.ts';

const SERVER = 'postgres://postgres@127.0.0.1:5432/postgres';

describe('the options of the server bench', () => {
  it('are 10,000 items, one process and two, and PostgreSQL where there is a server', () => {
    expect(parseServerOptions([], undefined)).toMatchObject({
      stores: ['sqlite'],
      items: [10_000],
      processes: [1, 2],
      json: false,
    });
    expect(parseServerOptions([], SERVER)).toMatchObject({
      stores: ['sqlite', 'postgres'],
      databaseUrl: SERVER,
    });
  });

  it('can be given several times', () => {
    expect(
      parseServerOptions(
        ['--items', '10000', '--items=1000000', '--store', 'sqlite', '--kills', '0'],
        SERVER,
      ),
    ).toMatchObject({ items: [10_000, 1_000_000], stores: ['sqlite'], kills: 0 });
  });

  it('say what is wrong', () => {
    for (const args of [
      ['--store', 'mysql'],
      ['--store', 'postgres'],
      ['--items', '0'],
      ['--seconds', '1.5'],
      ['--kills', 'x'],
      ['--unknown'],
      ['word'],
    ])
      expect(() => parseServerOptions(args, undefined), args.join(' ')).toThrow(WrongOptions);
  });

  it('are all named in the help text', () => {
    expect(parseServerOptions(['--help', '--store', 'nonsense'], undefined)).toBe('help');
    for (const name of [
      ...['store', 'items', 'processes', 'seconds', 'connections', 'persons', 'kills', 'sticky'],
      ...['database-url', 'json', 'help'],
    ])
      expect(HELP).toContain(`--${name}`);
  });
});
