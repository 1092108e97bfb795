import { withoutTrackNumber, type PlaylistWork } from '@emoverse/domain';

const BETWEEN = ' - ';
const ADDRESS = /^[a-z][a-z0-9+.-]+:\/\//i;

/**
 * Title and artist from where a track is, for lists that say nothing else: the name of the file without its ending and
 * the number of the track. `file:///Music/01%20Changes.mp3` is Changes, `Queen - Innuendo.ogg` is Innuendo by Queen.
 * The title is empty where the location names no file.
 */
export function titleFromLocation(location: string): Pick<PlaylistWork, 'title' | 'creators'> {
  // A question mark ends the path of an address; in the name of a file it is a letter.
  const path = ADDRESS.test(location) ? location.replace(ADDRESS, '/').replace(/[?#].*$/s, '') : location;
  const file = path.split(/[\\/]/).at(-1) ?? '';
  let name = file;
  try {
    name = decodeURIComponent(file);
  } catch {
    // A lone percent sign: the name as it stands.
  }
  return splitDisplay(withoutTrackNumber(name.replace(/\.[a-z0-9]{2,4}$/i, '')));
}

/** `Artist - Title`, as players show a track. */
export function splitDisplay(display: string): Pick<PlaylistWork, 'title' | 'creators'> {
  const at = display.indexOf(BETWEEN);
  if (at <= 0) return { title: display, creators: [] };
  return { title: display.slice(at + BETWEEN.length), creators: [display.slice(0, at)] };
}

/** What `splitDisplay` takes apart. */
export function joinDisplay({ title, creators }: Pick<PlaylistWork, 'title' | 'creators'>): string {
  const people = creators.join(', ');
  return people === '' ? title : `${people}${BETWEEN}${title}`;
}
