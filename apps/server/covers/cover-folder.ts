import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ItemId } from '@emoverse/domain';
import { PICTURE_TYPES, type PictureEnding } from './picture-type.ts';

/** What is known of a work: its picture, or since when no provider has one (milliseconds since the epoch). */
type Known =
  | {
      readonly kind: 'picture';
      readonly file: string;
      readonly ending: PictureEnding;
      readonly bytes: number;
    }
  | { readonly kind: 'none'; readonly file: string; readonly at: number };

export interface CoverPicture {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
  readonly etag: string;
}

/** Fetched covers as files: `<hash of the id>.jpg`, or an empty `<hash>.<time>.none` where there is none. */
export interface CoverFolder {
  known(itemId: ItemId): Promise<Known | undefined>;
  read(itemId: ItemId): Promise<CoverPicture | undefined>;
  keep(itemId: ItemId, bytes: Uint8Array, ending: PictureEnding): Promise<void>;
  keepNone(itemId: ItemId, at: number): Promise<void>;
  size(): Promise<{ readonly pictures: number; readonly bytes: number }>;
  clear(): Promise<void>;
}

const FILE = /^([0-9a-f]{32})\.(?:(jpg|png|webp)|(\d{1,15})\.none)$/;

/** @param mostBytes of all pictures together: the oldest go where there would be more. */
export function openCoverFolder(folder: string, mostBytes: number): CoverFolder {
  let reading: Promise<Map<string, Known>> | undefined;
  // A reading that failed is tried again.
  const all = () =>
    (reading ??= readKnown(folder).catch((error: unknown) => {
      reading = undefined;
      throw error;
    }));
  const size = (known: ReadonlyMap<string, Known>) => {
    const pictures = [...known.values()].filter((one) => one.kind === 'picture');
    return { pictures: pictures.length, bytes: pictures.reduce((sum, { bytes }) => sum + bytes, 0) };
  };
  const replace = async (itemId: ItemId, made: Known, bytes: Uint8Array) => {
    const known = await all();
    const key = keyOf(itemId);
    const before = known.get(key);
    await mkdir(folder, { recursive: true });
    const draft = join(folder, `${key}.part`);
    await writeFile(draft, bytes);
    await rename(draft, join(folder, made.file));
    if (before !== undefined && before.file !== made.file)
      await rm(join(folder, before.file), { force: true });
    known.delete(key);
    known.set(key, made);
    let { bytes: total } = size(known);
    for (const [oldest, one] of known) {
      if (total <= mostBytes) break;
      if (one.kind !== 'picture' || oldest === key) continue;
      await rm(join(folder, one.file), { force: true });
      known.delete(oldest);
      total -= one.bytes;
    }
  };
  return {
    known: async (itemId) => (await all()).get(keyOf(itemId)),
    async read(itemId) {
      const known = await all();
      const key = keyOf(itemId);
      const one = known.get(key);
      if (one?.kind !== 'picture') return undefined;
      // Somebody may have emptied the folder: then it is looked for anew.
      const bytes = await readFile(join(folder, one.file)).catch(() => undefined);
      if (bytes === undefined) {
        known.delete(key);
        return undefined;
      }
      return {
        bytes: Uint8Array.from(bytes),
        mediaType: PICTURE_TYPES[one.ending],
        etag: `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`,
      };
    },
    keep: (itemId, bytes, ending) =>
      replace(
        itemId,
        { kind: 'picture', file: `${keyOf(itemId)}.${ending}`, ending, bytes: bytes.length },
        bytes,
      ),
    keepNone: (itemId, at) =>
      replace(itemId, { kind: 'none', file: `${keyOf(itemId)}.${at}.none`, at }, new Uint8Array()),
    size: async () => size(await all()),
    async clear() {
      await rm(folder, { recursive: true, force: true });
      (await all()).clear();
    },
  };
}

/** Ids are made for no file system: `con`, `a:b`. */
function keyOf(itemId: ItemId): string {
  return createHash('sha256').update(itemId).digest('hex').slice(0, 32);
}

/** All that lies in the folder, the oldest first; nothing where there is none yet. */
async function readKnown(folder: string): Promise<Map<string, Known>> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  const found: { key: string; since: number; known: Known }[] = [];
  for (const file of names) {
    const [, key, ending, at] = FILE.exec(file) ?? [];
    if (key === undefined) continue;
    const { mtimeMs, size } = await stat(join(folder, file));
    const known: Known =
      ending === 'jpg' || ending === 'png' || ending === 'webp'
        ? { kind: 'picture', file, ending, bytes: size }
        : { kind: 'none', file, at: Number(at) };
    found.push({ key, since: mtimeMs, known });
  }
  found.sort((one, other) => one.since - other.since);
  return new Map(found.map(({ key, known }) => [key, known]));
}
