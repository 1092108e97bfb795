import { personKindSchema, type PersonKind } from '@emoverse/domain';

/** What cannot be read is held to be a child: nobody gets more than they had. */
export function personKindOf(text: string): PersonKind {
  return personKindSchema.catch('child').parse(text);
}
