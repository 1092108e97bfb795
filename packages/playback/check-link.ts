import { LINK_RULES, type LinkRule } from './link-rules.ts';
import type { PlayLink } from './play-link.ts';

/** Longer searches are refused or cut by some services. */
const LONGEST_QUERY = 250;

/**
 * What is wrong with the form of a link, in words; empty where nothing is. Looks at the address only: no network. An
 * address must be https without name, password, port or fragment, in the one way of writing it; lead to a host of its
 * service; and be the page of one item by an id of the service's form, or a search for words.
 */
export function checkLink(link: PlayLink): readonly string[] {
  if (!URL.canParse(link.address)) return [`"${link.address}" is no address`];
  const url = new URL(link.address);
  const problems: string[] = [];
  if (url.protocol !== 'https:') problems.push(`expected https, got ${url.protocol.slice(0, -1)}`);
  if (url.username !== '' || url.password !== '') problems.push('carries a name or a password');
  if (url.port !== '') problems.push(`names a port, ${url.port}`);
  if (url.hash !== '') problems.push(`ends in a fragment, ${url.hash}`);
  if (url.href !== link.address)
    problems.push(`is not written as browsers write it: expected ${url.href}, got ${link.address}`);
  return [
    ...problems,
    ...(link.service === 'homepage'
      ? checkHomepage(link, url)
      : checkService(link, url, LINK_RULES[link.service])),
  ];
}

/** A page of its maker: anywhere with a public name. */
function checkHomepage(link: PlayLink, { hostname }: URL): string[] {
  const problems = link.exact ? [] : ['a page of its maker is always exact'];
  // The last part begins with a letter: URL writes every IPv4 address in decimal numbers, and IPv6 has colons.
  const isName = /^(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]+$/.test(hostname);
  const isPrivate = /(?:^|\.)(?:localhost|local|internal|invalid|test|example|lan|home\.arpa)$/.test(
    hostname,
  );
  return isName && !isPrivate ? problems : [...problems, `expected a public host name, got ${hostname}`];
}

function checkService(link: PlayLink, url: URL, rule: LinkRule): string[] {
  const problems = rule.origins.includes(url.origin)
    ? []
    : [`expected ${rule.origins.join(' or ')}, got ${url.origin}`];
  return [...problems, ...(link.exact ? checkItemPage(link, url, rule) : checkSearch(link, url, rule))];
}

function checkItemPage({ service }: PlayLink, { pathname, search }: URL, { item }: LinkRule): string[] {
  if (item === undefined) return [`${service} is searched, never linked by id`];
  const id = item.exec(pathname)?.[1];
  const problems = search === '' ? [] : [`the page of an item takes no query, got ${search}`];
  if (id === undefined) return [...problems, `expected a path like ${item.source}, got ${pathname}`];
  if (service === 'open-library' && !hasCheckDigit(id)) problems.push(`ISBN ${id} has a wrong check digit`);
  return problems;
}

function checkSearch({ service }: PlayLink, url: URL, { search }: LinkRule): string[] {
  if (search === undefined) return [`${service} is linked by id, never searched`];
  const path = search.path.exec(url.pathname);
  if (path === null) return [`expected a path like ${search.path.source}, got ${url.pathname}`];
  const keys = [...url.searchParams.keys()];
  const expected = search.key === undefined ? [] : [search.key];
  if (keys.join() !== expected.join())
    return [`expected the query ${expected.join() || 'to be empty'}, got ${keys.join() || 'none'}`];
  const words = search.key === undefined ? decoded(path[1] ?? '') : url.searchParams.get(search.key);
  if (words === undefined || words === null || words.includes('\uFFFD'))
    return ['the words of the search are not encoded as UTF-8'];
  const problems: string[] = [];
  if (words.trim() === '') problems.push('searches for nothing');
  if (words !== words.trim() || /\s{2}/.test(words)) problems.push(`superfluous spaces in "${words}"`);
  if (/\p{Cc}/u.test(words)) problems.push('control characters among the words');
  if (words.length > LONGEST_QUERY)
    problems.push(`${words.length} characters to search for, at most ${LONGEST_QUERY}`);
  return problems;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** ISO 2108: the thirteen digits, weighed 1 and 3 in turn, add up to a multiple of ten. */
function hasCheckDigit(isbn: string): boolean {
  const sum = [...isbn].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}
