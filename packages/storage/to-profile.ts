import { profileIdSchema } from '@emoverse/domain';
import { z } from 'zod';
import { fromJson, readable, storedMoment } from './as-json.ts';
import type { StoredProfile } from './stored-profile.ts';
import type { Tables } from './tables.ts';

const anySettings = z.unknown();

/** The profile that a query found, if it found one. */
export function toProfile([row]: readonly Pick<Tables['profiles'], 'id' | 'created_at' | 'settings'>[]):
  | StoredProfile
  | undefined {
  return (
    row && {
      id: profileIdSchema.parse(row.id),
      createdAt: storedMoment(row.created_at),
      // What is no JSON any more is as if nothing had been set.
      settings:
        readable([row.settings], (text) => fromJson(anySettings, text, 'profiles.settings')).at(0) ?? {},
    }
  );
}
