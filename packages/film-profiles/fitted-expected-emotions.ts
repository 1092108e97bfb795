import type { ViewerEmotions } from '@emoverse/domain';
import type { ExpectedEmotions } from './expect-emotions.ts';
import expected from './fitted/expected-emotions/model.json' with { type: 'json' };

/** What `emoverse train-reviews` fitted on films; `ordinary` is the mean film. `fitted/expected-emotions/card.md` says on which. */
export const FITTED_EXPECTED_EMOTIONS: {
  readonly model: ExpectedEmotions;
  readonly ordinary: ViewerEmotions;
} = expected;
