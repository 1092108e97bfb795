/** Kinds of pictures that are kept, by the ending of their files. Never SVG: it could hold a script. */
export const PICTURE_TYPES = { jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp' } as const;
export type PictureEnding = keyof typeof PICTURE_TYPES;

/** Below it a picture is a placeholder of a pixel or two. */
const LEAST_BYTES = 100;

/** What bytes are by their first ones, whatever they are called; undefined for what is no picture of a known kind. */
export function pictureType(bytes: Uint8Array): PictureEnding | undefined {
  if (bytes.length < LEAST_BYTES) return undefined;
  const text = String.fromCharCode(...bytes.subarray(0, 12));
  if (text.startsWith('\xff\xd8\xff')) return 'jpg';
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  return text.startsWith('RIFF') && text.slice(8) === 'WEBP' ? 'webp' : undefined;
}
