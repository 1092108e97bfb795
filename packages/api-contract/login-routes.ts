import { z } from 'zod';
import {
  invitationsResponseSchema,
  loginLinkSchema,
  loginStateSchema,
  madeInvitationSchema,
  newInvitationSchema,
  pinLoginSchema,
  providerLoginSchema,
} from './login-schemas.ts';
import {
  madePasskeySchema,
  passkeyCreationSchema,
  passkeyQuestionSchema,
  shownPasskeySchema,
} from './passkey-schemas.ts';
import { newcomerAnswerSchema, newcomerAnsweredSchema, newcomersResponseSchema } from './newcomer-schemas.ts';
import { personSchema } from './people-schemas.ts';
import { deletedResponseSchema } from './schemas.ts';
import {
  proofSchema,
  provenResponseSchema,
  removeWayQuerySchema,
  wayInSchema,
  waysInResponseSchema,
} from './ways-in-schemas.ts';

/** Signing in, where others reach the server: what is open to who has not yet. */
export const LOGIN_ROUTES = {
  getLogin: {
    method: 'get',
    path: '/api/login',
    summary: 'Whether one has to sign in here, and how',
    response: loginStateSchema,
  },
  signInByLink: {
    method: 'post',
    path: '/api/login/link',
    summary: 'Come in by a link, which is good for once: the owner’s, or an invitation',
    body: loginLinkSchema,
    response: personSchema,
  },
  signInByPin: {
    method: 'post',
    path: '/api/login/pin',
    summary: 'Come in by name and PIN; after wrong ones there is a growing wait',
    body: pinLoginSchema,
    response: personSchema,
  },
  beginPasskey: {
    method: 'post',
    path: '/api/login/passkey/begin',
    summary: 'What a browser is to show a passkey by; good for once and for five minutes',
    response: passkeyQuestionSchema,
  },
  signInByPasskey: {
    method: 'post',
    path: '/api/login/passkey',
    summary: 'Come in by a passkey',
    body: shownPasskeySchema,
    response: personSchema,
  },
  startProviderLogin: {
    method: 'post',
    path: '/api/login/provider',
    summary: 'Come in by the login of the host’s own (OpenID Connect): where to go; it leads back',
    response: providerLoginSchema,
  },
} as const;

/** What lets somebody in besides their PIN. Changing it asks to have shown lately who one is. */
export const WAY_IN_ROUTES = {
  listWaysIn: {
    method: 'get',
    path: '/api/ways-in',
    summary: 'One’s own passkeys and logins elsewhere, the oldest first; as the owner those of the house',
    response: waysInResponseSchema,
  },
  removeWayIn: {
    method: 'delete',
    path: '/api/ways-in/{id}',
    summary: 'Take a way in out; the last one only where it is said so',
    params: z.object({ id: z.uuid() }),
    query: removeWayQuerySchema,
    response: deletedResponseSchema,
  },
  proveSelf: {
    method: 'post',
    path: '/api/ways-in/proof',
    summary: 'Show once more who one is, by PIN or passkey: ways in can be changed for ten minutes',
    body: proofSchema,
    response: provenResponseSchema,
  },
  proveByProvider: {
    method: 'post',
    path: '/api/ways-in/proof/provider',
    summary: 'The same by the login of the host’s own: where to go; it leads back',
    response: providerLoginSchema,
  },
  beginNewPasskey: {
    method: 'post',
    path: '/api/passkeys/begin',
    summary: 'What a browser is to make a passkey by; good for once and for five minutes',
    response: passkeyCreationSchema,
  },
  addPasskey: {
    method: 'post',
    path: '/api/passkeys',
    summary: 'Keep a passkey that the browser has made',
    body: madePasskeySchema,
    response: wayInSchema,
  },
} as const;

/** Invitations: made, seen and taken back by the owner. */
export const INVITATION_ROUTES = {
  listInvitations: {
    method: 'get',
    path: '/api/invitations',
    summary: 'Invitations that nobody has used yet',
    response: invitationsResponseSchema,
  },
  invite: {
    method: 'post',
    path: '/api/invitations',
    summary: 'Make a link that lets somebody new in, once and within seven days',
    body: newInvitationSchema,
    response: madeInvitationSchema,
  },
  takeBackInvitation: {
    method: 'delete',
    path: '/api/invitations/{id}',
    summary: 'Take an invitation back',
    params: z.object({ id: z.uuid() }),
    response: deletedResponseSchema,
  },
} as const;

/** Whom a login of the host's own has let in for the first time: the owner says who they are. */
export const NEWCOMER_ROUTES = {
  listNewcomers: {
    method: 'get',
    path: '/api/newcomers',
    summary: 'Who waits for the owner’s word, and who was refused',
    response: newcomersResponseSchema,
  },
  answerNewcomer: {
    method: 'post',
    path: '/api/newcomers/{id}',
    summary: 'Let somebody in who waits, as an adult or a child, or refuse them',
    params: z.object({ id: z.uuid() }),
    body: newcomerAnswerSchema,
    response: newcomerAnsweredSchema,
  },
  forgetRefusal: {
    method: 'delete',
    path: '/api/newcomers/{id}',
    summary: 'Forget that somebody was refused: when they come again, they wait',
    params: z.object({ id: z.uuid() }),
    response: deletedResponseSchema,
  },
} as const;
