import type { WayIn } from '@emoverse/api-contract';
import type { ProfileId } from '@emoverse/domain';
import { deriveId, type Store, type StoredIdentity, type StoredPasskey } from '@emoverse/storage';
import { ApiProblem } from '../http/api-problem.ts';
import type { Services } from '../services.ts';
import { PROXY_ISSUER } from './proxy-issuer.ts';

const DAY_MS = 86_400_000;

/** A way in besides the PIN, as it is stored. */
export type StoredWay = { readonly id: string; readonly profileId: ProfileId } & (
  | { readonly kind: 'passkey'; readonly passkey: StoredPasskey }
  | { readonly kind: 'provider' | 'proxy'; readonly identity: StoredIdentity }
);

/** Somebody’s ways in besides their PIN. */
export async function waysInOf(
  store: Pick<Store, 'passkeys' | 'identities'>,
  profileId: ProfileId,
): Promise<StoredWay[]> {
  const [passkeys, identities] = await Promise.all([
    store.passkeys.list(profileId),
    store.identities.list(profileId),
  ]);
  return [
    ...passkeys.map(wayOfPasskey),
    ...identities.map((identity) => {
      const kind = identity.issuer === PROXY_ISSUER ? 'proxy' : 'provider';
      return { kind, id: wayId(identity.issuer, identity.subject), profileId, identity } as const;
    }),
  ];
}

export function wayOfPasskey(passkey: StoredPasskey): StoredWay {
  return { kind: 'passkey', id: wayId('passkey', passkey.id), profileId: passkey.profileId, passkey };
}

/** Ids of credentials and names elsewhere are nobody else’s to read. */
const wayId = (of: string, what: string): string => deriveId(JSON.stringify([of, what]));

/** Whether it lets in as this server is set up. */
export function isOpen({ oidc, authHeader }: Pick<Services, 'oidc' | 'authHeader'>, way: StoredWay): boolean {
  if (way.kind === 'passkey') return true;
  return way.kind === 'proxy' ? authHeader !== undefined : oidc?.issuer === way.identity.issuer;
}

/** A way in as its person sees it, or who looks after them. */
export function toldWay(
  { oidc }: Pick<Services, 'oidc'>,
  way: StoredWay,
  me: { readonly id: ProfileId },
): WayIn {
  const { kind, id, profileId: belongsTo } = way;
  const { madeAt, usedAt } = way.kind === 'passkey' ? way.passkey : way.identity;
  const dayOf = (at: number): number => Math.max(madeAt, at - (at % DAY_MS));
  return {
    ...{ id, kind, belongsTo, madeAt },
    ...(way.kind === 'passkey' && way.passkey.device),
    ...(way.kind === 'proxy' && { name: way.identity.subject }),
    ...(way.kind === 'provider' && {
      name: oidc?.issuer === way.identity.issuer ? oidc.name : new URL(way.identity.issuer).hostname,
    }),
    // When somebody else came is theirs to know.
    ...(usedAt !== undefined && { usedAt: belongsTo === me.id ? usedAt : dayOf(usedAt) }),
  };
}

/** Whether somebody has a way in besides their PIN that is open as this server is set up. */
export async function hasOtherWays(
  services: Pick<Services, 'store' | 'oidc' | 'authHeader'>,
  id: ProfileId,
): Promise<boolean> {
  return (await waysInOf(services.store, id)).some((way) => isOpen(services, way));
}

export function lastWayIn(): ApiProblem {
  return new ApiProblem(
    409,
    'last-way-in',
    'after this nothing but a link lets them in: say that it is meant',
  );
}
