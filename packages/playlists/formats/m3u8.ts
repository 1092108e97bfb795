import { EmoVerseError, plainText, type PlaylistWork } from '@emoverse/domain';
import { exactWork, tryJson } from '../exact-work.ts';
import type { PlaylistFormat } from '../playlist-file.ts';
import { WorkCollector } from '../read-work.ts';
import { joinDisplay, splitDisplay, titleFromLocation } from '../title-from-location.ts';
import { addressOf, readAddress } from '../work-address.ts';

const EXACT = '#EMOVERSE-WORK:';
/** HTTP Live Streaming (RFC 8216): the pieces of one stream, or its qualities. */
const STREAM_TAG = /^#EXT-X-[A-Z-]+/m;

/**
 * Extended M3U in UTF-8: `#EXTINF:seconds,Artist - Title` before each address, `#PLAYLIST:` for the name. There is no
 * standard; this is what Winamp began and VLC, mpv and others read. Lines that begin with `#` and are not known are
 * comments, so the exact work travels in one.
 */
export const m3u8: PlaylistFormat = {
  name: 'm3u8',
  extensions: ['m3u8', 'm3u'],
  mediaType: 'audio/x-mpegurl',
  *pieces({ name, works }) {
    const lines = works.flatMap((work) => {
      const { seconds, display } = shownOf(work);
      return [`${EXACT}${JSON.stringify(work)}`, `#EXTINF:${seconds},${display}`, oneLine(addressOf(work))];
    });
    yield ['#EXTM3U', `#PLAYLIST:${name}`, ...lines, ''].join('\n');
  },
  read(text) {
    const stream = STREAM_TAG.exec(text)?.[0];
    if (stream !== undefined)
      throw new EmoVerseError(
        'bad-playlist-file',
        `expected a playlist of works, got the list of one stream (HTTP Live Streaming, with ${stream})`,
      );
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
        ...(display === '' ? titleFromLocation(address ?? '') : splitDisplay(display)),
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
  return {
    seconds: work.durationMs === undefined ? -1 : Math.round(work.durationMs / 1000),
    display: oneLine(joinDisplay(work)),
  };
}

/** `215,Artist - Title`, also with attributes as television lists write them: `-1 tvg-id="x, y",Title`. */
function readInfo(text: string): { seconds: number; display: string } {
  const [, seconds = '-1', display = text] =
    /^\s*(-?\d+(?:\.\d+)?)?(?:\s+[\w-]+=(?:"[^"]*"|[^\s",]*))*\s*,(.*)$/.exec(text) ?? [];
  return { seconds: Number(seconds), display: display.trim() };
}

function oneLine(text: string): string {
  return plainText(text).replace(/\s+/g, ' ');
}
