import { catalogueStatsSchema } from '@emoverse/api-contract';
import { catalogueStatistics, describeDataSet, type DomainStatistics } from '@emoverse/catalogue';
import { EMOTIONS, MEDIA_DOMAINS, type CatalogueItem } from '@emoverse/domain';
import { SONG_MOODS } from '@emoverse/music-moods';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { CommandIo } from '../command-io.ts';
import { gatherCatalogue } from '../gather-catalogue.ts';
import { countMoodsByPoint, countMoodsBySound, type MoodCounts } from '@emoverse/evaluation';
import {
  COLUMN_HEAD,
  columnRows,
  dataSetMarkdown,
  dataSetPlots,
  factRows,
  type NamedDataSet,
  formatTable,
} from '@emoverse/report';
import { createPaint } from '../terminal/paint.ts';
import { checksTable } from './catalogue-build.ts';

export interface StatsOptions {
  readonly json?: boolean;
  readonly data?: string;
  readonly domain?: string;
  readonly markdown?: boolean;
  readonly report?: string;
}

const MOST_TOLD = 12;

export async function stats(options: StatsOptions, io: CommandIo): Promise<void> {
  const { version, items, bundled, imported } = await gatherCatalogue(io, options.data);
  const domains = catalogueStatistics(items);
  const imports = imported.map(({ name }) =>
    describeImport(
      name,
      items.filter(({ collection }) => collection === name),
    ),
  );
  const sets = dataSets(items, options.domain);
  if (options.report !== undefined) await writeReport(sets, resolve(io.cwd, options.report), io);
  if (options.markdown === true && options.json !== true) {
    io.stdout.write(dataSetMarkdown(sets, []));
    return;
  }
  if (options.json) {
    const told = catalogueStatsSchema.parse({
      version,
      items: items.length,
      domains,
      checks: bundled.checks,
    });
    const songMoods = { byPoint: countMoodsByPoint(items), bySound: countMoodsBySound(items) };
    io.stdout.write(`${JSON.stringify({ ...told, imports, songMoods, dataSets: sets })}\n`);
    return;
  }
  const paint = createPaint(io, io.stdout);
  const write = (title: string, body: string): void => io.stdout.write(`${paint.bold(title)}\n${body}\n`);
  write(`Catalogue ${version}: ${items.length} items by nearest emotion`, emotionTable(domains));
  write('Songs by mood', songMoodTable(items));
  for (const domain of domains) write(domain.domain, describeDomain(domain));
  for (const { name, table } of sets) {
    write(
      `Data set: ${name}`,
      `${formatTable([{ title: '' }, { title: 'figure', align: 'right' }], factRows(table))}\n${formatTable(
        COLUMN_HEAD.map((title, index) => ({ title, align: index === 0 ? 'left' : 'right' })),
        columnRows(table),
      )}`,
    );
  }
  if (imports.length > 0) write('Imported tables', importTable(imports));
  write('Agreement of our own descriptors with outside tables (Pearson r)', checksTable(bundled.checks));
}

/** Each domain as a whole, and apart from it what each collection brought where there are several. */
function dataSets(items: readonly CatalogueItem[], only: string | undefined): NamedDataSet[] {
  return MEDIA_DOMAINS.filter((domain) => only === undefined || only === 'all' || domain === only).flatMap(
    (domain) => {
      const members = items.filter((item) => item.domain === domain);
      if (members.length === 0) return [];
      const collections = [...new Set(members.map(({ collection }) => collection))].sort();
      const parts = collections.length < 2 ? [] : collections;
      return [
        { name: domain, table: describeDataSet(members) },
        ...parts.map((name) => ({
          name: `${domain}, ${name}`,
          table: describeDataSet(members.filter(({ collection }) => collection === name)),
        })),
      ];
    },
  );
}

async function writeReport(sets: readonly NamedDataSet[], folder: string, io: CommandIo): Promise<void> {
  await mkdir(folder, { recursive: true });
  const plots = dataSetPlots(sets);
  for (const { file, svg } of plots) await writeFile(join(folder, file), svg);
  await writeFile(join(folder, 'data-sets.md'), dataSetMarkdown(sets, plots));
  io.stderr.write(`Report written to ${join(folder, 'data-sets.md')}\n`);
}

function emotionTable(domains: readonly DomainStatistics[]): string {
  return formatTable(
    [
      { title: 'domain' },
      ...['items', 'rated', ...EMOTIONS].map((title) => ({ title, align: 'right' as const })),
    ],
    domains.map((domain) => [
      domain.domain,
      String(domain.items),
      String(domain.rated),
      ...EMOTIONS.map((emotion) => String(domain.emotions[emotion])),
    ]),
  );
}

function songMoodTable(items: readonly CatalogueItem[]): string {
  const row = (name: string, counts: MoodCounts): string[] => [
    name,
    ...SONG_MOODS.map((mood) => String(counts[mood])),
  ];
  return formatTable(
    [{ title: 'told by' }, ...SONG_MOODS.map((title) => ({ title, align: 'right' as const }))],
    [
      row('place on the mood plane', countMoodsByPoint(items)),
      row('sound descriptors, by our head', countMoodsBySound(items)),
    ],
  );
}

function describeDomain({ languages, decades, genres }: DomainStatistics): string {
  const list = (entries: readonly (readonly [string, number])[]): string => {
    const told = entries.slice(0, MOST_TOLD).map(([word, count]) => `${word} ${count}`);
    return `${told.join(', ')}${entries.length > MOST_TOLD ? `, and ${entries.length - MOST_TOLD} more` : ''}`;
  };
  const lines: (readonly [string, string])[] = [
    ['languages', list(languages.map(({ language, items }) => [language, items]))],
    ['decades', decades.map(({ decade, items }) => `${decade}s ${items}`).join(', ')],
    ['genres', list(genres.map(({ genre, items }) => [genre, items]))],
  ];
  return lines
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `  ${name}: ${text}\n`)
    .join('');
}

/** What an imported table holds: the counts that the paper gives of its data sets. */
interface ImportCounts {
  readonly collection: string;
  readonly items: number;
  readonly people: number;
  readonly genres: number;
  readonly firstYear?: number | undefined;
  readonly lastYear?: number | undefined;
  readonly rated: number;
  readonly withAudioFeatures: number;
}

function describeImport(collection: string, items: readonly CatalogueItem[]): ImportCounts {
  const years = items.flatMap(({ year }) => year ?? []).sort((a, b) => a - b);
  return {
    collection,
    items: items.length,
    people: new Set(items.flatMap(({ creators }) => creators)).size,
    genres: new Set(items.flatMap(({ genres }) => genres)).size,
    firstYear: years[0],
    lastYear: years.at(-1),
    rated: items.filter(({ rating }) => rating !== undefined).length,
    withAudioFeatures: items.filter(({ audio }) => audio !== undefined).length,
  };
}

function importTable(imports: readonly ImportCounts[]): string {
  return formatTable(
    [
      { title: 'collection' },
      ...['items', 'people', 'genres', 'years', 'rated', 'with audio features'].map((title) => ({
        title,
        align: 'right' as const,
      })),
    ],
    imports.map((counts) => [
      counts.collection,
      String(counts.items),
      String(counts.people),
      String(counts.genres),
      counts.firstYear === undefined ? '–' : `${counts.firstYear}–${counts.lastYear ?? ''}`,
      String(counts.rated),
      String(counts.withAudioFeatures),
    ]),
  );
}
