import { EmoVerseError } from '@emoverse/domain';
import type { TFunction } from 'i18next';
import en from './en.json' with { type: 'json' };

type Words = keyof typeof en.problem;

/** Codes that tell a person what another one tells. */
const SAME: Readonly<Record<string, Words>> = {
  // A page and a server of different versions, or a fault of ours.
  'auth-header-refused': 'invalid-request',
  'bad-host': 'invalid-request',
  'bad-json': 'invalid-request',
  'bad-request': 'invalid-request',
  'client-gone': 'invalid-request',
  'cross-site': 'invalid-request',
  'http-error': 'invalid-request',
  'impression-of-another-item': 'invalid-request',
  'method-not-allowed': 'invalid-request',
  'no-profile': 'invalid-request',
  'no-such-file': 'invalid-request',
  'no-provider': 'invalid-request',
  'invitation-needed': 'invalid-request',
  'not-for-you': 'invalid-request',
  'not-json': 'invalid-request',
  'recommend-count': 'invalid-request',
  'that-is-you': 'invalid-request',
  'unexpected-answer': 'invalid-request',
  'unknown-device': 'invalid-request',
  'unknown-host': 'invalid-request',
  'archive-locked': 'archive-damaged',
  'archive-too-large': 'archive-damaged',
  'bad-xml': 'not-a-mood-file',
  'unknown-webhook': 'unknown-import',
  'wrong-home-key': 'invalid-request',
  'unknown-route': 'invalid-request',
  'login-needed': 'who-is-there',
  'unknown-invitation': 'login-link-used',
  'copy-under-way': 'store-busy',
  'unknown-way-in': 'invalid-request',
  'unknown-newcomer': 'invalid-request',
  'kind-stays': 'invalid-request',
  'no-such-server': 'server-disconnected',
  'no-such-track': 'track-gone',
  // Of two services at once.
  'mixed-export': 'unknown-export',
  'not-text': 'bad-playlist-file',
  'server-playlist-gone': 'unknown-playlist',
  'server-too-large': 'server-changed',
  'server-track-gone': 'track-gone',
  'too-many-codes': 'pin-wait',
  'too-many-open-files': 'store-busy',
};

/**
 * What went wrong, in the language of the page, by the code of the error; what the error itself says only where its code is
 * not known here.
 * @param error what was thrown, or an error of which the server told
 */
export function describeProblem(error: unknown, t: TFunction): string {
  const { code, message } = isCoded(error)
    ? error
    : { code: '', message: error instanceof Error ? error.message : String(error) };
  if (code === 'unreachable') return t('failed.unreachable');
  const words = SAME[code] ?? code;
  return hasWords(words) ? t(`problem.${words}`) : t('failed.text', { message });
}

function isCoded(error: unknown): error is { readonly code: string; readonly message: string } {
  return (
    error instanceof EmoVerseError ||
    (typeof error === 'object' &&
      error !== null &&
      'code' in error &&
      typeof error.code === 'string' &&
      'message' in error &&
      typeof error.message === 'string')
  );
}

const hasWords = (code: string): code is Words => Object.hasOwn(en.problem, code);
