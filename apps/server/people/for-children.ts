import {
  HOME_ROUTES,
  MUSIC_SERVER_ROUTES,
  PLAYLIST_COPY_ROUTES,
  SPOTIFY_ROUTES,
  readSettings,
  type RouteName,
  type Settings,
} from '@emoverse/api-contract';
import type { PersonKind } from '@emoverse/domain';
import type { StoredProfile } from '@emoverse/storage';
import { ApiProblem } from '../http/api-problem.ts';

const NOT_FOR_CHILDREN: ReadonlySet<string> = new Set<string>([
  ...Object.keys(SPOTIFY_ROUTES),
  ...Object.keys(MUSIC_SERVER_ROUTES),
  ...Object.keys(HOME_ROUTES),
  ...Object.keys(PLAYLIST_COPY_ROUTES),
  ...([
    'addPerson',
    'removePerson',
    'enterGuest',
    'deleteCovers',
    'endDevice',
    'makePairing',
  ] satisfies RouteName[]),
]);

/** Throws `not-for-children` (403) where a child asks for what goes out of the house, or changes who lives in it. */
export function refuseChildren(kind: PersonKind | undefined, route: RouteName): void {
  if (kind === 'child' && NOT_FOR_CHILDREN.has(route)) throw notForChildren();
}

export function notForChildren(): ApiProblem {
  return new ApiProblem(
    403,
    'not-for-children',
    'this is not there for children: ask a grown-up of the house',
  );
}

/** A person's settings; those of a child allow nothing explicit and nothing that plays from elsewhere, whatever is stored. */
export function settingsOf({ settings }: StoredProfile, kind: PersonKind | undefined): Settings {
  const all = readSettings(settings);
  if (kind !== 'child') return all;
  return {
    ...all,
    filters: { ...all.filters, allowExplicit: false },
    songPreviews: false,
    spotifyClientId: undefined,
  };
}
