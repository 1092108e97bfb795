import { MusicServerError } from './music-server-error.ts';

const MOST_CHARACTERS = 500;
/** Where clouds keep the secrets of their machines; no music server lives there. */
const LINK_LOCAL = /^(169\.254\.\d+\.\d+|\[fe[89ab][0-9a-f]:.*\]|\[::ffff:a9fe:.*\])$/i;

/**
 * The address of a music server as it is kept: http or https, host, port and perhaps a folder, without a slash at
 * the end. `music.local:4533` reads as `http://music.local:4533`. Throws `server-bad-address`.
 */
export function checkAddress(text: string): string {
  const typed = text.trim();
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `http://${typed}`;
  const bad = (why: string): MusicServerError =>
    new MusicServerError(
      'bad-address',
      `${why}: expected an address like https://music.example.org or http://192.168.1.5:4533`,
    );
  if (typed === '' || typed.length > MOST_CHARACTERS || !URL.canParse(whole))
    throw bad('this is not an address');
  const url = new URL(whole);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw bad(`${url.protocol} is not spoken here`);
  if (url.username !== '' || url.password !== '')
    throw bad('name and password do not belong into the address');
  if (url.search !== '' || url.hash !== '') throw bad('the address has something behind ? or #');
  if (LINK_LOCAL.test(url.hostname)) throw bad('addresses of this range (link-local) are not asked');
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}
