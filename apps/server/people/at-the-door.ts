import type { RouteName } from '@emoverse/api-contract';

/** What is answered, of the API, where several live and nobody has said who they are: what leads in, and the figures of /about. */
export const AT_THE_DOOR: ReadonlySet<RouteName> = new Set<RouteName>([
  'listPeople',
  'enterPerson',
  'enterGuest',
  'catalogueStats',
]);
