import {
  DEFAULT_INTENTS,
  defaultIntentOf,
  intentChoiceSchema,
  type DefaultIntentName,
  type Emotion,
  type IntentChoice,
  type MoodEstimate,
} from '@emoverse/domain';
import { useStore } from 'zustand';
import { useApp } from '../state/app.ts';

/** What is offered first for a mood; named where it was chosen for the mood and not settled by the person. */
export interface FirstIntent {
  readonly intent: IntentChoice;
  readonly suited: DefaultIntentName | undefined;
}

/** What the person has settled to be offered first, else what suits the mood, or their own word for it. */
export function useFirstIntent(estimate: MoodEstimate, word: Emotion | undefined): FirstIntent {
  const { profile } = useApp();
  const settled = useStore(profile.store, (state) =>
    state.kind === 'ready' ? state.profile.settings.defaultIntent : 'by-mood',
  );
  if (settled !== 'by-mood')
    return { intent: intentChoiceSchema.parse({ kind: settled }), suited: undefined };
  const { name, intent } = word === undefined ? defaultIntentOf(estimate) : DEFAULT_INTENTS[word];
  return { intent, suited: name };
}
