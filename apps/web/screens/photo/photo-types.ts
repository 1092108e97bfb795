/** What can be read; HEIC where the browser decodes it. Windows knows no media type for its endings. */
export const PHOTO_TYPES = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/avif',
  'image/heic',
  'image/heif',
  '.avif',
  '.heic',
  '.heif',
] as const;
