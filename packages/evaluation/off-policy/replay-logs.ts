import { elementAt } from '@emoverse/domain';
import { replayLog, type PersonLog, type ReplayOptions } from './replay-log.ts';
import type { LoggedShowing } from './estimate-policy.ts';
import type { Recommender } from '@emoverse/recommender';
import type { EvaluationContext } from '../evaluation-context.ts';
import { TooLittleDataError } from '../too-little-data-error.ts';

/** From so many people on they are drawn whole; below, visits are. */
const PEOPLE_MINIMUM = 20;

export interface ReplayedLogs {
  readonly groupBy: ReplayOptions['groupBy'];
  readonly skipped: { readonly unknownItem: number; readonly chanceOfList: number };
  readonly policies: readonly { readonly policy: string; readonly showings: readonly LoggedShowing[] }[];
}

/** Replays everybody's log for each policy, with progress. @throws TooLittleDataError when nothing can be judged. */
export async function replayLogs(
  recommender: Recommender,
  logs: readonly PersonLog[],
  names: readonly ReplayOptions['policy'][],
  context: EvaluationContext,
): Promise<ReplayedLogs> {
  const groupBy = logs.length >= PEOPLE_MINIMUM ? 'person' : 'visit';
  const all = names.length * logs.reduce((sum, { impressions }) => sum + listsIn(impressions), 0);
  const progress = context.progress('Replaying', 'lists');
  let done = 0;
  try {
    const policies: { policy: string; showings: LoggedShowing[] }[] = [];
    let skipped = { unknownItem: 0, chanceOfList: 0 };
    for (const policy of names) {
      const showings: LoggedShowing[] = [];
      skipped = { unknownItem: 0, chanceOfList: 0 };
      for (const log of logs) {
        const replayed = await replayLog(recommender, log, {
          policy,
          groupBy,
          onList: () => progress.to(++done / all, done),
        });
        for (const showing of replayed.showings) showings.push(showing);
        skipped.unknownItem += replayed.skipped.unknownItem;
        skipped.chanceOfList += replayed.skipped.chanceOfList;
      }
      policies.push({ policy, showings });
    }
    if (elementAt(policies, 0).showings.length === 0) {
      throw new TooLittleDataError(
        `none of the logged showings can be judged: ${skipped.unknownItem} of items that have left the catalogue, ${skipped.chanceOfList} logged without the chance of their place`,
      );
    }
    return { groupBy, skipped, policies };
  } finally {
    progress.end();
  }
}

function listsIn(impressions: PersonLog['impressions']): number {
  return new Set(impressions.map(({ visitId, domain, at }) => `${visitId}/${domain}/${at}`)).size;
}
