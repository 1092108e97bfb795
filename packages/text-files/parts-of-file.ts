import { EmoVerseError, cutText, plainText } from '@emoverse/domain';

/** A file that somebody brought, or one of the files in it where it is a ZIP archive. */
export interface FilePart {
  /** With its folders in the archive; told to people, never a path to write to. */
  readonly name: string;
  /** Bytes, unpacked. */
  readonly size: number;
  /** The bytes as they are read; each call begins anew. */
  readonly pieces: () => AsyncIterable<Uint8Array>;
}

/** What a file may unpack to: more than anybody's export has, and little enough to be read through. */
const MOST_FILES = 20_000;
const MOST_BYTES = 4 * 1024 ** 3;

/**
 * The files in a file: those of a ZIP archive, else itself. Nothing is unpacked before it is read, and never more than
 * some pieces are held. Throws EmoVerseError `archive-damaged`, `archive-locked` (a password is needed) or
 * `archive-too-large` (20,000 files, 4 GB unpacked).
 */
export async function partsOfFile(file: Blob, name: string): Promise<FilePart[]> {
  const beginning = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  if (!isArchive(beginning)) return [{ name, size: file.size, pieces: () => piecesOf(file.stream()) }];
  const { unzipRaw } = await import('unzipit');
  const { entries } = await unzipRaw(file).catch((cause: unknown) => {
    throw damaged(name, cause);
  });
  const files = entries.filter(({ isDirectory }) => !isDirectory);
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  if (files.length > MOST_FILES || bytes > MOST_BYTES)
    throw new EmoVerseError(
      'archive-too-large',
      `${name} unpacks to ${files.length} files of ${bytes} bytes together, expected at most ${MOST_FILES} files of ${MOST_BYTES} bytes`,
    );
  if (files.some(({ encrypted }) => encrypted))
    throw new EmoVerseError(
      'archive-locked',
      `${name} is locked with a password: unpack it and give what is in it`,
    );
  return files.map((entry) => ({
    name: cutText(plainText(entry.name), 300),
    size: entry.size,
    async *pieces() {
      try {
        yield* piecesOf(await entry.stream());
      } catch (cause) {
        throw damaged(name, cause);
      }
    },
  }));
}

function damaged(name: string, cause: unknown): EmoVerseError {
  const why = cause instanceof Error ? `: ${cut(cause.message)}` : '';
  return new EmoVerseError(
    'archive-damaged',
    `${name} cannot be unpacked${why}; it is damaged or cut off: download it again`,
    { cause },
  );
}

function cut(message: string): string {
  return cutText(message, 200);
}

/** The first file of an archive, or the end of an empty one. */
function isArchive([p, k, three, four]: Uint8Array): boolean {
  return p === 0x50 && k === 0x4b && ((three === 3 && four === 4) || (three === 5 && four === 6));
}

/** Not every browser goes through a stream by `for await`. */
async function* piecesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
