import { itemIdSchema } from '@emoverse/domain';
import { z } from 'zod';
import {
  catalogueStatsSchema,
  deletedResponseSchema,
  feedbackRequestSchema,
  forgetAllRequestSchema,
  forgetTermQuerySchema,
  feedbackResponseSchema,
  healthResponseSchema,
  libraryResponseSchema,
  liftsResponseSchema,
  moodRecordPatchSchema,
  moodRecordSchema,
  moodsQuerySchema,
  moodsResponseSchema,
  onboardingQuerySchema,
  onboardingResponseSchema,
  profileResponseSchema,
  ratingResponseSchema,
  reactionsResponseSchema,
  glimpseRequestSchema,
  glimpseResponseSchema,
  recommendationRequestSchema,
  recommendationResponseSchema,
  reviewRequestSchema,
  reviewSchema,
  reviewsResponseSchema,
  savedResponseSchema,
  tasteResponseSchema,
  tasteTermParamsSchema,
  tasteTermRequestSchema,
} from './schemas.ts';
import { exportSchema, restoreResponseSchema } from './export-schemas.ts';
import { settingsPatchSchema } from './settings-schemas.ts';
import { CALENDAR_ROUTES } from './calendar-routes.ts';
import { COVER_ROUTES } from './cover-routes.ts';
import { DEVICE_ROUTES } from './device-routes.ts';
import { EXPLORE_ROUTES } from './explore-routes.ts';
import { INVITATION_ROUTES, LOGIN_ROUTES, NEWCOMER_ROUTES, WAY_IN_ROUTES } from './login-routes.ts';
import { HOME_ROUTES } from './home-routes.ts';
import { MUSIC_SERVER_ROUTES, PLAY_ROUTES } from './music-server-routes.ts';
import { ownWorksSchema } from './music-server-schemas.ts';
import { MOOD_IMPORT_ROUTES } from './mood-import-routes.ts';
import { PLAYLIST_COPY_ROUTES } from './playlist-copy-routes.ts';
import { PEOPLE_ROUTES } from './people-routes.ts';
import { PLAYLIST_ROUTES } from './playlist-routes.ts';
import { PREVIEW_ROUTES } from './preview-routes.ts';
import { SPOTIFY_ROUTES } from './spotify-routes.ts';
import { TASTE_IMPORT_ROUTES } from './taste-import-routes.ts';

type Schema = z.ZodType;
/** One operation of the API: method, path (`{name}` marks a parameter), schemas of what goes in and out. */
export interface RouteContract {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly path: string;
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: Schema;
  readonly response: Schema;
  /** Whether what comes in or goes out may be too large to be held whole: it is read or written record by record. */
  readonly streamed?: 'in' | 'out';
}
const idParams = z.object({ id: z.uuid() });
const itemParams = z.object({ itemId: itemIdSchema });

/** The whole API. The server implements each route, the client calls each, the OpenAPI document is made of them. */
export const ROUTES = {
  health: {
    method: 'get',
    path: '/api/health',
    summary: 'Is the server able to serve',
    response: healthResponseSchema,
  },
  getProfile: {
    method: 'get',
    path: '/api/profile',
    summary: 'The profile of who uses this browser; made on first use',
    response: profileResponseSchema,
  },
  patchSettings: {
    method: 'patch',
    path: '/api/profile/settings',
    summary: 'Change settings',
    body: settingsPatchSchema,
    response: profileResponseSchema,
  },
  deleteProfile: {
    method: 'delete',
    path: '/api/profile',
    summary: 'Delete everything stored about this person',
    response: deletedResponseSchema,
  },
  exportProfile: {
    method: 'get',
    path: '/api/profile/export',
    summary: 'Everything stored about this person, as JSON',
    streamed: 'out',
    response: exportSchema,
  },
  restoreProfile: {
    method: 'post',
    path: '/api/profile/restore',
    summary: 'Take an export back into a profile that is there; what is known already is kept',
    streamed: 'in',
    body: exportSchema,
    response: restoreResponseSchema,
  },
  getTaste: {
    method: 'get',
    path: '/api/profile/taste',
    summary: 'What has been learned, as readable weights',
    response: tasteResponseSchema,
  },
  setTasteTerm: {
    method: 'put',
    path: '/api/profile/taste/{facet}/{term}',
    summary: 'Fix a learned weight, or let it count for nothing; an undo of the event takes it back',
    params: tasteTermParamsSchema,
    body: tasteTermRequestSchema,
    response: tasteResponseSchema,
  },
  forgetTasteTerm: {
    method: 'delete',
    path: '/api/profile/taste/{facet}/{term}',
    summary: 'Forget what was learned or said about a term; an undo of the event takes it back',
    params: tasteTermParamsSchema,
    query: forgetTermQuerySchema,
    response: tasteResponseSchema,
  },
  forgetTaste: {
    method: 'post',
    path: '/api/profile/taste/reset',
    summary: 'Forget all that was learned; an undo of the event takes it back',
    body: forgetAllRequestSchema,
    response: tasteResponseSchema,
  },
  recommend: {
    method: 'post',
    path: '/api/recommendations',
    summary: 'Ranked lists for a mood and an intent, each item with reasons',
    body: recommendationRequestSchema,
    response: recommendationResponseSchema,
  },
  glimpse: {
    method: 'post',
    path: '/api/glimpses',
    summary: 'Two works that each of some intents would lead to; not logged as shown',
    body: glimpseRequestSchema,
    response: glimpseResponseSchema,
  },
  onboarding: {
    method: 'get',
    path: '/api/onboarding',
    summary: 'The items of a domain whose liking would tell most about what else this person likes',
    query: onboardingQuerySchema,
    response: onboardingResponseSchema,
  },
  sendFeedback: {
    method: 'post',
    path: '/api/feedback',
    summary: 'Store reactions durably, then learn from them',
    body: feedbackRequestSchema,
    response: feedbackResponseSchema,
  },
  listReactions: {
    method: 'get',
    path: '/api/feedback',
    summary: 'The latest 2,000 reactions, newest first',
    response: reactionsResponseSchema,
  },
  getRating: {
    method: 'get',
    path: '/api/catalogue/items/{itemId}/rating',
    summary: 'The stars that this person gave an item; they are given by a reaction `rated`',
    params: itemParams,
    response: ratingResponseSchema,
  },
  listSaved: {
    method: 'get',
    path: '/api/saved',
    summary: 'Saved items, newest first',
    response: savedResponseSchema,
  },
  listLifts: {
    method: 'get',
    path: '/api/profile/lifts',
    summary: 'What lifts this person: works after which they said, often enough, that they felt better',
    response: liftsResponseSchema,
  },
  addMood: {
    method: 'post',
    path: '/api/moods',
    summary: 'Keep a confirmed or corrected mood',
    body: moodRecordSchema,
    response: moodRecordSchema,
  },
  listMoods: {
    method: 'get',
    path: '/api/moods',
    summary: 'History of moods, newest first',
    query: moodsQuerySchema,
    response: moodsResponseSchema,
  },
  patchMood: {
    method: 'patch',
    path: '/api/moods/{id}',
    summary: 'Correct a mood or change its note',
    params: idParams,
    body: moodRecordPatchSchema,
    response: moodRecordSchema,
  },
  deleteMood: {
    method: 'delete',
    path: '/api/moods/{id}',
    summary: 'Delete one mood',
    params: idParams,
    response: deletedResponseSchema,
  },
  catalogueStats: {
    method: 'get',
    path: '/api/catalogue/stats',
    summary: 'Counts, mood points and checks of the catalogue',
    response: catalogueStatsSchema,
  },
  listLibrary: {
    method: 'get',
    path: '/api/library',
    summary:
      'Scanned folders of sound files on this machine; a track plays from /api/library/tracks/{id}/audio',
    response: libraryResponseSchema,
  },
  listOwnWorks: {
    method: 'get',
    path: '/api/library/works',
    summary:
      'Films, series and books of the catalogue that a server of the owner’s has, and where they open there',
    response: ownWorksSchema,
  },
  listReviews: {
    method: 'get',
    path: '/api/catalogue/items/{itemId}/reviews',
    summary: 'Reviews written here, and what all known reviews say',
    params: itemParams,
    response: reviewsResponseSchema,
  },
  addReview: {
    method: 'post',
    path: '/api/catalogue/items/{itemId}/reviews',
    summary: 'Write a review',
    params: itemParams,
    body: reviewRequestSchema,
    response: reviewSchema,
  },
  editReview: {
    method: 'patch',
    path: '/api/reviews/{id}',
    summary: 'Put other words in place of an own review',
    params: idParams,
    body: reviewRequestSchema,
    response: reviewSchema,
  },
  deleteReview: {
    method: 'delete',
    path: '/api/reviews/{id}',
    summary: 'Delete an own review',
    params: idParams,
    response: deletedResponseSchema,
  },
  ...CALENDAR_ROUTES,
  ...EXPLORE_ROUTES,
  ...HOME_ROUTES,
  ...MUSIC_SERVER_ROUTES,
  ...PLAY_ROUTES,
  ...MOOD_IMPORT_ROUTES,
  ...PEOPLE_ROUTES,
  ...DEVICE_ROUTES,
  ...LOGIN_ROUTES,
  ...INVITATION_ROUTES,
  ...PLAYLIST_COPY_ROUTES,
  ...NEWCOMER_ROUTES,
  ...WAY_IN_ROUTES,
  ...PLAYLIST_ROUTES,
  ...PREVIEW_ROUTES,
  ...COVER_ROUTES,
  ...SPOTIFY_ROUTES,
  ...TASTE_IMPORT_ROUTES,
} as const satisfies Record<string, RouteContract>;
export type RouteName = keyof typeof ROUTES;
