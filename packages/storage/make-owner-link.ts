import type { ProfileId } from '@emoverse/domain';
import type { Logins } from './repositories/logins.ts';

const LIVES_MS = 24 * 3_600_000;

/** What the link is made with, and whom it lets in: without a person the owner, or, where nobody is there or it is `isNew`, one who begins anew. */
export interface OwnerLinkParts {
  readonly id: string;
  /** 256 random bits as text. */
  readonly token: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly profileId?: ProfileId | undefined;
  readonly isNew?: boolean;
}

/**
 * Makes a link that lets somebody in once, within a day, whatever they have forgotten: for whoever has the store anyhow. Those
 * made before for the same person are good for nothing any more. Gives its path, which is stored nowhere.
 */
export async function makeOwnerLink(
  logins: Pick<Logins, 'keepSecret' | 'secrets' | 'dropSecret'>,
  { id, token, now, profileId, isNew = false }: OwnerLinkParts,
): Promise<string> {
  for (const before of await logins.secrets('person', now))
    if (before.profileId === profileId) await logins.dropSecret('person', before.id);
  const secret = {
    id,
    token,
    kind: 'person',
    about: { isNew },
    madeAt: now,
    diesAt: now + LIVES_MS,
  } as const;
  await logins.keepSecret({ ...secret, ...(profileId !== undefined && { profileId }) });
  return loginPath(token);
}

/** The page that lets somebody in by a token: behind the `#`, so that no log and no preview of a message gets hold of it. */
export function loginPath(token: string): string {
  return `/who#link=${token}`;
}
