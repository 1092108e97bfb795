import { extname } from 'node:path';

/** Sound files that are looked at, with the media type that a browser plays them by. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.mp3': 'audio/mpeg',
  '.flac': 'audio/flac',
  '.ogg': 'audio/ogg',
  '.oga': 'audio/ogg',
  '.opus': 'audio/ogg',
  '.wav': 'audio/wav',
  '.m4a': 'audio/mp4',
  '.m4b': 'audio/mp4',
  '.aac': 'audio/aac',
  '.aif': 'audio/aiff',
  '.aiff': 'audio/aiff',
  '.wma': 'audio/x-ms-wma',
};

/** The media type of a sound file by its name; undefined for any other file. */
export function mediaTypeOf(file: string): string | undefined {
  return MEDIA_TYPES[extname(file).toLowerCase()];
}
