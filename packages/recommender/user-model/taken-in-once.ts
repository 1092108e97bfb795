import type { MediaDomain } from '@emoverse/domain';

/** Domains whose items one takes in once: what was finished is not suggested again. */
export const TAKEN_IN_ONCE: ReadonlySet<MediaDomain> = new Set<MediaDomain>(['films', 'books', 'courses']);
