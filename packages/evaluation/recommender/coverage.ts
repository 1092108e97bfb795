import {
  elementAt,
  numberAt,
  EMOTIONS,
  EMOTION_MOOD_POINTS,
  INTENTS,
  MEDIA_DOMAINS,
  certainScores,
  feltMood,
  moodDistance,
  type ContentNote,
  type Emotion,
  type Filters,
  type Intent,
  type IntentChoice,
  type ItemId,
  type ListRule,
  type MediaDomain,
  type MoodEstimate,
  type RankedItem,
} from '@emoverse/domain';
import type { Recommender } from '@emoverse/recommender';

/** Greatest distance on the mood plane (0…2√2) at which an item still serves its target. */
export const GOOD_DISTANCE = 0.6;

/** How one list came out. */
export interface CoverageCell {
  readonly emotion: Emotion;
  readonly intent: Intent;
  readonly domain: MediaDomain;
  /** Distinct items listed. */
  readonly listed: number;
  /** Of these, how many stand within `GOOD_DISTANCE` of the mood they are to serve. */
  readonly good: number;
  /** Items of the domain within `GOOD_DISTANCE` of the target (the nearest step of a journey), listed or not. */
  readonly available: number;
  /** Distance of the farthest item listed; 0 for an empty list. */
  readonly farthest: number;
  /** Works that carry a note which somebody in this mood should not be opened with (`HARM`). */
  readonly harming: readonly ItemId[];
  /** Works from afar, and the place of the first of them from 0, −1 where there is none. */
  readonly fromAfar: number;
  readonly firstFromAfar: number;
  /** Share of works that are in one of the languages asked for, or in none; and how many of the first three are. */
  readonly ownShare: number;
  readonly ownAmongFirst: number;
  /** Works of the decade that has most of them; works from 2000 on, of those whose year is known. */
  readonly mostOfADecade: number;
  readonly newerShare: number;
  /** Different decades. */
  readonly decades: number;
  readonly gaveWay: readonly ListRule[];
}

export interface CoverageOptions {
  readonly random: () => number;
  /** Length of each list; default 10. */
  readonly count?: number;
  readonly filters?: Filters;
  readonly domains?: readonly MediaDomain[];
}

const CONTENT = { valence: 0.7, arousal: 0.3 };
const ALWAYS: readonly ContentNote[] = ['suicide', 'self-harm'];
/** What a list must not hold, written down apart from the rule that sees to it (`spared-notes.ts`). */
const HARM: Partial<Readonly<Record<Emotion, readonly ContentNote[]>>> = {
  sad: ['death', 'child-death', 'war', 'breakup', 'despair', 'illness'],
  fear: ['horror', 'violence'],
  angry: [],
  disgust: [],
};
/** Where *Stay with it* may meet sadness and fear. */
const MET: readonly MediaDomain[] = ['music', 'films', 'books'];

/**
 * Asks for a list for every emotion, intent and domain, as somebody new who picked the emotion by hand, and looks at
 * it: distinct items, through the filters, near the point of the mood plane they are to serve (the step, for a
 * journey), harming nobody, in the person's languages, from several decades.
 */
export function measureCoverage(
  recommender: Pick<Recommender, 'newPerson' | 'recommend' | 'items'>,
  { random, count = 10, filters = { allowExplicit: true }, domains = MEDIA_DOMAINS }: CoverageOptions,
): CoverageCell[] {
  const person = recommender.newPerson();
  const items = [...recommender.items.values()];
  return domains.flatMap((domain) =>
    EMOTIONS.flatMap((emotion) =>
      INTENTS.map((intent) => {
        const { ranked, path, gaveWay } = recommender.recommend(
          {
            mood: pickedMood(emotion),
            intent: choiceOf(intent),
            domain,
            count,
            filters,
            shown: new Set(),
            policy: 'emoverse',
            random,
          },
          person,
        );
        const distances = new Map(
          ranked.map(({ item, target }) => [item.id, moodDistance(feltMood(item), target)]),
        );
        const harm = harmOf(emotion, intent, domain);
        return {
          emotion,
          intent,
          domain,
          listed: distances.size,
          available: items.filter(
            (item) =>
              item.domain === domain &&
              path.some((step) => moodDistance(feltMood(item), step) <= GOOD_DISTANCE),
          ).length,
          good: [...distances.values()].filter((distance) => distance <= GOOD_DISTANCE).length,
          farthest: Math.max(0, ...distances.values()),
          harming: ranked.flatMap(({ item }) =>
            item.contentNotes.some((note) => harm.includes(note)) ? item.id : [],
          ),
          ...languagesOf(ranked, filters.ownLanguages ?? []),
          ...timesOf(ranked),
          gaveWay,
        };
      }),
    ),
  );
}

/** Cells as a table in plain text: for each domain and emotion the worst of its intents. */
export function coverageTable(cells: readonly CoverageCell[]): string {
  const head = ['domain', 'emotion', 'good', 'harm', 'afar', 'own', 'decade', '≥2000', 'decades', 'gave way'];
  const rows = MEDIA_DOMAINS.flatMap((domain) =>
    EMOTIONS.flatMap((emotion) => {
      const own = cells.filter((cell) => cell.domain === domain && cell.emotion === emotion);
      if (own.length === 0) return [];
      const least = (value: (cell: CoverageCell) => number): number => Math.min(...own.map(value));
      const most = (value: (cell: CoverageCell) => number): number => Math.max(...own.map(value));
      return [
        [
          domain,
          emotion,
          String(least(({ good }) => good)),
          String(most(({ harming }) => harming.length)),
          String(most(({ fromAfar }) => fromAfar)),
          `${Math.round(100 * least(({ ownShare }) => ownShare))} %`,
          String(most(({ mostOfADecade }) => mostOfADecade)),
          `${Math.round(100 * least(({ newerShare }) => newerShare))} %`,
          String(least(({ decades }) => decades)),
          [...new Set(own.flatMap(({ gaveWay }) => gaveWay))].join(' '),
        ],
      ];
    }),
  );
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => elementAt(row, column).length)),
  );
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(numberAt(widths, column)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function harmOf(emotion: Emotion, intent: Intent, domain: MediaDomain): readonly ContentNote[] {
  const harm = HARM[emotion];
  if (harm === undefined) return [];
  const met = intent === 'match' && MET.includes(domain);
  return met ? ALWAYS : [...ALWAYS, ...harm];
}

function languagesOf(
  ranked: readonly RankedItem[],
  own: readonly string[],
): Pick<CoverageCell, 'fromAfar' | 'firstFromAfar' | 'ownShare' | 'ownAmongFirst'> {
  const isOwn = ({ item: { language } }: RankedItem): boolean =>
    language === undefined || language === 'zxx' || own.includes(language);
  return {
    fromAfar: ranked.filter(({ fromAfar }) => fromAfar).length,
    firstFromAfar: ranked.findIndex(({ fromAfar }) => fromAfar),
    ownShare: ranked.filter(isOwn).length / Math.max(1, ranked.length),
    ownAmongFirst: ranked.slice(0, 3).filter(isOwn).length,
  };
}

function timesOf(
  ranked: readonly RankedItem[],
): Pick<CoverageCell, 'mostOfADecade' | 'newerShare' | 'decades'> {
  const years = ranked.flatMap(({ item }) => item.year ?? []);
  const perDecade = new Map<number, number>();
  for (const year of years) {
    const decade = Math.floor(year / 10);
    perDecade.set(decade, (perDecade.get(decade) ?? 0) + 1);
  }
  return {
    mostOfADecade: Math.max(0, ...perDecade.values()),
    newerShare: years.filter((year) => year >= 2000).length / Math.max(1, years.length),
    decades: perDecade.size,
  };
}

function choiceOf(intent: Intent): IntentChoice {
  return intent === 'journey' ? { kind: intent, destination: CONTENT } : { kind: intent };
}

function pickedMood(emotion: Emotion): MoodEstimate {
  return {
    scores: certainScores(emotion),
    ...EMOTION_MOOD_POINTS[emotion],
    valenceDeviation: 0.1,
    arousalDeviation: 0.1,
    confidence: 1,
    source: 'picker',
    at: 0,
  };
}
