import { checkItemLinks, type LinkProblem } from '@emoverse/playback';
import { IncompleteError } from '../command-error.ts';
import type { CommandIo } from '../command-io.ts';
import { gatherCatalogue } from '../gather-catalogue.ts';
import { formatTable } from '@emoverse/report';

export interface LinksOptions {
  readonly data?: string;
  readonly domain?: string;
  readonly json?: boolean;
}

interface ServiceCount {
  readonly service: string;
  exact: number;
  searches: number;
}

export async function checkLinks({ data, domain, json = false }: LinksOptions, io: CommandIo): Promise<void> {
  const { items: all } = await gatherCatalogue(io, data);
  const items = all.filter((item) => domain === undefined || domain === 'all' || item.domain === domain);
  const counts = new Map<string, ServiceCount>();
  const problems: LinkProblem[] = [];
  for (const item of items) {
    const checked = checkItemLinks(item);
    problems.push(...checked.problems);
    for (const { service, exact } of checked.links) {
      const count = counts.get(service) ?? { service, exact: 0, searches: 0 };
      count[exact ? 'exact' : 'searches'] += 1;
      counts.set(service, count);
    }
  }
  const services = [...counts.values()].sort((a, b) => b.exact + b.searches - a.exact - a.searches);
  const links = services.reduce((sum, { exact, searches }) => sum + exact + searches, 0);
  if (json) {
    io.stdout.write(`${JSON.stringify({ items: items.length, links, services, problems })}\n`);
  } else {
    io.stdout.write(
      formatTable(
        [{ title: 'service' }, { title: 'pages', align: 'right' }, { title: 'searches', align: 'right' }],
        services.map(({ service, exact, searches }) => [service, String(exact), String(searches)]),
      ),
    );
    io.stdout.write(`${links} links of ${items.length} items, ${problems.length} not in order\n`);
    for (const { itemId, service, address, problem } of problems)
      io.stdout.write(`  ${itemId}  ${service}  ${problem}  ${address}\n`);
  }
  if (problems.length > 0)
    throw new IncompleteError(`${problems.length} links are not in order; correct the rows named above`);
}
