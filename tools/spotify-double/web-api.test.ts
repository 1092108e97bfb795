import { beforeEach, describe, expect, it } from 'vitest';
import { REMOVED_ROUTES } from './removed-routes.ts';
import { Stage } from './testing.ts';

let stage: Stage;
beforeEach(() => {
  stage = new Stage();
});
const uriOf = (name: string): string => {
  const track = [...stage.state.tracks.values()].find((candidate) => candidate.name === name);
  return `spotify:track:${track?.id ?? 'missing'}`;
};

// https://developer.spotify.com/documentation/web-api/concepts/api-calls
describe('every call', () => {
  it('needs a bearer token that is known and not over', async () => {
    expect((await stage.send('/v1/me')).status).toBe(401);
    expect((await stage.send('/v1/me', { headers: { authorization: 'Basic x' } })).status).toBe(400);
    expect((await stage.send('/v1/me', { headers: { authorization: 'Bearer x' } })).status).toBe(401);
    const call = await stage.logIn();
    expect((await call('GET', '/me')).status).toBe(200);
    stage.state.advance(3600 * 1000);
    expect(await call('GET', '/me')).toMatchObject({
      status: 401,
      body: { error: { status: 401, message: 'The access token expired' } },
    });
  });

  it('needs the scope of its route', async () => {
    const call = await stage.logIn(['streaming']);
    for (const [method, path, json] of [
      ['GET', '/me/player/devices'],
      ['PUT', '/me/player/pause'],
      ['POST', '/me/playlists', { name: 'x', public: false }],
      ['PUT', `/me/library?uris=${uriOf('Night Bus (feat. Ola Brandt)')}`],
    ] as const) {
      expect(await call(method, path, json), path).toMatchObject({
        status: 403,
        body: { error: { message: 'Insufficient client scope' } },
      });
    }
  });

  // https://developer.spotify.com/documentation/web-api/concepts/quota-modes
  it('is for people in the list of users of an app in development mode', async () => {
    const call = await stage.logIn();
    stage.state.settings.registered = false;
    expect(await call('GET', '/me')).toMatchObject({
      status: 403,
      body: expect.stringContaining('not registered'),
    });
  });

  // https://developer.spotify.com/documentation/web-api/concepts/rate-limits
  it('counts for a window of 30 seconds; 429 says with Retry-After when to come back', async () => {
    stage.state.settings.requestsPerWindow = 2;
    const call = await stage.logIn();
    await call('GET', '/me');
    stage.state.advance(10_000);
    await call('GET', '/me');
    const refused = await call('GET', '/me');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '20']);
    stage.state.advance(20_000);
    expect((await call('GET', '/me')).status).toBe(200);
  });

  it('fails when a test asks for it, as often as asked', async () => {
    const call = await stage.logIn();
    await stage.send('/control/failures', {
      method: 'POST',
      body: JSON.stringify({ status: 503, times: 2, path: '/v1/me' }),
    });
    const statuses = [];
    for (const path of ['/me', '/search?q=x&type=track', '/me', '/me'])
      statuses.push((await call('GET', path)).status);
    expect(statuses).toEqual([503, 200, 503, 200]);
  });
});

// https://developer.spotify.com/documentation/web-api/references/changes/february-2026
describe('since February 2026', () => {
  it.each(REMOVED_ROUTES)('%s %s is gone', async (method, path) => {
    const call = await stage.logIn();
    expect((await call(method, path.replace(':id', 'x'))).status).toBe(404);
  });

  it('a search gives five tracks unless told, and ten at most', async () => {
    const call = await stage.logIn();
    const tracks = Array.from({ length: 12 }, (_, index) => ({ name: `Many ${index}`, artists: ['Many'] }));
    await stage.send('/control/tracks', { method: 'POST', body: JSON.stringify(tracks) });
    const found = async (query: string): Promise<number> => {
      const { body } = await call('GET', `/search?type=track&q=Many${query}`);
      return (body.tracks as { items: unknown[] }).items.length;
    };
    expect([await found(''), await found('&limit=10'), await found('&limit=10&offset=10')]).toEqual([
      5, 10, 2,
    ]);
    for (const limit of ['11', '0', '50', 'x']) {
      expect((await call('GET', `/search?type=track&q=Many&limit=${limit}`)).status).toBe(400);
    }
  });

  it('a track has no markets, popularity or link; a profile no product, country or email', async () => {
    const call = await stage.logIn();
    const track = (await call('GET', `/tracks/${uriOf('Über den Dächern').slice(14)}`)).body;
    expect(track).toMatchObject({ name: 'Über den Dächern', duration_ms: 200_000, type: 'track' });
    for (const field of ['available_markets', 'popularity', 'linked_from', 'preview_url']) {
      expect(track).not.toHaveProperty(field);
    }
    const me = (await call('GET', '/me')).body;
    expect(me).toHaveProperty('id');
    for (const field of ['product', 'country', 'email', 'followers', 'explicit_content']) {
      expect(me).not.toHaveProperty(field);
    }
  });

  it('playlists are made at /me/playlists and filled at /items, whose rows hold "item"', async () => {
    const call = await stage.logIn();
    const made = await call('POST', '/me/playlists', { name: 'Evening', public: false });
    expect(made).toMatchObject({
      status: 201,
      body: { name: 'Evening', public: false, items: { total: 0 } },
    });
    const path = `/playlists/${String(made.body.id)}/items`;
    const [one, two] = [uriOf('Über den Dächern'), uriOf('夜の川')];
    expect((await call('POST', path, { uris: [one] })).status).toBe(201);
    expect((await call('POST', path, { uris: [two], position: 0 })).status).toBe(201);
    const { items } = (await call('GET', path)).body as unknown as { items: { item: { uri: string } }[] };
    expect(items.map(({ item }) => item.uri)).toEqual([two, one]);
    expect((await call('POST', path, { uris: Array.from({ length: 101 }, () => one) })).status).toBe(400);
    expect((await call('POST', path, { uris: ['spotify:track:nonsense'] })).status).toBe(400);
  });

  it('the library is kept at /me/library, by up to 40 URIs in the query', async () => {
    const call = await stage.logIn();
    const uri = uriOf('夜の川');
    const contains = async () => (await call('GET', `/me/library/contains?uris=${uri}`)).body;
    expect((await call('PUT', `/me/library?uris=${encodeURIComponent(uri)}`)).status).toBe(200);
    expect(await contains()).toEqual([true]);
    expect((await call('DELETE', `/me/library?uris=${uri}`)).status).toBe(200);
    expect(await contains()).toEqual([false]);
    const many = Array.from({ length: 41 }, () => uri).join(',');
    expect((await call('PUT', `/me/library?uris=${many}`)).status).toBe(400);
  });
});

describe('searching', () => {
  const namesFor = async (q: string): Promise<string[]> => {
    const call = await stage.logIn();
    const { body } = await call('GET', `/search?type=track&limit=10&q=${encodeURIComponent(q)}`);
    return (body.tracks as { items: { name: string }[] }).items.map(({ name }) => name);
  };
  it('folds accents and case, and finds versions and covers too: choosing is the caller’s work', async () => {
    expect(await namesFor('corazon de sal lucia penarrubia')).toEqual(['Corazón de Sal']);
    const found = await namesFor('Paper Lanterns Nadia Vell');
    expect(found[0]).toBe('Paper Lanterns');
    expect(found).toContain('Paper Lanterns (Made Famous by Nadia Vell)');
    expect(await namesFor('zzz')).toEqual([]);
  });
  // https://developer.spotify.com/documentation/web-api/reference/search
  it('narrows by field filters', async () => {
    expect(await namesFor('track:"Paper Lanterns" artist:"Karaoke Crew"')).toEqual(['Paper Lanterns']);
  });
});
