import { plainText, type PlaylistWork } from '@emoverse/domain';
import { exactWork, tryJson } from '../exact-work.ts';
import type { PlaylistFormat } from '../playlist-file.ts';
import { WorkCollector } from '../read-work.ts';
import { addressOf, readAddress } from '../work-address.ts';

const EXACT = '#EMOVERSE-WORK:';
const BETWEEN = ' - ';

/**
 * Extended M3U in UTF-8: `#EXTINF:seconds,Artist - Title` before each address, `#PLAYLIST:` for the name. There is no
 * standard; this is what Winamp began and VLC, mpv and others read. Lines that begin with `#` and are not known are
 * comments, so the exact work travels in one.
 */
export const m3u8: PlaylistFormat = {
  name: 'm3u8',
  extensions: ['m3u8', 'm3u'],
  mediaType: 'audio/x-mpegurl',
  write({ name, works }) {
    const lines = works.flatMap((work) => {
      const { seconds, display } = shownOf(work);
      return [`${EXACT}${JSON.stringify(work)}`, `#EXTINF:${seconds},${display}`, oneLine(addressOf(work))];
    });
    return ['#EXTM3U', `#PLAYLIST:${name}`, ...lines, ''].join('\n');
  },
  read(text) {
    const found = new WorkCollector();
    let name: string | undefined;
    let exact: unknown;
    let shown: { line: number; seconds: number; display: string } | undefined;
    const finish = (line: number, address?: string): void => {
      const display = shown?.display ?? '';
      const work =
        shown &&
        exactWork(exact, { seconds: shown.seconds, display, address }, (carried) => ({
          ...shownOf(carried),
          address: oneLine(addressOf(carried)),
        }));
      const told = work ?? {
        ...(display === '' ? titleFromPath(address ?? '') : splitDisplay(display)),
        ...(shown !== undefined && shown.seconds > 0 && { durationMs: Math.round(shown.seconds * 1000) }),
        ...readAddress(address),
      };
      found.add(shown?.line ?? line, told, [display, address ?? ''].join(' '));
      exact = shown = undefined;
    };
    const lines = text.replace(/^\uFEFF/, '').split(/\r\n|[\n\r]/);
    for (const [index, raw] of lines.entries()) {
      const line = raw.trim();
      if (line.startsWith(EXACT)) {
        if (shown !== undefined) finish(index);
        exact = tryJson(line.slice(EXACT.length));
      } else if (/^#PLAYLIST:/i.test(line)) name = line.slice(10);
      else if (/^#EXTINF:/i.test(line)) {
        if (shown !== undefined) finish(index);
        shown = { line: index + 1, ...readInfo(line.slice(8)) };
      } else if (line !== '' && !line.startsWith('#')) finish(index + 1, line);
    }
    if (shown !== undefined) finish(lines.length);
    return found.finish(name);
  },
};

function shownOf(work: PlaylistWork): { seconds: number; display: string } {
  const people = work.creators.join(', ');
  return {
    seconds: work.durationMs === undefined ? -1 : Math.round(work.durationMs / 1000),
    display: oneLine(people === '' ? work.title : `${people}${BETWEEN}${work.title}`),
  };
}

/** `215,Artist - Title`, also with attributes as television lists write them: `-1 tvg-id="x, y",Title`. */
function readInfo(text: string): { seconds: number; display: string } {
  const [, seconds = '-1', display = text] =
    /^\s*(-?\d+(?:\.\d+)?)?(?:\s+[\w-]+=(?:"[^"]*"|[^\s",]*))*\s*,(.*)$/.exec(text) ?? [];
  return { seconds: Number(seconds), display: display.trim() };
}

function splitDisplay(display: string): Pick<PlaylistWork, 'title' | 'creators'> {
  const at = display.indexOf(BETWEEN);
  if (at <= 0) return { title: display, creators: [] };
  return { title: display.slice(at + BETWEEN.length), creators: [display.slice(0, at)] };
}

/** The name of a file without its ending and the number of the track: `Music/01 Changes.mp3` is Changes. */
function titleFromPath(path: string): Pick<PlaylistWork, 'title' | 'creators'> {
  const file = path.split(/[\\/]/).at(-1) ?? '';
  let name = file;
  try {
    name = decodeURIComponent(file);
  } catch {
    // A lone percent sign: the name as it stands.
  }
  const bare = name.replace(/\.[a-z0-9]{2,4}$/i, '').replace(/^\d{1,3}[\s._-]+(?=\S)/, '');
  return splitDisplay(bare);
}

function oneLine(text: string): string {
  return plainText(text).replace(/\s+/g, ' ');
}
