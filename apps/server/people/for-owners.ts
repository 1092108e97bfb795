import { MUSIC_SERVER_ROUTES, type RouteName } from '@emoverse/api-contract';
import type { PersonKind } from '@emoverse/domain';
import { ApiProblem } from '../http/api-problem.ts';

/**
 * Throws `owner-only` (403) where another person of the house asks what is on the machine, or which music belongs to it.
 * Somebody who has said nothing yet is about to be the owner of a house of their own.
 */
export function refuseOthers(kind: PersonKind | undefined, route: RouteName): void {
  if (kind === undefined || kind === 'owner' || !Object.hasOwn(MUSIC_SERVER_ROUTES, route)) return;
  throw new ApiProblem(403, 'owner-only', 'only the owner of the house chooses its music');
}
