import type { PersonKind } from '@emoverse/domain';
import { createHandlers } from '../handlers/index.ts';
import type { Caller } from '../http/caller.ts';
import type { Handlers } from '../http/endpoint.ts';
import { hideOwnMusic } from '../library/hide-own-music.ts';
import type { Services } from '../services.ts';
import { hideExplicit } from './hide-explicit.ts';

/** Who an answer is for: what they are shown, and by whom. */
export interface Audience {
  readonly services: Services;
  readonly handlers: Handlers;
}
export type AudienceOf = (caller: Caller, kind: PersonKind | undefined) => Audience;

/** The audiences of a server: here or elsewhere, grown up or not. */
export function createAudiences(services: Services, shareLibrary: boolean): AudienceOf {
  const audience = (shown: Services): Audience => ({ services: shown, handlers: createHandlers(shown) });
  const withChildren = (shown: Services) => ({
    grownUps: audience(shown),
    children: audience(hideExplicit(shown)),
  });
  const here = withChildren(services);
  const elsewhere = shareLibrary ? here : withChildren(hideOwnMusic(services));
  return ({ isHere }, kind) => (isHere ? here : elsewhere)[kind === 'child' ? 'children' : 'grownUps'];
}
