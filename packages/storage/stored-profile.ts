import type { ProfileId } from '@emoverse/domain';

/** What is kept of a person. `settings` is a JSON value whose form its owner, the app, knows. */
export interface StoredProfile {
  readonly id: ProfileId;
  readonly createdAt: number;
  readonly settings: unknown;
}
