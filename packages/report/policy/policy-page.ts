import { htmlPage, htmlTable } from '../pages/html-page.ts';
import { intervalPlot } from '../plots/interval-plot.ts';
import { escapeMarkup } from '../plots/svg.ts';
import { POLICY_COLUMNS, inWords, policyRows, type PolicyFindings } from './format-policies.ts';

/** The report of `evaluate policy` as one self-contained page. */
export function policyPage(findings: PolicyFindings, date: string): string {
  const { people, policies, skipped, groupBy, difference } = findings;
  const about = `<p>${policies[0]?.showings ?? 0} logged showings of ${people} ${people === 1 ? 'person' : 'people'}, judged ${date}. Left out: ${skipped.unknownItem} of items that have left the catalogue, ${skipped.chanceOfList} without the chance of their place. Values are shares of showings that were liked, saved, finished or played; intervals hold 95 %, by bootstrap of ${groupBy === 'person' ? 'people' : 'visits'}.</p>`;
  const refused = policies
    .flatMap(({ refused: why }) => why ?? [])
    .map((why) => `<p><strong>Not told:</strong> ${escapeMarkup(why)}</p>`)
    .join('\n');
  const bars = policies
    .filter(({ refused: why }) => why === undefined)
    .flatMap(({ policy, doublyRobust, snips }) => [
      { name: `${policy}, doubly robust`, ...doublyRobust },
      { name: `${policy}, SNIPS`, ...snips },
    ]);
  const plot =
    bars.length === 0 ? '' : intervalPlot('Estimated value of each policy', 'share worth it', bars);
  const apart =
    difference === undefined
      ? ''
      : `<p>Difference, first − second: doubly robust ${inWords(difference.doublyRobust)}, SNIPS ${inWords(difference.snips)}.</p>`;
  return htmlPage(
    `EmoVerse: ${policies.map(({ policy }) => policy).join(' against ')} on old logs`,
    `${about}\n${refused}\n${htmlTable(POLICY_COLUMNS, policyRows(findings))}\n${plot}\n${apart}`,
  );
}
