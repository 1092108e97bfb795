import {
  FILM_VIEWERS_FILE,
  bundledFolder,
  catalogueStatistics,
  loadBundledCatalogue,
  writeFilmViewers,
  type CatalogueCheck,
  type FilmViewers,
} from '@emoverse/catalogue';
import type { CatalogueItem } from '@emoverse/domain';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { BadInputError } from '../command-error.ts';
import type { CommandIo } from '../command-io.ts';
import { evaluationContext } from '../evaluation-context.ts';
import { checkCatalogue, addUpReviewedItems } from '@emoverse/evaluation';
import { formatTable } from '@emoverse/report';

export interface BuildOptions {
  readonly reference?: string;
  readonly reviews?: string;
  readonly json?: boolean;
}

export async function catalogueBuild(options: BuildOptions, io: CommandIo): Promise<void> {
  const before = await loadBundledCatalogue();
  const seen = new Set<string>();
  for (const { id } of before.items) {
    if (seen.has(id))
      throw new BadInputError(`item id ${id} stands in two tables; ids are unique over all of them`);
    seen.add(id);
  }
  const given = options.reference ?? (io.env['EMOVERSE_REFERENCE_DATA'] || undefined);
  const reference = given === undefined ? undefined : resolve(io.cwd, given);
  if (reference !== undefined && !existsSync(join(reference, 'catalog'))) {
    throw new BadInputError(
      `expected a folder with catalog/ and eval/ at ${reference}; give it with --reference DIR`,
    );
  }
  const reviewed = await addUpBundledReviews(options.reviews, reference, before.items, io);
  const checks = reference === undefined ? before.checks : await measureAndWrite(before.items, reference, io);
  const { version, items } =
    reference === undefined && reviewed === undefined ? before : await loadBundledCatalogue();
  const domains = catalogueStatistics(items).map(({ domain, items: count, rated }) => ({
    domain,
    items: count,
    rated,
  }));
  if (options.json) {
    io.stdout.write(
      `${JSON.stringify({ version, items: items.length, domains, reviewedFilms: items.filter(({ viewers }) => viewers).length, checks })}\n`,
    );
    return;
  }
  io.stdout.write(`Bundled catalogue ${version}: ${items.length} items, every row fits its schema.\n\n`);
  io.stdout.write(
    formatTable(
      [{ title: 'domain' }, { title: 'items', align: 'right' }, { title: 'rated', align: 'right' }],
      domains.map(({ domain, items: count, rated }) => [domain, String(count), String(rated)]),
    ),
  );
  const films = items.flatMap(({ viewers }) => viewers ?? []);
  const texts = films.reduce((sum, { reviews }) => sum + reviews, 0);
  io.stdout.write(`\n${texts} viewers' reviews, added up, stand behind ${films.length} films.\n`);
  io.stdout.write(`\n${checksTable(checks)}`);
  if (reference === undefined)
    io.stderr.write(
      'The figures are those of the last measurement; give --reference DIR to measure again.\n',
    );
}

/** Adds reviews up and writes the table, where a folder of them is given or stands beside the reference tables. */
async function addUpBundledReviews(
  given: string | undefined,
  reference: string | undefined,
  items: readonly CatalogueItem[],
  io: CommandIo,
): Promise<readonly FilmViewers[] | undefined> {
  const beside = reference === undefined ? undefined : join(reference, 'reviews');
  const folder = given === undefined ? beside : resolve(io.cwd, given);
  if (folder === undefined || (given === undefined && !existsSync(folder))) return undefined;
  const movies = reference === undefined ? undefined : join(reference, 'catalog/movies.csv');
  const films = await addUpReviewedItems(folder, items, movies, evaluationContext(io));
  await writeFile(join(bundledFolder(), FILM_VIEWERS_FILE), writeFilmViewers(films));
  return films;
}

async function measureAndWrite(
  items: Parameters<typeof checkCatalogue>[0],
  reference: string,
  io: CommandIo,
): Promise<CatalogueCheck[]> {
  const date = new Date(io.now()).toISOString().slice(0, 10);
  const checks = await checkCatalogue(items, reference, date);
  await writeFile(join(bundledFolder(), 'checks.json'), `${JSON.stringify(checks, undefined, 2)}\n`);
  return checks;
}

/** The checks as a table, or a line saying that there are none. */
export function checksTable(checks: readonly CatalogueCheck[]): string {
  if (checks.length === 0) return 'No figures against outside tables yet.\n';
  return formatTable(
    [
      { title: 'our' },
      { title: 'r', align: 'right' },
      { title: 'n', align: 'right' },
      { title: 'measured' },
      { title: 'against' },
    ],
    checks.map(({ name, r, n, date, against }) => [name, r.toFixed(3), String(n), date, against]),
  );
}
