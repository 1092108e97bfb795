import type { Settings } from '@emoverse/api-contract';
import {
  defaultIntentOf,
  intentChoiceSchema,
  type DefaultIntentName,
  type IntentChoice,
} from '@emoverse/domain';

/** What is wanted of a mood: what was asked for, else what the settings say, else what suits the mood. */
export function intentOf(
  {
    intent,
    mood,
  }: { readonly intent?: IntentChoice | undefined; readonly mood: Parameters<typeof defaultIntentOf>[0] },
  settings: Settings,
): { readonly intent: IntentChoice; readonly defaultIntent?: DefaultIntentName } {
  if (intent !== undefined) return { intent };
  if (settings.defaultIntent !== 'by-mood')
    return { intent: intentChoiceSchema.parse({ kind: settings.defaultIntent }) };
  const { name, intent: suited } = defaultIntentOf(mood);
  return { intent: suited, defaultIntent: name };
}
