import { z } from 'zod';

/**
 * All codes that an answer of the server can carry instead of what was asked for. A code stays what it is: programs, and the
 * words of the app, go by it; the English message beside it is for people who read logs.
 */
export const PROBLEM_CODES = [
  'another-person',
  'auth-header-refused',
  'bad-host',
  'bad-json',
  'bad-request',
  'client-gone',
  'copy-empty',
  'copy-under-way',
  'cross-site',
  'device-in-use',
  'empty-playlist-file',
  'folder-emptied',
  'folder-not-readable',
  'folder-overlaps',
  'from-the-future',
  'guest-only-visits',
  'impression-of-another-item',
  'internal',
  'invalid-request',
  'invitation-needed',
  'kind-stays',
  'last-device',
  'last-way-in',
  'library-not-shared',
  'login-link-used',
  'login-needed',
  'login-refused',
  'method-not-allowed',
  'name-taken',
  'no-cover',
  'no-preview',
  'no-profile',
  'no-provider',
  'no-such-file',
  'no-such-folder',
  'no-such-server',
  'no-such-track',
  'not-for-children',
  'not-for-you',
  'not-json',
  'only-here',
  'owner-only',
  'passkey-needs-a-name',
  'passkey-refused',
  'pin-needed',
  'pin-too-short',
  'pin-wait',
  'playlist-full',
  'preview-busy',
  'preview-down',
  'preview-unreachable',
  'profile-deleted',
  'prove-it-first',
  'provider-unreachable',
  'recommend-count',
  'restores-running',
  'server-api-keys-unsupported',
  'server-bad-address',
  'server-busy',
  'server-changed',
  'server-disconnected',
  'server-down',
  'server-login-refused',
  'server-not-a-music-server',
  'server-not-allowed',
  'server-passwords-unsupported',
  'server-playlist-gone',
  'server-redirects',
  'server-sync-under-way',
  'server-token-login-unsupported',
  'server-too-large',
  'server-track-gone',
  'server-unreachable',
  'session-ended',
  'slow-body',
  'spotify-busy',
  'spotify-changed',
  'spotify-down',
  'spotify-gone',
  'spotify-login-again',
  'spotify-no-client-id',
  'spotify-no-device',
  'spotify-no-redirect',
  'spotify-not-connected',
  'spotify-not-possible',
  'spotify-not-registered',
  'spotify-nothing-found',
  'spotify-permission-missing',
  'spotify-premium-needed',
  'spotify-unreachable',
  'store-busy',
  'store-damaged',
  'store-full',
  'store-not-writable',
  'store-unreachable',
  'that-is-you',
  'too-large',
  'too-many-codes',
  'too-many-open-files',
  'too-many-people',
  'too-many-profiles',
  'too-many-records',
  'too-many-requests',
  'track-gone',
  'unknown-code',
  'unknown-device',
  'unknown-entry',
  'unknown-event',
  'unknown-host',
  'unknown-import',
  'unknown-invitation',
  'unknown-item',
  'unknown-mood',
  'unknown-newcomer',
  'unknown-person',
  'unknown-playlist',
  'unknown-review',
  'unknown-route',
  'unknown-term',
  'unknown-way-in',
  'unknown-webhook',
  'webhook-bad-address',
  'webhook-failed',
  'webhook-private',
  'who-is-there',
  'wrong-home-key',
  'wrong-pin',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Codes of `ApiError` that no server sent: what the client could not reach or read. */
export const CLIENT_PROBLEM_CODES = ['unreachable', 'http-error', 'unexpected-answer'] as const;

/** Codes of errors that stay in the program or process that met them. */
export type LocalCode =
  | 'a-mood-file'
  | 'a-taste-file'
  | 'archive-damaged'
  | 'archive-locked'
  | 'archive-too-large'
  | 'authority-damaged'
  | 'backup-damaged'
  | 'backup-not-writable'
  | 'bad-arguments'
  | 'bad-catalogue-row'
  | 'bad-csv'
  | 'bad-data'
  | 'bad-input'
  | 'bad-playlist-file'
  | 'bad-xml'
  | 'camera-busy'
  | 'camera-denied'
  | 'camera-ended'
  | 'camera-failed'
  | 'cannot-listen'
  | 'cascade-invalid'
  | 'catalogue-missing'
  | 'crop-pixels'
  | 'crop-size'
  | 'crowd-model-unreadable'
  | 'damaged-image'
  | 'duplicate-item'
  | 'empty-export'
  | 'file-exists'
  | 'file-unreadable'
  | 'import-elsewhere'
  | 'incomplete'
  | 'key-damaged'
  | 'manifest-invalid'
  | 'microphone-busy'
  | 'microphone-denied'
  | 'microphone-ended'
  | 'microphone-failed'
  | 'mixed-export'
  | 'model-answer'
  | 'model-hash-mismatch'
  | 'model-unreachable'
  | 'model-unreadable'
  | 'no-camera'
  | 'no-canvas'
  | 'no-face'
  | 'no-folder'
  | 'no-microphone'
  | 'no-photo'
  | 'no-store'
  | 'not-a-backup'
  | 'not-a-mood-file'
  | 'not-an-image'
  | 'not-built'
  | 'not-installed'
  | 'not-loaded'
  | 'not-offered'
  | 'not-text'
  | 'nothing-imported'
  | 'of-a-newer-server'
  | 'person-state-unknown'
  | 'picture-too-large'
  | 'picture-too-small'
  | 'port-taken'
  | 'recording-invalid'
  | 'restore-differs'
  | 'scan-held'
  | 'server-ended'
  | 'several-faces'
  | 'sound-failed'
  | 'sound-not-loaded'
  | 'sound-refused'
  | 'store-in-use'
  | 'store-not-empty'
  | 'store-too-new'
  | 'too-dark'
  | 'too-few-songs'
  | 'too-little-data'
  | 'truncated-image'
  | 'unexpected'
  | 'unknown-export'
  | 'unknown-table'
  | 'unmeasurable-sound'
  | 'unreadable-file'
  | 'unsupported-image'
  | 'unsure'
  | 'vision-disposed'
  | 'worker-failed'
  | 'wrong-collection';

/** A code that came over a border, from a server or worker that may be of another version: any lower-kebab-case word. */
export const receivedCodeSchema = z.string().brand<'ReceivedCode'>();
export type ReceivedCode = z.infer<typeof receivedCodeSchema>;

/** All that `EmoVerseError.code` can be: a code that is not in this file does not compile. */
export type ErrorCode = ProblemCode | (typeof CLIENT_PROBLEM_CODES)[number] | LocalCode | ReceivedCode;
