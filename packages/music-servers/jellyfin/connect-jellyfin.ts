import { z } from 'zod';
import type { Connected } from '../connect-request.ts';
import type { ConnectTools } from '../connect-request.ts';
import type { ConnectRequest } from '../connect-request.ts';
import { MusicServerError } from '../music-server-error.ts';
import { askJellyfin } from './ask-jellyfin.ts';

const userSchema = z.object({ Id: z.string().min(1), Name: z.string().min(1) });
const loginSchema = z.object({ AccessToken: z.string().min(1), User: userSchema });

/**
 * Logs in at a Jellyfin server: name and password are changed for an access token of this connection, which the
 * server lists among the person's devices. With an API key the person's user is looked up by its name.
 */
export async function connectJellyfin(
  { address, userName, secret }: ConnectRequest,
  { fetch, newSecret }: ConnectTools,
): Promise<Pick<Connected, 'userName' | 'login'>> {
  const deviceId = newSecret();
  if (secret.by === 'password') {
    const { AccessToken, User } = await askJellyfin({
      address,
      deviceId,
      fetch,
      method: 'POST',
      path: '/Users/AuthenticateByName',
      body: { Username: userName, Pw: secret.value },
      answer: loginSchema,
    });
    return {
      userName: User.Name,
      login: { kind: 'jellyfin', userId: User.Id, token: AccessToken, deviceId, by: 'token' },
    };
  }
  const users = await askJellyfin({
    address,
    deviceId,
    token: secret.value,
    fetch,
    path: '/Users',
    answer: z.array(userSchema),
  });
  const user = users.find(({ Name }) => Name.toLowerCase() === userName.trim().toLowerCase());
  if (user === undefined) {
    throw new MusicServerError(
      'login-refused',
      `${new URL(address).host} takes the API key, but has no user called ${userName === '' ? '(none was given)' : userName}: enter whose music it should be`,
    );
  }
  return {
    userName: user.Name,
    login: { kind: 'jellyfin', userId: user.Id, token: secret.value, deviceId, by: 'api-key' },
  };
}
