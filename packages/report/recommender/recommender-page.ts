import { htmlPage, htmlSections, htmlTable } from '../pages/html-page.ts';
import { linePlot } from '../plots/line-plot.ts';
import { STAGES, type RankerFigures } from '@emoverse/evaluation';
import { recommenderTables, type RecommenderResult } from './format-recommender.ts';

/** The result as a page with plots. */
export function recommenderPage(result: RecommenderResult, ratings: string): string {
  const all: [string, RankerFigures][] = [['EmoVerse', result], ...Object.entries(result.baselines)];
  const curve = (figuresOf: (figures: RankerFigures) => Readonly<Record<string, number>> | undefined) =>
    all.flatMap(([name, figures]) => {
      const own = figuresOf(figures);
      return own
        ? [{ name, points: STAGES.map((stage) => [stage, own[String(stage)] ?? Number.NaN] as const) }]
        : [];
    });
  const plots = [
    ...(result.csr1
      ? [
          linePlot(
            'Lists: nDCG@10',
            'reactions',
            'nDCG@10',
            curve(({ csr1 }) => csr1?.ndcg10),
          ),
        ]
      : []),
    ...(result.csr1b
      ? [
          linePlot(
            'Picks: AUC',
            'reactions',
            'AUC',
            curve(({ csr1b }) => csr1b?.auc),
          ),
        ]
      : []),
  ];
  const sections = recommenderTables(result).map(({ title, head, rows }) => ({
    title,
    body: htmlTable(head, rows),
  }));
  return htmlPage(
    'How well new people are served',
    `<p>Ratings of ${ratings.replace(/[<&]/g, '')}; people of folds ${result.folds.join(', ')} are new, everything is trained and tuned on the others.</p>\n${htmlSections([{ title: 'By number of reactions', body: `<div class="plots">${plots.join('')}</div>` }, ...sections])}`,
  );
}
