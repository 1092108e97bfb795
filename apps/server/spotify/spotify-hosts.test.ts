import { describe, expect, it } from 'vitest';
import { SPOTIFY, spotifyHosts } from './spotify-hosts.ts';

describe('where Spotify is', () => {
  it('is Spotify, unless a double on this machine is named', () => {
    expect(spotifyHosts(undefined)).toBe(SPOTIFY);
    for (const base of ['http://127.0.0.1:5055', 'http://127.0.0.2:5055/', 'http://[::1]:5055']) {
      const { origin } = new URL(base);
      expect(spotifyHosts(base)).toEqual({ accounts: origin, api: origin, player: origin });
    }
  });

  it.each([
    'http://localhost:5055',
    'https://accounts.spotify.com',
    'http://192.168.0.2:5055',
    'http://127.0.0.1.example:80',
    'http://example.org@127.0.0.1:5055',
    'http://127.0.0.1:5055/path',
    'https://127.0.0.1:5055',
    'file:///tmp',
    'nonsense',
  ])('is never %s', (base) => {
    expect(() => spotifyHosts(base)).toThrow(expect.objectContaining({ code: 'bad-arguments' }));
  });
});
