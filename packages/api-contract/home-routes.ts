import { z } from 'zod';
import {
  homeSchema,
  moodNowSchema,
  newHomeKeySchema,
  newWebhookSchema,
  webhookRequestSchema,
  webhookSchema,
} from './home-schemas.ts';
import { deletedResponseSchema } from './schemas.ts';

const webhookParams = z.object({ webhookId: z.uuid() });

/** How a person's home, as Home Assistant, knows their mood: off until they ask for it. */
export const HOME_ROUTES = {
  getMoodNow: {
    method: 'get',
    path: '/api/mood-now',
    summary:
      'How somebody is, to whoever shows their key as `Authorization: Bearer …`; a key reads nothing else',
    response: moodNowSchema,
  },
  getHome: {
    method: 'get',
    path: '/api/home',
    summary: 'The key and the webhooks of this person, and what would be sent',
    response: homeSchema,
  },
  makeHomeKey: {
    method: 'post',
    path: '/api/home/key',
    summary:
      'Make a key that reads the mood of this person, in place of the one before; it is told this once',
    response: newHomeKeySchema,
  },
  deleteHomeKey: {
    method: 'delete',
    path: '/api/home/key',
    summary: 'Take the key back',
    response: deletedResponseSchema,
  },
  addWebhook: {
    method: 'post',
    path: '/api/home/webhooks',
    summary:
      'Have an address told when the mood of this person becomes another; the secret is told this once',
    body: webhookRequestSchema,
    response: newWebhookSchema,
  },
  testWebhook: {
    method: 'post',
    path: '/api/home/webhooks/{webhookId}/test',
    summary: 'Send a test now; one that goes through puts a webhook on again that had given up',
    params: webhookParams,
    response: webhookSchema,
  },
  deleteWebhook: {
    method: 'delete',
    path: '/api/home/webhooks/{webhookId}',
    summary: 'Tell this address no more',
    params: webhookParams,
    response: deletedResponseSchema,
  },
} as const;
