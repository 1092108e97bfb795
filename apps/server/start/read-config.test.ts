import { describe, expect, it } from 'vitest';
import { readConfig } from './read-config.ts';

const read = (args: readonly string[], environment: Record<string, string> = {}) =>
  readConfig(args, environment, true);

describe('the configuration', () => {
  it('serves this machine alone by default, from a folder of its own', () => {
    expect(read([])).toEqual({
      port: 4321,
      host: '127.0.0.1',
      data: '.emoverse',
      open: 'where there is a screen',
      allowedHosts: ['127.0.0.1', 'localhost', '[::1]'],
      trustProxy: false,
      shareLibrary: false,
      requestsPerMinute: 600,
      logLevel: 'warn',
    });
  });

  it('takes the environment, and the command line before it', () => {
    const environment = {
      PORT: '5000',
      EMOVERSE_DATA: '/a',
      HOST: '0.0.0.0',
      EMOVERSE_LOG: 'silent',
      EMOVERSE_TRUST_PROXY: '1',
    };
    expect(read([], environment)).toMatchObject({
      port: 5000,
      data: '/a',
      host: '0.0.0.0',
      logLevel: 'silent',
      trustProxy: true,
    });
    expect(read(['--port', '0', '--data=/b', '--no-open'], environment)).toMatchObject({
      port: 0,
      data: '/b',
      open: 'never',
    });
    expect(read(['--open'])).toMatchObject({ open: 'always' });
    expect(read([], { PORT: '', EMOVERSE_DATA: '' })).toMatchObject({ port: 4321, data: '.emoverse' });
    expect(readConfig([], {}, false)).toMatchObject({ logLevel: 'info' });
  });

  it('answers to every host name only when it listens to others and none is given', () => {
    expect(read(['--host', '0.0.0.0'])).toMatchObject({ allowedHosts: undefined });
    const hosts = { EMOVERSE_ALLOWED_HOSTS: 'emo.example, Other.example' };
    expect(read(['--host', '0.0.0.0'], hosts)).toMatchObject({
      allowedHosts: ['emo.example', 'other.example'],
    });
    expect(read([], hosts)).toMatchObject({
      allowedHosts: ['127.0.0.1', 'localhost', '[::1]', 'emo.example', 'other.example'],
    });
  });

  it('asks for help', () => {
    expect(read(['--help'])).toBe('help');
  });

  it.each([
    [['--port', 'http']],
    [['--port', '65536']],
    [['--port', '-1']],
    [['--port', '1.5']],
    [['--prot', '80']],
    [['serve']],
    [['--data']],
  ])('refuses %j and says how to find help', (args) => {
    expect(() => read(args)).toThrow(
      expect.objectContaining({ code: 'bad-arguments', message: expect.stringContaining('--help') }),
    );
  });

  it('refuses a database that is not PostgreSQL and a limit that is no number', () => {
    expect(() => read([], { DATABASE_URL: 'mysql://x' })).toThrow(/postgres/);
    expect(() => read([], { EMOVERSE_REQUESTS_PER_MINUTE: 'many' })).toThrow(/is a number/);
  });
});
