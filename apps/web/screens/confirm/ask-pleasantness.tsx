import { PLEASANTNESS, moodFromPleasantness } from '@emoverse/mood';
import type { MoodEstimate } from '@emoverse/domain';
import { Mic } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { useApp } from '../../state/app.ts';
import { soundOf } from '../voice/sound-of.ts';

/** A voice alone says how lively, not how pleasant: the person says the rest. */
export function AskPleasantness({ estimate }: { readonly estimate: MoodEstimate }) {
  const { t } = useTranslation();
  const { visit, services } = useApp();
  return (
    <section aria-label={t('confirm.mood')} className="card p-6 sm:p-8">
      <div className="flex items-center gap-5">
        <span className="grid size-20 shrink-0 place-items-center rounded-full bg-accent-wash text-accent">
          <Mic aria-hidden size={36} />
        </span>
        <div>
          <h2 className="text-2xl sm:text-3xl">{t(`voice.sounds.${soundOf(estimate.arousal)}`)}</h2>
          <p className="mt-1.5 text-ink-soft">{t('confirm.voiceOnly')}</p>
        </div>
      </div>
      <fieldset className="mt-6">
        <legend className="mb-3 font-medium">{t('confirm.howPleasant')}</legend>
        <div className="flex flex-wrap gap-3">
          {PLEASANTNESS.map((word) => (
            <Button
              key={word}
              onClick={() => {
                visit.addAnother();
                visit.propose(moodFromPleasantness(word, services.now()));
              }}
            >
              {t(`confirm.pleasantness.${word}`)}
            </Button>
          ))}
        </div>
      </fieldset>
    </section>
  );
}
