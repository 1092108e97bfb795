import { delimiter, resolve } from 'node:path';
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
      allowedHosts: [],
      https: false,
      trustedProxies: [],
      shareLibrary: false,
      privateWebhooks: false,
      databaseWaitSeconds: 60,
      requestsPerMinute: 600,
      newProfilesPerHour: 100,
      logLevel: 'warn',
    });
  });

  it('takes the environment, and the command line before it', () => {
    const environment = {
      PORT: '5000',
      EMOVERSE_DATA: '/a',
      HOST: '0.0.0.0',
      EMOVERSE_LOG: 'silent',
      EMOVERSE_TRUST_PROXY: '127.0.0.1, 10.0.0.0/8,fd00::/8',
      EMOVERSE_NEW_PROFILES_PER_HOUR: '7',
    };
    expect(read([], environment)).toMatchObject({
      port: 5000,
      data: '/a',
      host: '0.0.0.0',
      logLevel: 'silent',
      trustedProxies: ['127.0.0.1', '10.0.0.0/8', 'fd00::/8'],
      newProfilesPerHour: 7,
    });
    expect(read(['--port', '0', '--data=/b', '--no-open'], environment)).toMatchObject({
      port: 0,
      data: '/b',
      open: 'never',
    });
    expect(read(['--open'])).toMatchObject({ open: 'always' });
    expect(read(['--https'])).toMatchObject({ https: true });
    expect(read([], { EMOVERSE_HTTPS: '1' })).toMatchObject({ https: true });
    expect(read(['--no-https'], { EMOVERSE_HTTPS: '1' })).toMatchObject({ https: false });
    expect(read([], { PORT: '', EMOVERSE_DATA: '' })).toMatchObject({ port: 4321, data: '.emoverse' });
    expect(readConfig([], {}, false)).toMatchObject({ logLevel: 'info' });
  });

  it('takes names and addresses to answer to, and nothing that is neither', () => {
    const hosts = { EMOVERSE_ALLOWED_HOSTS: 'emo.example, Other.example,192.168.1.5,fd00::2,' };
    expect(read([], hosts)).toMatchObject({
      allowedHosts: ['emo.example', 'other.example', '192.168.1.5', '[fd00::2]'],
    });
    for (const name of ['https://emo.example', 'emo.example:8080', 'emo.example/', '*', '*.example', 'a b']) {
      expect(() => read([], { EMOVERSE_ALLOWED_HOSTS: name })).toThrow(
        expect.objectContaining({
          code: 'bad-arguments',
          message: expect.stringContaining('EMOVERSE_ALLOWED_HOSTS takes names'),
        }),
      );
    }
  });

  it('trusts proxies that are named by address, and no others', () => {
    for (const proxy of [
      '1',
      'true',
      'loopback',
      'nginx',
      '10.0.0.0/33',
      '0.0.0.0/0',
      '::/0',
      '10.0.0.0/8/8',
      '10.1',
    ]) {
      expect(() => read([], { EMOVERSE_TRUST_PROXY: `127.0.0.1,${proxy}` })).toThrow(
        expect.objectContaining({
          code: 'bad-arguments',
          message: expect.stringMatching(`EMOVERSE_TRUST_PROXY .*got ${proxy}$`),
        }),
      );
    }
  });

  it('gives figures to nobody until it is told to, and then to whom it is told', () => {
    expect(read([])).not.toHaveProperty('metrics', expect.anything());
    expect(read(['--metrics'])).toMatchObject({ metrics: [] });
    expect(read([], { EMOVERSE_METRICS: '1' })).toMatchObject({ metrics: [] });
    expect(read([], { EMOVERSE_METRICS: '10.0.0.5, fd00::/8' })).toMatchObject({
      metrics: ['10.0.0.5', 'fd00::/8'],
    });
    expect(read(['--no-metrics'], { EMOVERSE_METRICS: '1' })).toMatchObject({ metrics: undefined });
    for (const everybody of ['0.0.0.0/0', 'prometheus', '10.0.0.0/33'])
      expect(() => read([], { EMOVERSE_METRICS: everybody })).toThrow(/EMOVERSE_METRICS is 1 or names/);
  });

  it('offers the folders that it is told of', () => {
    expect(read([])).not.toHaveProperty('musicFolders', expect.anything());
    const folders = [resolve('/srv/music'), resolve('/home/nadia/a, b')];
    expect(read([], { EMOVERSE_MUSIC_FOLDERS: folders.join(delimiter) })).toMatchObject({
      musicFolders: folders,
    });
    expect(() => read([], { EMOVERSE_MUSIC_FOLDERS: 'music' })).toThrow(/absolute paths/);
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
    expect(() => read([], { EMOVERSE_DATABASE_WAIT: 'long' })).toThrow(/number of seconds/);
    expect(() => read([], { EMOVERSE_NEW_PROFILES_PER_HOUR: '-1' })).toThrow(
      /EMOVERSE_NEW_PROFILES_PER_HOUR is a number/,
    );
  });

  it('knows a provider of one’s own by its https address and the client’s id', () => {
    const issuer = { EMOVERSE_OIDC_ISSUER: 'https://login.example/realm', EMOVERSE_OIDC_CLIENT_ID: 'emo' };
    expect(readConfig([], issuer, false)).toMatchObject({
      oidc: { issuer: 'https://login.example/realm', clientId: 'emo', name: 'login.example' },
    });
    for (const wrong of [
      { EMOVERSE_OIDC_ISSUER: 'https://login.example' },
      { ...issuer, EMOVERSE_OIDC_ISSUER: 'http://login.example' },
      { ...issuer, EMOVERSE_OIDC_ISSUER: 'login' },
    ])
      expect(() => readConfig([], wrong, false)).toThrow(/EMOVERSE_OIDC_/);
  });

  it('believes a header of named proxies alone', () => {
    const proxied = ['--trust-proxy', '10.0.0.1', '--auth-header', 'Remote-User'];
    expect(read(proxied)).toMatchObject({ trustedProxies: ['10.0.0.1'], authHeader: 'remote-user' });
    expect(() => read(['--auth-header', 'Remote-User'])).toThrow(/EMOVERSE_TRUST_PROXY/);
    expect(() => read([...proxied.slice(0, 3), 'Remote User'])).toThrow(/EMOVERSE_AUTH_HEADER/);
  });
});
