import { beforeEach, describe, expect, it } from 'vitest';
import { manySongs } from '../made-up-music/songs.ts';
import { createJellyfinDouble, createJellyfinStage } from './create-jellyfin-double.ts';
import type { JellyfinStage } from './jellyfin-stage.ts';
import { readAuthorization } from './read-authorization.ts';

let stage: JellyfinStage;
let double: ReturnType<typeof createJellyfinDouble>;
beforeEach(() => {
  stage = createJellyfinStage();
  double = createJellyfinDouble(stage);
});

const header = (token?: string, device = 'one') =>
  `MediaBrowser Client="Test", Device="A%20machine", DeviceId="${device}", Version="1"${token === undefined ? '' : `, Token="${token}"`}`;
const logIn = (Pw = 'correct horse 🐎', authorization: string | undefined = header()) =>
  double.request('/Users/AuthenticateByName', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization !== undefined && { authorization }) },
    body: JSON.stringify({ Username: 'Nadia', Pw }),
  });
interface Login {
  readonly AccessToken: string;
  readonly User: { readonly Id: string; readonly Name: string };
}
const login = async (): Promise<Login> => (await (await logIn()).json()) as Login;
const get = (path: string, token: string | undefined, range?: string) =>
  double.request(path, {
    headers: { authorization: header(token), ...(range !== undefined && { range }) },
  });

// https://api.jellyfin.org/#tag/User/operation/AuthenticateUserByName
describe('logging in', () => {
  it('changes name and password for an access token of this device', async () => {
    const { AccessToken, User } = await login();
    expect(User.Name).toBe('nadia');
    expect((await get('/Items', AccessToken)).status).toBe(200);
    expect((await logIn('guess')).status).toBe(401);
    // The same device logs in anew: its old token is over.
    await login();
    expect((await get('/Items', AccessToken)).status).toBe(401);
  });

  it('wants to know client, device and version', async () => {
    expect((await logIn(undefined, '')).status).toBe(400);
    expect((await logIn(undefined, 'MediaBrowser Client="Test"')).status).toBe(400);
  });

  it('takes a token or an API key in the Authorization header alone, and gives it back', async () => {
    const { AccessToken } = await login();
    for (const [path, headers] of [
      [`/Items?api_key=${AccessToken}`, {}],
      ['/Items', { 'x-emby-token': AccessToken }],
      ['/Items', { authorization: `Bearer ${AccessToken}` }],
    ] as const)
      expect((await double.request(path, { headers })).status).toBe(401);
    expect((await get('/Users', 'key-of-nadia-0123456789')).status).toBe(200);
    const out = await double.request('/Sessions/Logout', {
      method: 'POST',
      headers: { authorization: header(AccessToken) },
    });
    expect(out.status).toBe(204);
    expect((await get('/Items', AccessToken)).status).toBe(401);
  });

  it('reads URL-encoded values', () => {
    expect(readAuthorization('MediaBrowser Device="A%20machine", Token="x"')).toEqual({
      Device: 'A machine',
      Token: 'x',
    });
    expect(readAuthorization('Bearer x')).toEqual({});
  });
});

// https://api.jellyfin.org/#tag/Items/operation/GetItems
describe('items', () => {
  it('come in pages with their whole number, and with genres where they are asked for', async () => {
    stage.songs = manySongs(30);
    const { AccessToken, User } = await login();
    const read = async (query: string) =>
      (await (await get(`/Items?${query}`, AccessToken)).json()) as {
        Items: { Name: string; Genres?: string[] }[];
        TotalRecordCount: number;
      };
    const asked = `userId=${User.Id}&includeItemTypes=Audio&recursive=true`;
    const page = await read(`${asked}&startIndex=20&limit=20&fields=Genres`);
    expect(page.TotalRecordCount).toBe(30);
    expect(page.Items.map(({ Name }) => Name)).toEqual(stage.songs.slice(20).map(({ title }) => title));
    expect(page.Items[0].Genres).toEqual(stage.songs[20].genres);
    expect((await read(asked)).Items[0]).not.toHaveProperty('Genres');
    expect((await read('includeItemTypes=Audio')).TotalRecordCount).toBe(0);
    expect((await get('/Items?userId=nobody', AccessToken)).status).toBe(404);
  });
});

describe('media', () => {
  it('is a WAV file in parts, for who is logged in; covers are for everybody', async () => {
    const { AccessToken } = await login();
    const [song] = stage.songs;
    const part = await get(`/Audio/${song.id}/stream?static=true`, AccessToken, 'bytes=0-3');
    expect(part.status).toBe(206);
    expect(await part.text()).toBe('RIFF');
    expect((await get(`/Audio/${song.id}/stream`, undefined)).status).toBe(401);
    expect((await get('/Audio/gone/stream', AccessToken)).status).toBe(404);
    expect((await double.request(`/Items/${song.id}/Images/Primary`)).headers.get('content-type')).toBe(
      'image/png',
    );
  });
});
