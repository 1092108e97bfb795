import { elementAt } from '@emoverse/domain';
import { bandPlot } from '../plots/band-plot.ts';
import { htmlPage, htmlSections, htmlTable } from '../pages/html-page.ts';
import { escapeMarkup } from '../plots/svg.ts';
import { COMPARED, WAY_NAMES, simulationTables, type SimulationFindings } from './format-simulation.ts';

/** The report of `evaluate simulate` as one self-contained page. */
export function simulationPage(findings: SimulationFindings, date: string): string {
  const { people, visits, seed, domains, recommender, regret } = findings;
  const about = `<p>${people} made-up people from seed ${seed}, ${visits} visits of each, asking for ${escapeMarkup(domains.join(', '))}; recommender ${escapeMarkup(recommender)}, ${date}. They have hidden tastes for genres, tags, creators, languages and decades, differ in what a mood does to them, tire of what they have seen, and look down a list with less and less patience. Intervals and bands hold 95 %, by bootstrap over people.</p>`;
  const plot =
    regret === undefined
      ? ''
      : bandPlot(
          'Cumulative regret against the oracle',
          'visits',
          'likes missed so far',
          COMPARED.filter((way) => way !== 'oracle').map((way) => ({
            name: WAY_NAMES[way],
            points: regret[way].cumulativeRegret.map(
              (middle, visit) => [visit + 1, middle, ...elementAt(regret[way].regretBand, visit)] as const,
            ),
          })),
        );
  const sections = simulationTables(findings).map(({ title, head, rows }, index) => ({
    title,
    body: `${index === 0 ? plot : ''}${htmlTable(head, rows, title)}`,
  }));
  return htmlPage('EmoVerse: made-up people', `${about}\n${htmlSections(sections)}`);
}
