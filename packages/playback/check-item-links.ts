import type { CatalogueItem, ItemId } from '@emoverse/domain';
import { checkLink } from './check-link.ts';
import { linksForItem } from './links-for-item.ts';
import type { PlayService } from './play-link.ts';
import { plainTitle } from './search-words.ts';

/** One thing that is wrong with a link of an item. */
export interface LinkProblem {
  readonly itemId: ItemId;
  readonly title: string;
  readonly service: PlayService | 'none';
  readonly address: string;
  readonly problem: string;
}

export interface CheckedItem {
  readonly links: readonly { readonly service: PlayService; readonly exact: boolean }[];
  readonly problems: readonly LinkProblem[];
}

/** Ids that lead to a page of their own, by the domain in which they do. */
const LEADING_IDS = [
  { id: 'spotify', service: 'spotify', domains: ['music'] },
  { id: 'spotifyShow', service: 'spotify', domains: ['podcasts'] },
  { id: 'youtubeTrailer', service: 'youtube', domains: ['films', 'games'] },
  { id: 'imdb', service: 'imdb', domains: ['films'] },
  { id: 'steam', service: 'steam', domains: ['games'] },
  { id: 'isbn13', service: 'open-library', domains: ['books'] },
  { id: 'homepage', service: 'homepage', domains: ['podcasts', 'courses'] },
] as const satisfies readonly {
  id: string;
  service: PlayService;
  domains: readonly CatalogueItem['domain'][];
}[];

/**
 * Checks all links of an item by their form, without network: each link by itself (`checkLink`); that every id of the
 * item leads to a page (one of a wrong form would fall back to a search unseen); that a search asks for the title; and
 * that there is a way to the item at all, unless it is done here.
 */
export function checkItemLinks(item: CatalogueItem): CheckedItem {
  const links = linksForItem(item);
  const problems: LinkProblem[] = [];
  const report = (service: LinkProblem['service'], address: string, problem: string): void => {
    problems.push({ itemId: item.id, title: item.title, service, address, problem });
  };
  for (const link of links) {
    for (const problem of checkLink(link)) report(link.service, link.address, problem);
    if (!link.exact && URL.canParse(link.address) && !asksFor(link.address, plainTitle(item.title)))
      report(link.service, link.address, `does not ask for "${plainTitle(item.title)}"`);
  }
  for (const { id, service, domains } of LEADING_IDS) {
    const value = (item.externalIds as Readonly<Partial<Record<string, string>>>)[id];
    if (value === undefined || !domains.some((domain) => domain === item.domain)) continue;
    if (!links.some((link) => link.exact && link.service === service))
      report(service, value, `${id} "${value}" is not of the form that leads to its page`);
  }
  if (links.length === 0 && item.domain !== 'wellbeing') report('none', '', 'no link leads to it');
  return { links: links.map(({ service, exact }) => ({ service, exact })), problems };
}

function asksFor(address: string, title: string): boolean {
  const { pathname, searchParams } = new URL(address);
  const spaceless = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
  let path = '';
  try {
    path = decodeURIComponent(pathname);
  } catch {
    // Reported by `checkLink`.
  }
  return [path, ...searchParams.values()].some((text) => spaceless(text).includes(spaceless(title)));
}
