import { EmoVerseError } from '@emoverse/domain';
import { relative, sep } from 'node:path';

/**
 * A file belongs to one folder only.
 *
 * @param folder real path of the folder to read. @param chosen those that are chosen already; it may be among them.
 * @throws EmoVerseError `folder-overlaps` where one of them lies in it, or around it.
 */
export function refuseOverlap(folder: string, chosen: readonly string[]): void {
  const contains = (outer: string, inner: string): boolean => {
    const path = relative(outer, inner);
    return path !== '' && path !== '..' && !path.startsWith(`..${sep}`) && !/^[a-z]:/i.test(path);
  };
  const overlaps = (message: string): EmoVerseError => new EmoVerseError('folder-overlaps', message);
  for (const other of chosen) {
    if (contains(other, folder))
      throw overlaps(`${folder} lies inside ${other}, which is in the library already: scan that one`);
    if (contains(folder, other))
      throw overlaps(
        `${other}, which is in the library already, lies inside ${folder}: call emoverse library forget ${other} first`,
      );
  }
}
