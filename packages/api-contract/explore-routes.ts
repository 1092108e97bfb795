import { catalogueItemSchema, itemIdSchema } from '@emoverse/domain';
import { z } from 'zod';
import {
  likeQuerySchema,
  likeResponseSchema,
  mapQuerySchema,
  mapResponseSchema,
  searchQuerySchema,
  searchResponseSchema,
  shelvesQuerySchema,
  shelvesResponseSchema,
} from './explore-schemas.ts';

const itemParams = z.object({ itemId: itemIdSchema });

/** Finding works without being in a mood: by words, by what is like one, on the plane, on shelves. */
export const EXPLORE_ROUTES = {
  searchCatalogue: {
    method: 'get',
    path: '/api/search',
    summary:
      'Works by words: titles, people, genres, moods, or what is like a work but calmer; all without words',
    query: searchQuerySchema,
    response: searchResponseSchema,
  },
  exploreShelves: {
    method: 'get',
    path: '/api/explore/shelves',
    summary: 'What is widely loved, and works by decade, language and genre',
    query: shelvesQuerySchema,
    response: shelvesResponseSchema,
  },
  exploreMap: {
    method: 'get',
    path: '/api/explore/map',
    summary: 'The best known works of a part of the mood plane, no two nearer than `spacing`',
    query: mapQuerySchema,
    response: mapResponseSchema,
  },
  getItem: {
    method: 'get',
    path: '/api/catalogue/items/{itemId}',
    summary: 'One item',
    params: itemParams,
    response: catalogueItemSchema,
  },
  listLike: {
    method: 'get',
    path: '/api/catalogue/items/{itemId}/like',
    summary: 'The works most like an item, of its domain first, then of others',
    params: itemParams,
    query: likeQuerySchema,
    response: likeResponseSchema,
  },
} as const;
