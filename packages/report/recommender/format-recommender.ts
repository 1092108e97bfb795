import { formatTable } from '../tables/format-table.ts';
import { STAGES, type ByStage, type Interval, type RankerFigures } from '@emoverse/evaluation';

/** What `evaluate recommender` gives: our figures, and those of each yardstick. */
export interface RecommenderResult extends RankerFigures {
  readonly folds: readonly number[];
  readonly baselines: Readonly<Record<string, RankerFigures>>;
}

/** A table: title, heads and rows of text. */
export interface ToldTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const STAGE_NAMES = [...STAGES.map((stage) => `n=${stage}`), 'mean'];
const STAGE_KEYS = [...STAGES.map(String), 'mean'];

/** The result as tables, ours first. */
export function recommenderTables(result: RecommenderResult): ToldTable[] {
  const all: [string, RankerFigures][] = [['EmoVerse', result], ...Object.entries(result.baselines)];
  const { csr1, csr1b, clr1 } = result;
  const row = (name: string, figures: ByStage<number>, keys: readonly string[]): string[] => [
    name,
    ...keys.map((key) => figures[key]?.toFixed(3) ?? '–'),
  ];
  const intervals = (figures: ByStage<Interval>, keys: readonly string[]): string[] => [
    '95 % interval',
    ...keys.map((key) => figures[key]?.map((value) => value.toFixed(3)).join('–') ?? '–'),
  ];
  const tables: ToldTable[] = [];
  if (csr1) {
    tables.push({
      title: `nDCG@10 of lists after n reactions (CSR-1, ${csr1.people} people)`,
      head: ['', ...STAGE_NAMES, 'coverage', 'popularity'],
      rows: all.flatMap(([name, figures]) => {
        if (!figures.csr1) return [];
        const last = [figures.csr1.coverage.toFixed(3), figures.csr1.popularity.toFixed(3)];
        const own = [...row(name, figures.csr1.ndcg10, STAGE_KEYS), ...last];
        return figures === result
          ? [own, [...intervals(figures.csr1.ndcg10Ci95, STAGE_KEYS), '', '']]
          : [own];
      }),
    });
  }
  if (csr1b) {
    tables.push({
      title: `AUC of picks among what was rated later (CSR-1b, ${csr1b.people} people)`,
      head: ['', ...STAGE_NAMES],
      rows: all.flatMap(([name, figures]) => {
        if (!figures.csr1b) return [];
        const own = row(name, figures.csr1b.auc, STAGE_KEYS);
        return figures === result ? [own, intervals(figures.csr1b.aucCi95, STAGE_KEYS)] : [own];
      }),
    });
  }
  if (clr1) {
    const spans = Object.keys(clr1.likeRate);
    tables.push({
      title: `Share liked of 50 picks, learning from each (CLR-1, ${clr1.people} people)`,
      head: ['', ...spans.map((span) => `picks ${span}`)],
      rows: all.flatMap(([name, figures]) => {
        if (!figures.clr1) return [];
        const own = row(name, figures.clr1.likeRate, spans);
        return figures === result ? [own, intervals(figures.clr1.likeRateCi95, spans)] : [own];
      }),
    });
  }
  tables.push({
    title: 'Milliseconds',
    head: ['', 'update p50', 'update p95', 'recommend p50', 'recommend p95'],
    rows: all.map(([name, { updateMs, recommendMs }]) => [
      name,
      ...[updateMs.p50, updateMs.p95, recommendMs.p50, recommendMs.p95].map((value) => value.toFixed(3)),
    ]),
  });
  return tables;
}

/** The tables as text. */
export function formatRecommender(result: RecommenderResult): string {
  return recommenderTables(result)
    .map(({ title, head, rows }) => {
      const columns = head.map((name, at) =>
        at === 0 ? { title: name } : { title: name, align: 'right' as const },
      );
      return `${title}\n${formatTable(columns, rows)}`;
    })
    .join('\n');
}
