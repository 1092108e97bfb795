import { profileIdSchema } from '@emoverse/domain';
import { z } from 'zod';
import {
  enterRequestSchema,
  newPersonSchema,
  peopleResponseSchema,
  personPatchSchema,
  personSchema,
  pinRequestSchema,
} from './people-schemas.ts';
import { deletedResponseSchema } from './schemas.ts';

const personParams = z.object({ personId: profileIdSchema });

/** The people of the house: those who were added in one browser, and who uses it now. */
export const PEOPLE_ROUTES = {
  listPeople: {
    method: 'get',
    path: '/api/people',
    summary: 'The people of this house, and who of them uses this browser',
    response: peopleResponseSchema,
  },
  addPerson: {
    method: 'post',
    path: '/api/people',
    summary:
      'Add a person, with a profile of their own; a child is kept from explicit works and outside players',
    body: newPersonSchema,
    response: personSchema,
  },
  patchPerson: {
    method: 'patch',
    path: '/api/people/{personId}',
    summary: 'Change name or colour: one’s own, or as the owner that of others, and whether they are a child',
    params: personParams,
    body: personPatchSchema,
    response: personSchema,
  },
  removePerson: {
    method: 'delete',
    path: '/api/people/{personId}',
    summary: 'As the owner: delete a person of the house with everything that is theirs',
    params: personParams,
    response: deletedResponseSchema,
  },
  enterPerson: {
    method: 'post',
    path: '/api/people/{personId}/enter',
    summary: 'Go on as this person; after wrong PINs there is a growing wait',
    params: personParams,
    body: enterRequestSchema,
    response: personSchema,
  },
  enterGuest: {
    method: 'post',
    path: '/api/people/guest',
    summary: 'Go on as a guest, whose visit is forgotten when it ends',
    response: personSchema,
  },
  leavePerson: {
    method: 'post',
    path: '/api/people/leave',
    summary: 'Nobody uses this browser any more; of a guest nothing is kept',
    response: peopleResponseSchema,
  },
  setPin: {
    method: 'put',
    path: '/api/people/pin',
    summary: 'Give oneself a PIN, change it, or take it away',
    body: pinRequestSchema,
    response: personSchema,
  },
} as const;
