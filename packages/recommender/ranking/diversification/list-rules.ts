import {
  LIST_RULES,
  numberAt,
  WOUNDS,
  type ContentNote,
  type Filters,
  type ListRule,
  type MediaDomain,
} from '@emoverse/domain';
import { type CatalogueIndex, NO_YEAR, noteBits, positionsThatAre } from '../../catalogue-index/index.ts';
import type { ProjectedUser } from '../../user-model/index.ts';
import { HEAVY, isMet, tenderMood } from '../../intent/index.ts';
import type { RecommendContext } from '../recommend-context.ts';

/** Rules hold for each page of so many places. */
const PAGE = 10;
/** Liked items of the domain from which on their mix makes room in a list. */
const LIKED_MINIMUM = 3;
/** Reactions from which on somebody is no newcomer. */
const NEWCOMER_REACTIONS = 10;
/** The first so many of a list: something widely known is among them, nothing from afar or heavy, and not only English. */
const FIRST_PLACES = 3;
const NEWER_SONGS_FROM = 2000;

/** At most a share of a page may have the same key, with a share of 0 of keys that say yes; what has none is free of the rule. */
interface Cap {
  readonly name: ListRule;
  /** Of a page, rounded up to whole places. */
  readonly share: number;
  readonly keyOf: (position: number) => number | undefined;
  /** So many of it at most stand among the first places; as many as on the page where it does not say. */
  readonly mostFirst?: number;
}

function isOfEnglish({ name }: Cap): boolean {
  return name === 'english';
}

/** The key of caps that ask yes or no. */
const YES = 1;
const ONLY_YES: readonly number[] = [YES];
const NONE: readonly number[] = [];

/** How well something serves a mood: near it, in sight of it, or wherever it lies. */
export type Service = 'near' | 'fair' | 'any';

/** Places of a list from one on. */
interface Page {
  readonly from: number;
  readonly size: number;
}

/** What a list as a whole keeps to. Made for one list. */
export interface ListRules {
  /**
   * Finds what comes after `placed`: `find` is told what may stand there by all rules, then by ever fewer, the softest
   * given up first, until it finds something. `serves` says how well it has to serve the mood: only the firmest rules
   * are worth something that does not, and to open with for a newcomer all of them are worth what serves it fairly.
   */
  next<T>(
    placed: readonly number[],
    find: (may: (position: number) => boolean, serves: Service) => T | undefined,
  ): T | undefined;
  /** What may stand at a place instead of what stands there, the rest of the list being as it is. */
  replacements(list: readonly number[], place: number): (position: number) => boolean;
  /** Rules that a list does not keep to: they gave way, as nothing else was there that serves the mood. */
  brokenBy(list: readonly number[]): readonly ListRule[];
}

/**
 * The rules of a list, for each page of ten, the firmest first:
 *
 * - `from-afar`: one in a language that is neither the person's own nor English, and not among the first three;
 * - `gentle-first`: for a newcomer nothing heavy among the first three (`HEAVY`), unless they chose to stay with a
 *   mood that asks for care;
 * - `no-wounds`: for the same newcomer nothing that wounds on the page (`WOUNDS`);
 * - `english`: four in English, for whom it is a second language, and two among the first three;
 * - `well-known`: something widely known among the first three of a newcomer's list;
 * - `decades`: four from one decade;
 * - `newer-songs`: five songs from before 2000;
 * - `long-ago`: two from the oldest quarter of the domain;
 * - `known-first`: for a newcomer whose mood asks for no care, all of the first three are widely known.
 *
 * Likes make room: once a person likes three items of the domain, a language or time may have at least the share that it has
 * among them.
 */
export function createListRules(
  context: Pick<RecommendContext, 'domain' | 'count' | 'filters' | 'mood' | 'intent'>,
  index: CatalogueIndex,
  person: Pick<ProjectedUser, 'user' | 'likedPositions'>,
): ListRules {
  const { domain, count, filters } = context;
  const liked = person.likedPositions.filter((position) => index.items[position]?.domain === domain);
  const isNew = isNewcomer(person.user);
  const caps = [...capsOf(domain, filters, index), ...(isNew ? capsOfNewcomer(context, index) : [])];
  const lastFirst = Math.min(FIRST_PLACES, count) - 1;
  const wantsKnown = isNew && index.withWellKnown.has(domain);
  const isKnown = (position: number): boolean => index.wellKnown[position] === 1;
  /** Places of `size` that may have a key: `least`, and as many as are due to what is liked. */
  const roomFor = ({ keyOf }: Cap, key: number, size: number, least: number): number => {
    if (liked.length < LIKED_MINIMUM) return least;
    const alike = liked.filter((position) => keyOf(position) === key).length;
    return Math.max(least, Math.ceil((size * alike) / liked.length));
  };
  /** Keys of a cap with no room left beside a page (`list` from `from` on, without the place `but`), `spare` places over. */
  const fullKeys = (
    cap: Cap,
    list: readonly number[],
    { from, size }: Page,
    but = -1,
    spare = 0,
  ): readonly number[] => {
    let full: number[] | undefined;
    const to = Math.min(list.length, from + size);
    for (let place = from; place < to; place++) {
      const key = place === but ? undefined : cap.keyOf(list[place] ?? 0);
      if (key === undefined || full?.includes(key)) continue;
      let held = 0;
      for (let other = from; other < to; other++)
        if (other !== but && cap.keyOf(list[other] ?? 0) === key) held += 1;
      if (held >= roomFor(cap, key, size, Math.ceil(cap.share * size)) + spare) (full ??= []).push(key);
    }
    return full ?? NONE;
  };
  /** Whether the first places of a list, without the place `but`, hold all that they may of a cap, `spare` places over. */
  const isFirstFull = (cap: Cap, list: readonly number[], but = -1, spare = 0): boolean => {
    if (cap.mostFirst === undefined) return false;
    let held = 0;
    for (let place = 0; place <= lastFirst && place < list.length; place++)
      if (place !== but && cap.keyOf(list[place] ?? 0) === YES) held += 1;
    return held >= roomFor(cap, YES, lastFirst + 1, cap.mostFirst) + spare;
  };
  /** Keys that a place is closed to. */
  const closedKeys = (cap: Cap, list: readonly number[], place: number, but?: number): readonly number[] => {
    const isClosed =
      (place <= lastFirst && isFirstFull(cap, list, but)) ||
      (cap.share === 0 && roomFor(cap, YES, pageAt(place).size, 0) === 0);
    return isClosed ? ONLY_YES : fullKeys(cap, list, pageAt(place), but);
  };
  /** The caps that close a place to some keys. */
  const closedCaps = (list: readonly number[], place: number, but?: number) =>
    caps
      .map((cap) => ({ ...cap, keys: closedKeys(cap, list, place, but) }))
      .filter(({ keys }) => keys.length > 0);
  const pageAt = (place: number): Page => {
    const from = PAGE * Math.floor(place / PAGE);
    return { from, size: Math.min(PAGE, count - from) };
  };

  return {
    next: (placed, find) => {
      const closed = closedCaps(placed, placed.length);
      const lacksKnown = wantsKnown && placed.length <= lastFirst && !placed.some(isKnown);
      const mustBeKnown = lacksKnown && placed.length === lastFirst;
      const mayBy = (kept: number) => {
        const isActive = (name: ListRule): boolean => LIST_RULES.indexOf(name) < kept;
        const active = closed.filter(({ name }) => isActive(name));
        const known = mustBeKnown && isActive('well-known');
        // What is known is English more often than not: its few first places are kept for it.
        const english = lacksKnown && isActive('well-known') ? caps.find(isOfEnglish) : undefined;
        return (position: number): boolean => {
          if ((known || english?.keyOf(position) === YES) && !isKnown(position)) return false;
          for (const { keyOf, keys } of active) if (includes(keys, keyOf(position))) return false;
          return true;
        };
      };
      const opens = isNew && placed.length <= lastFirst;
      const whole =
        find(mayBy(LIST_RULES.length), 'near') ??
        (opens ? find(mayBy(LIST_RULES.length), 'fair') : undefined);
      if (whole !== undefined) return whole;
      for (let kept = LIST_RULES.length - 1; kept >= FIRM; kept--) {
        const found = find(mayBy(kept), 'near');
        if (found !== undefined) return found;
      }
      return find(mayBy(FIRM), 'any') ?? find(mayBy(1), 'any') ?? find(mayBy(0), 'any');
    },
    replacements: (list, place) => {
      const closed = closedCaps(list, place, place);
      const mustBeKnown =
        wantsKnown &&
        place <= lastFirst &&
        isKnown(numberAt(list, place)) &&
        !list
          .slice(0, lastFirst + 1)
          .toSpliced(place, 1)
          .some(isKnown);
      return (position) =>
        (!mustBeKnown || isKnown(position)) &&
        closed.every(({ keyOf, keys }) => !includes(keys, keyOf(position)));
    },
    brokenBy: (list) =>
      LIST_RULES.filter((name) => {
        if (name === 'well-known')
          return wantsKnown && list.length > lastFirst && !list.slice(0, lastFirst + 1).some(isKnown);
        const cap = caps.find((candidate) => candidate.name === name);
        if (cap === undefined) return false;
        if (isFirstFull(cap, list, -1, 1)) return true;
        for (let from = 0; from < list.length; from += PAGE)
          if (fullKeys(cap, list, pageAt(from), -1, 1).length > 0) return true;
        return false;
      }),
  };
}

/** So many of the firmest rules are worth something that does not serve the mood. */
const FIRM = 3;
function capsOf(domain: MediaDomain, filters: Filters, index: CatalogueIndex): readonly Cap[] {
  const yearOf = (position: number): number => index.years[position] ?? NO_YEAR;
  const are = positionsThatAre(filters, index);
  const oldest = index.longAgo.get(domain);
  const caps: Cap[] = [];
  if (are !== undefined) {
    caps.push({ name: 'from-afar', share: 0.1, keyOf: yes(are('afar')), mostFirst: 0 });
    caps.push({ name: 'english', share: 0.4, keyOf: yes(are('english')), mostFirst: 2 });
  }
  caps.push({
    name: 'decades',
    share: 0.4,
    keyOf: (position) => {
      const year = yearOf(position);
      return year === NO_YEAR ? undefined : Math.floor(year / 10);
    },
  });
  const isBefore = (year: number): Cap['keyOf'] =>
    yes((position) => yearOf(position) < year && yearOf(position) !== NO_YEAR);
  if (domain === 'music') caps.push({ name: 'newer-songs', share: 0.5, keyOf: isBefore(NEWER_SONGS_FROM) });
  if (oldest !== undefined) caps.push({ name: 'long-ago', share: 0.2, keyOf: isBefore(oldest) });
  return caps;
}

/** Whether a newcomer's list may open with an item: a friend does not with what is heavy, unless it is asked for. */
export function mayOpen(
  { domain, mood, intent }: Pick<RecommendContext, 'domain' | 'mood' | 'intent'>,
  index: CatalogueIndex,
  { user }: Pick<ProjectedUser, 'user'>,
): (position: number) => boolean {
  if (!isNewcomer(user) || isMet(mood, intent.kind, domain)) return () => true;
  const isHeavy = touching(HEAVY, index);
  return (position) => !isHeavy(position);
}

function isNewcomer({ reactions }: ProjectedUser['user']): boolean {
  return reactions < NEWCOMER_REACTIONS;
}

function touching(notes: readonly ContentNote[], { touched }: CatalogueIndex): (position: number) => boolean {
  const bits = noteBits(notes);
  return (position) => ((touched[position] ?? 0) & bits) !== 0;
}

/** What a first list keeps to besides: a friend does not open with what is heavy, and opens with what is known. */
function capsOfNewcomer(
  { domain, mood, intent }: Pick<RecommendContext, 'domain' | 'mood' | 'intent'>,
  index: CatalogueIndex,
): readonly Cap[] {
  const caps: Cap[] = [];
  if (!isMet(mood, intent.kind, domain)) {
    caps.push({ name: 'gentle-first', share: 1, keyOf: yes(touching(HEAVY, index)), mostFirst: 0 });
    caps.push({ name: 'no-wounds', share: 0, keyOf: yes(touching(WOUNDS, index)) });
  }
  if (tenderMood(mood) === undefined && index.withWellKnown.has(domain)) {
    const isUnknown = yes((position) => index.wellKnown[position] === 0);
    caps.push({ name: 'known-first', share: 1, keyOf: isUnknown, mostFirst: 0 });
  }
  return caps;
}

function yes(is: (position: number) => boolean): Cap['keyOf'] {
  return (position) => (is(position) ? YES : undefined);
}

function includes(keys: readonly number[], key: number | undefined): boolean {
  return key !== undefined && keys.includes(key);
}
