import { PLEASANTNESS, moodFromPleasantness } from '@emoverse/mood';
import type { MoodEstimate } from '@emoverse/domain';
import { Mic } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.tsx';
import { useApp } from '../state/app.ts';
import { arousalWord } from '../voice/arousal-word.ts';
import { MoodBasis } from './mood-basis.tsx';

interface AskPleasantnessProps {
  readonly estimate: MoodEstimate;
  readonly parts: readonly MoodEstimate[];
}

/** A voice alone says how lively, not how pleasant: the person says the rest. */
export function AskPleasantness({ estimate, parts }: AskPleasantnessProps) {
  const { t } = useTranslation();
  const { visit, services } = useApp();
  return (
    <div>
      <div className="flex items-center gap-5">
        <span className="grid size-16 shrink-0 place-items-center rounded-full bg-accent-wash text-accent">
          <Mic aria-hidden size={30} />
        </span>
        <div>
          <h3 className="font-display text-2xl">{t(`voice.sounds.${arousalWord(estimate.arousal)}`)}</h3>
          <p className="mt-1.5 text-ink-soft">{t('choose.voiceOnly')}</p>
        </div>
      </div>
      <fieldset className="mt-6">
        <legend className="mb-3 font-medium">{t('choose.howPleasant')}</legend>
        <div className="flex flex-wrap gap-3">
          {PLEASANTNESS.map((word) => (
            <Button
              key={word}
              onClick={() => {
                visit.addAnother();
                visit.propose(moodFromPleasantness(word, services.now()));
              }}
            >
              {t(`choose.pleasantness.${word}`)}
            </Button>
          ))}
        </div>
      </fieldset>
      <MoodBasis parts={parts} />
    </div>
  );
}
