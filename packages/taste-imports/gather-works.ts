import { workKeys } from '@emoverse/domain';
import type { Act, ToldWork, Trace } from './trace.ts';

/** Where an export says something. */
export interface LinePlace {
  /** The file, with its folders in an archive. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** A work of an export, and all that its lines say of it. */
export interface GatheredWork {
  readonly work: ToldWork;
  /** Where it is first told. */
  readonly place: LinePlace;
  readonly plays: number;
  readonly skips: number;
  /** Minutes spent with it, where the export tells those. */
  readonly minutes?: number;
  /** 0.5…5, the latest. */
  readonly stars?: number;
  readonly opinion?: 'liked' | 'disliked';
  /** The last time, milliseconds since the epoch, where one is told. */
  readonly lastAt?: number;
}

/** Adds up what the lines of an export say, by work; lines of one work may come in any order. */
export interface WorkGatherer {
  /** False where no more works are held. */
  take(trace: Trace, place: LinePlace): boolean;
  /** All works so far, and how many lines speak of a work that no other line tells. */
  told(): { readonly works: readonly GatheredWork[]; readonly unknown: number };
}

/** Different works that are held of one export: more than anybody hears in twenty years. */
export const MOST_GATHERED = 100_000;
/** A work has a name or two. */
const MOST_ALIASES = 4 * MOST_GATHERED;

interface Tally {
  readonly work: ToldWork;
  readonly place: LinePlace;
  readonly played: number;
  /** Its number among the works of this export, from 0. */
  readonly nth: number;
  readonly met: number;
  readonly skips: number;
  readonly minutes?: number;
  readonly rating?: { readonly stars: number; readonly at: number };
  readonly opinion?: 'liked' | 'disliked';
  readonly lastAt?: number;
}

export function gatherWorks(): WorkGatherer {
  const tallies = new Map<string, Tally>();
  /** When which work was played or skipped. */
  const heard = new Set<number>();
  const keyOfAlias = new Map<string, string>();
  /** Lines that name a work which another line tells, perhaps later. */
  const waiting: Trace[] = [];
  return {
    take(trace, place) {
      if (trace.work === undefined) {
        waiting.push(trace);
        return waiting.length <= MOST_GATHERED;
      }
      const key = keyOf(trace.work);
      const nth = tallies.size;
      const tally = tallies.get(key) ?? { nth, work: trace.work, place, played: 0, met: 0, skips: 0 };
      if (tallies.size >= MOST_GATHERED && !tallies.has(key)) return false;
      if (!isToldAlready(heard, tally, trace)) tallies.set(key, withAct(tally, trace.act, trace.at));
      for (const alias of trace.aliases ?? []) if (keyOfAlias.size < MOST_ALIASES) keyOfAlias.set(alias, key);
      return true;
    },
    told() {
      const all = new Map(tallies);
      const alsoHeard = new Set<number>();
      let unknown = 0;
      for (const trace of waiting) {
        const { aliases = [], act, at } = trace;
        const key = aliases.flatMap((alias) => keyOfAlias.get(alias) ?? [])[0];
        const tally = key === undefined ? undefined : all.get(key);
        if (tally === undefined || key === undefined) unknown += 1;
        else if (!isToldAlready(alsoHeard, tally, trace, heard)) all.set(key, withAct(tally, act, at));
      }
      return { works: Array.from(all.values(), gathered), unknown };
    },
  };
}

/** One work, however its title is written; ids elsewhere differ from edition to edition. */
function keyOf(work: ToldWork): string {
  return workKeys({ ...work, collection: '' }).at(-1) ?? `${work.domain}/${work.title.toLowerCase()}`;
}

function withAct(before: Tally, act: Act, at: number | undefined): Tally {
  const tally = at === undefined ? before : { ...before, lastAt: Math.max(before.lastAt ?? at, at) };
  switch (act.did) {
    case 'played':
      return { ...tally, played: tally.played + act.times };
    case 'met':
      return { ...tally, met: Math.max(tally.met, act.times) };
    case 'spent':
      return { ...tally, minutes: Math.max(tally.minutes ?? 0, act.minutes) };
    case 'skipped':
      return { ...tally, skips: tally.skips + 1 };
    case 'rated':
      return (at ?? 0) < (tally.rating?.at ?? 0)
        ? tally
        : { ...tally, rating: { stars: act.stars, at: at ?? 0 } };
    case 'liked':
    case 'disliked':
      return { ...tally, opinion: act.did };
  }
}

/** Moments that are remembered; behind them a play may be told twice. A set of JavaScript holds 16 million. */
const MOST_MOMENTS = 5_000_000;

/** Whether a work was played or skipped at this moment already, also by what was heard before: exports overlap. Remembers it. */
function isToldAlready(
  heard: Set<number>,
  { nth }: Tally,
  { act, at }: Trace,
  before?: ReadonlySet<number>,
): boolean {
  if (at === undefined || (act.did !== 'played' && act.did !== 'skipped')) return false;
  // A work and a second as one number, of 51 bits at most.
  const moment = nth * 2 ** 34 + Math.floor(at / 1000);
  if (heard.has(moment) || before?.has(moment) === true) return true;
  if (heard.size < MOST_MOMENTS) heard.add(moment);
  return false;
}

function gathered({
  work,
  place,
  played,
  met,
  skips,
  minutes,
  rating,
  opinion,
  lastAt,
}: Tally): GatheredWork {
  return {
    ...{ work, place, skips },
    plays: Math.max(played, met),
    ...(minutes !== undefined && { minutes }),
    ...(rating !== undefined && { stars: rating.stars }),
    ...(opinion !== undefined && { opinion }),
    ...(lastAt !== undefined && { lastAt }),
  };
}
