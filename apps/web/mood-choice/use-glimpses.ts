import {
  INTENTS,
  topEmotion,
  type CatalogueItem,
  type Emotion,
  type Intent,
  type IntentChoice,
  type MoodEstimate,
} from '@emoverse/domain';
import { moodFromEmotion } from '@emoverse/mood';
import { useEffect, useEffectEvent, useState } from 'react';
import { useApp } from '../state/app.ts';

const DESTINATION = { valence: 0.7, arousal: 0.3 };

export type Glimpses = Readonly<Partial<Record<Intent, readonly CatalogueItem[]>>>;

/**
 * Two works that each intent would lead to. Asked once for a word of mood, not with every picture of a face; without an
 * answer there are no covers, and nothing is missing.
 */
export function useGlimpses(
  estimate: MoodEstimate,
  word: Emotion | undefined,
  first: IntentChoice,
): Glimpses {
  const { services } = useApp();
  const [glimpses, setGlimpses] = useState<Glimpses>({});
  const emotion = word ?? topEmotion(estimate.scores);
  const ask = useEffectEvent(async (signal: AbortSignal): Promise<Glimpses> => {
    const intents = INTENTS.map((kind): IntentChoice => {
      if (kind === first.kind) return first;
      return kind === 'journey' ? { kind, destination: DESTINATION } : { kind };
    });
    const mood = word === undefined ? estimate : moodFromEmotion(word, services.now());
    const answer = await services.api.call('glimpse', { body: { mood, intents } }, { signal });
    return Object.fromEntries(answer.glimpses.map(({ intent, items }) => [intent.kind, items]));
  });
  useEffect(() => {
    const controller = new AbortController();
    ask(controller.signal).then(
      (found) => {
        if (!controller.signal.aborted) setGlimpses(found);
      },
      () => undefined,
    );
    return () => controller.abort();
  }, [emotion]);
  return glimpses;
}
