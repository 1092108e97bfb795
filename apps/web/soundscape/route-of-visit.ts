import type { ListState } from '../state/lists.ts';
import type { VisitState } from '../state/visit.ts';
import type { Route } from './soundscape-session.ts';

/**
 * Where a soundscape for this visit goes: the way that its lists go, as the server told it; the mood itself while no
 * list has come, or none can. Undefined before a mood was chosen.
 */
export function routeOfVisit(
  visit: VisitState,
  lists: Readonly<Partial<Record<string, ListState>>>,
): Route | undefined {
  if (visit.kind !== 'chosen') return undefined;
  const path = Object.values(lists).find((list) => list !== undefined && list.path.length > 0)?.path ?? [];
  const [first, ...others] = path;
  if (first !== undefined) return [first, ...others];
  return [{ valence: visit.mood.valence, arousal: visit.mood.arousal }];
}
