import type { RouteName } from '@emoverse/api-contract';

/** Routes that rank, write much, read everything or go out of the house. */
export const COSTLY: ReadonlySet<RouteName> = new Set([
  'recommend',
  'restoreProfile',
  'exportProfile',
  'deleteProfile',
  'addReview',
  'editReview',
  'importPlaylist',
  'copyPlaylist',
  'addTasteImport',
  'connectMusicServer',
  // To hash a PIN is meant to cost.
  'addPerson',
  'enterPerson',
  'setPin',
  'signInByPin',
  'proveSelf',
  'makePairing',
  'syncMusicServer',
  'addMusicFolder',
  'readMusicFolder',
  'removeMusicFolder',
]);
