import { EmoVerseError, type PlaylistWork } from '@emoverse/domain';
import { z } from 'zod';
import { exactWork } from '../exact-work.ts';
import { placeJson } from '../json-place.ts';
import type { PlaylistFormat } from '../playlist-file.ts';
import { WorkCollector } from '../read-work.ts';
import { titleFromLocation } from '../title-from-location.ts';
import { EMOVERSE, addressOf, readAddress } from '../work-address.ts';

const EXACT = `${EMOVERSE}:work`;
const text = z.string().optional().catch(undefined);
/** Lists in JSPF; some programs write a single value. */
const texts = z
  .union([z.array(z.string()), z.string().transform((one) => [one])])
  .catch([])
  .default([]);
const trackSchema = z.object({
  title: text,
  creator: text,
  annotation: text,
  duration: z.number().positive().optional().catch(undefined),
  location: texts,
  identifier: texts,
  info: text,
  extension: z.record(z.string(), z.array(z.unknown())).catch({}).default({}),
});

/** JSON Shareable Playlist Format (xspf.org/jspf): XSPF in JSON. The exact work stands in an extension. */
export const jspf: PlaylistFormat = {
  name: 'jspf',
  extensions: ['jspf'],
  mediaType: 'application/jspf+json',
  *pieces({ name, works }) {
    const track = works.map((work) => ({
      ...(work.location !== undefined && { location: [work.location] }),
      identifier: [addressOf({ ...work, location: undefined })],
      ...shownOf(work),
      ...(work.durationMs !== undefined && { duration: work.durationMs }),
      extension: { [EXACT]: [work] },
    }));
    yield `${JSON.stringify({ playlist: { title: name, track } }, undefined, 2)}\n`;
  },
  read(source) {
    const json = placeJson(source);
    if (json.at('playlist') === undefined)
      throw new EmoVerseError(
        'bad-playlist-file',
        'expected JSPF (an object with a "playlist"), got other JSON',
      );
    const found = new WorkCollector();
    for (const { line, value, text } of json.elements('playlist', 'track')) {
      const track = trackSchema.safeParse(value);
      if (!track.success) {
        found.reject(line, text, 'not-readable');
        continue;
      }
      const { title, creator, annotation, duration, location, identifier, info, extension } = track.data;
      const told = exactWork(extension[EXACT]?.[0], { title, creator, annotation }, shownOf) ?? {
        ...(title === undefined || title.trim() === ''
          ? titleFromLocation(location[0] ?? '')
          : { title, creators: [] }),
        ...(creator !== undefined && creator.trim() !== '' && { creators: [creator] }),
        note: annotation,
        ...(duration !== undefined && { durationMs: Math.round(duration) }),
        ...readAddress(location[0] ?? info),
        ...identifier.map(readAddress).find(({ itemId }) => itemId !== undefined),
      };
      found.add(line, told, text);
    }
    return found.finish(z.string().optional().catch(undefined).parse(json.at('playlist', 'title')));
  },
};

function shownOf({ title, creators, note }: PlaylistWork) {
  return { title, creator: creators.length === 0 ? undefined : creators.join(', '), annotation: note };
}
