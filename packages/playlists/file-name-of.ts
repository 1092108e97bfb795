import { cutText } from '@emoverse/domain';
/** A file name that every system takes, from the name of a playlist: at most 80 characters and an ending. */
export function fileNameOf(name: string, extension: string): string {
  const bare = name
    .replace(/[\\/:*?"<>|\p{C}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+|[. ]+$/g, '');
  const short = cutText(bare, 80).trim();
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(short);
  return `${short === '' || reserved ? 'playlist' : short}.${extension}`;
}
