import { EmoVerseError } from '@emoverse/domain';
import { z } from 'zod';
import { placeJson } from '../json-place.ts';
import type { PlaylistFormat } from '../playlist-file.ts';
import { WorkCollector } from '../read-work.ts';

const FORMAT = 'emoverse-playlist';

/** This program's own form: `{ format, version, name, entries }`, an entry as `playlistWorkSchema` says. */
export const json: PlaylistFormat = {
  name: 'json',
  extensions: ['json'],
  mediaType: 'application/json',
  *pieces({ name, works }) {
    yield `${JSON.stringify({ format: FORMAT, version: 1, name, entries: works }, undefined, 2)}\n`;
  },
  read(source) {
    const json = placeJson(source);
    if (json.at('format') !== FORMAT || json.at('version') !== 1)
      throw new EmoVerseError(
        'bad-playlist-file',
        `expected JSON with "format": "${FORMAT}" and "version": 1, got other JSON`,
      );
    const found = new WorkCollector();
    const known = z.record(z.string(), z.unknown());
    for (const { line, value, text } of json.elements('entries')) {
      const fields = known.safeParse(value);
      if (!fields.success) found.reject(line, text, 'not-readable');
      else found.add(line, fields.data, text);
    }
    return found.finish(z.string().optional().catch(undefined).parse(json.at('name')));
  },
};
