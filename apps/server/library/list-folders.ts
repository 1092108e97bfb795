import { existsSync } from 'node:fs';
import { opendir, realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { MOST_FOLDERS_LISTED, type LibraryFolders } from '@emoverse/api-contract';
import { isOutOfFiles } from '@emoverse/domain';
import { ApiProblem } from '../http/api-problem.ts';

/** Stands where bytes of a name are no UTF-8: Node would look for it under another name. */
const NOT_DECODED = '\uFFFD';

/**
 * The folders in a folder of this machine, for choosing one with music, by name; without `path` the `roots` that may be looked
 * into. Links are not followed and hidden folders not told, so that nothing outside the roots is ever seen; what lies outside,
 * is hidden or is not there is answered alike (404 `no-such-folder`), what may not be read with 403 `folder-not-readable`.
 *
 * @param roots absolute paths; those that are not there are left out.
 */
export async function listFolders(
  roots: readonly string[],
  path: string | undefined,
): Promise<LibraryFolders> {
  const open = await Promise.all(roots.map(unlessMissing));
  const real = open.filter((root) => root !== undefined);
  if (path === undefined)
    return { folders: real.map((root) => ({ name: basename(root) || root, path: root })), isCut: false };
  const folder = isAbsolute(path) && !path.includes('\0') ? await unlessMissing(path) : undefined;
  const root = folder === undefined ? undefined : real.find((one) => isWithin(folder, one));
  if (folder === undefined || root === undefined) throw noSuchFolder();
  const { names, isCut } = await namesIn(folder);
  return {
    path: folder,
    ...(folder !== root && { parent: dirname(folder) }),
    folders: names
      .sort((a, b) => a.localeCompare(b, undefined, { numeric: true }))
      .map((name) => ({ name, path: join(folder, name) })),
    isCut,
  };
}

async function namesIn(folder: string): Promise<{ names: string[]; isCut: boolean }> {
  const names: string[] = [];
  try {
    for await (const entry of await opendir(folder)) {
      if (!entry.isDirectory() || isHidden(entry.name)) continue;
      if (entry.name.includes(NOT_DECODED) && !existsSync(join(folder, entry.name))) continue;
      if (names.length === MOST_FOLDERS_LISTED) return { names, isCut: true };
      names.push(entry.name);
    }
  } catch (cause) {
    if (isOutOfFiles(cause)) throw cause;
    if (codeOf(cause) === 'EACCES' || codeOf(cause) === 'EPERM')
      throw new ApiProblem(403, 'folder-not-readable', 'EmoVerse may not read this folder', { cause });
    throw noSuchFolder(cause);
  }
  return { names, isCut: false };
}

/** Whether a real path is a root or lies in it, with nothing hidden between. */
function isWithin(folder: string, root: string): boolean {
  const between = relative(root, folder);
  return between === '' || (!isAbsolute(between) && !between.split(sep).some(isHidden));
}

/** `..` as well. */
function isHidden(name: string): boolean {
  return name.startsWith('.');
}

async function unlessMissing(path: string): Promise<string | undefined> {
  try {
    return await realpath(path);
  } catch (error) {
    if (isOutOfFiles(error)) throw error;
    return undefined;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function noSuchFolder(cause?: unknown): ApiProblem {
  return new ApiProblem(
    404,
    'no-such-folder',
    'there is no such folder among those that may be looked into',
    {
      cause,
    },
  );
}
