import type { RouteOutput } from '@emoverse/api-contract';
import { LIBRARY_COLLECTION, MEDIA_DOMAINS, type CatalogueItem } from '@emoverse/domain';
import { findWorks } from '@emoverse/search';
import type { createExplorers } from '../explore/create-explorers.ts';
import { decadeOf } from '../explore/lay-shelves.ts';
import type { Call, HandlerInput } from '../http/endpoint.ts';
import type { Services } from '../services.ts';
import { requireItem } from './catalogue.ts';

type Explorers = ReturnType<typeof createExplorers>;

/** An index of more takes too much memory, and minutes. */
const MOST_INDEXED = 100_000;
/** Of what the store finds, so many are looked at where more than words is asked. */
const MOST_NARROWED = 1000;

/** Works by words, and of a decade, language or genre; a catalogue too large to be indexed is searched in the store. */
export async function searchCatalogue(
  services: Services,
  explorers: Explorers,
  { query }: HandlerInput<'searchCatalogue'>,
  call: Pick<Call, 'languages'>,
): Promise<RouteOutput<'searchCatalogue'>> {
  const { recommender, store, showsOwnMusic, showsExplicit, mostIndexed = MOST_INDEXED } = services;
  const { q: text = '', locale, domain, decade, language, genre, limit, offset } = query;
  const keep = (item: CatalogueItem): boolean =>
    (showsExplicit || !item.explicit) &&
    (decade === undefined || decadeOf(item).includes(String(decade))) &&
    (language === undefined || item.language === language) &&
    (genre === undefined || item.genres.some((one) => one.toLowerCase() === genre.toLowerCase()));
  if (recommender.items.size <= mostIndexed) {
    const search = await explorers(recommender.items).search();
    const languages = locale === undefined ? call.languages : [locale];
    const found = findWorks({ text, languages, domain, keep, limit, offset }, search, recommender.worksLike);
    return { ...found, items: [...found.items], understood: toldOf(found.understood) };
  }
  const asked = { words: text, domain, ...(!showsOwnMusic && { except: LIBRARY_COLLECTION }) };
  if (showsExplicit && [decade, language, genre].every((part) => part === undefined))
    return store.catalogue.search({ ...asked, limit, offset });
  const { items } = await store.catalogue.search({ ...asked, limit: MOST_NARROWED, offset: 0 });
  const kept = items.filter(keep);
  return { total: kept.length, items: kept.slice(offset, offset + limit) };
}

type Told = RouteOutput<'searchCatalogue'>['understood'];

function toldOf(understood: ReturnType<typeof findWorks>['understood']): Told {
  return understood && { ...understood, words: [...understood.words] };
}

/** What is widely loved, and works by decade, language and genre. */
export function exploreShelves(
  { recommender }: Services,
  explorers: Explorers,
  { query: { domain } }: HandlerInput<'exploreShelves'>,
): RouteOutput<'exploreShelves'> {
  return { shelves: [...explorers(recommender.items).shelves(domain)] };
}

/** A part of the mood plane with the works that are seen there. */
export function exploreMap(
  { recommender }: Services,
  explorers: Explorers,
  { query: { domain, span, ...middle } }: HandlerInput<'exploreMap'>,
): RouteOutput<'exploreMap'> {
  const { spacing, items } = explorers(recommender.items).around(middle, span, domain);
  return { spacing, items: [...items] };
}

/** The works most like one, of its own domain first. */
export function listLike(
  services: Services,
  { params: { itemId }, query: { count } }: HandlerInput<'listLike'>,
): RouteOutput<'listLike'> {
  const item = requireItem(services, itemId);
  const domains = [item.domain, ...MEDIA_DOMAINS.filter((domain) => domain !== item.domain)];
  const lists = domains.map((domain) => ({
    domain,
    items: [...services.recommender.worksLike({ itemId, domain, count })],
  }));
  return { lists: lists.filter(({ items }) => items.length > 0) };
}
