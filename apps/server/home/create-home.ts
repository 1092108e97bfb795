import { createSealer, type Sealer, type WebhookReach } from '@emoverse/storage';
import { createLimit } from '../http/limit-requests.ts';
import { createWebhooks, type WebhookParts, type WebhookService } from './create-webhooks.ts';
import type { PostMessage } from './post-message.ts';

/** What telling homes of moods needs from outside. */
export interface HomeParts {
  readonly post: PostMessage;
  /** The key that the secrets of webhooks are sealed with; asked for when one is first made. */
  readonly key: () => Promise<Uint8Array>;
  /** Whether webhooks that are given on another machine may lead into this one's own network; default false. */
  readonly allowsPrivate?: boolean;
}

export interface Home {
  readonly webhooks: WebhookService;
  /** Encrypts what webhooks are signed with. */
  readonly homeSealer: Sealer;
  /** How far a webhook may lead, by where it is given. */
  readonly webhookReach: (isHere: boolean) => WebhookReach;
  /** Counts a look at a mood, by its key or by who has none. Throws `too-many-requests` (429). */
  readonly limitHomeKey: (key: string) => Promise<void>;
}

/** A home looks twice a minute or so. */
const LOOKS_A_MINUTE = 30;

/** What tells homes of moods; goes on with what waited when the process before ended. */
export async function createHome(
  { post, key, allowsPrivate = false }: HomeParts,
  parts: Omit<WebhookParts, 'sealer' | 'post'>,
): Promise<Home> {
  const homeSealer = createSealer(key);
  const webhooks = createWebhooks({ ...parts, sealer: homeSealer, post });
  await webhooks.begin();
  const limitHomeKey = createLimit({
    most: LOOKS_A_MINUTE,
    seconds: 60,
    code: 'too-many-requests',
    what: 'looks at a mood in a minute',
  });
  const webhookReach = (isHere: boolean) => (isHere || allowsPrivate ? 'network' : 'internet');
  return { webhooks, homeSealer, webhookReach, limitHomeKey };
}
