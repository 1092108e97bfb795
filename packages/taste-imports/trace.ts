import type { MediaDomain } from '@emoverse/domain';

/** A work as an export tells it. */
export interface ToldWork {
  readonly domain: MediaDomain;
  readonly title: string;
  readonly creators: readonly string[];
  readonly year?: number | undefined;
  /** As `CatalogueItem.externalIds` names them. */
  readonly externalIds: Readonly<Record<string, string>>;
}

/**
 * What somebody did with a work elsewhere. `played`: once more, `times` as often. `met`: at least so often, however often
 * other lines say it. `spent`: minutes in all. `rated`: 0.5…5 stars, the latest counts.
 */
export type Act =
  | { readonly did: 'played' | 'met'; readonly times: number }
  | { readonly did: 'spent'; readonly minutes: number }
  | { readonly did: 'rated'; readonly stars: number }
  | { readonly did: 'skipped' | 'liked' | 'disliked' };

/** One line of an export: a work, or a name that another line gives it, and what was done with it. */
export type Trace = {
  readonly act: Act;
  /** When, milliseconds since the epoch, where it is told. */
  readonly at?: number | undefined;
} & (
  | { readonly work: ToldWork; readonly aliases?: readonly string[] }
  | { readonly work?: undefined; readonly aliases: readonly string[] }
);

/** Why a line that is right tells no taste. */
export type LeftOut =
  | 'wanted'
  | 'private'
  | 'too-short'
  | 'never-played'
  | 'episode'
  | 'deleted'
  | 'playing-now'
  | 'unfinished';

/** What one line of an export gives. */
export type Told =
  | { readonly kind: 'trace'; readonly trace: Trace }
  | { readonly kind: 'left-out'; readonly why: LeftOut }
  | { readonly kind: 'rejected'; readonly value: string; readonly expected: string };
