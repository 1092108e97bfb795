import { EMOTIONS, topEmotion, type Emotion, type MoodEstimate } from '@emoverse/domain';
import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { EmotionFace } from '../../components/emotion-face.tsx';
import { formatPercent } from '../../messages/format.ts';

export type Felt = Emotion | 'as-read' | undefined;

interface ConfirmMoodProps {
  readonly estimate: MoodEstimate;
  readonly felt: Felt;
  readonly onFelt: (felt: Felt) => void;
  readonly note: string;
  readonly onNote: (note: string) => void;
}

/** Says the mood, and lets the person say otherwise and add a note. */
export function ConfirmMood({ estimate, felt, onFelt, note, onNote }: ConfirmMoodProps) {
  const { t, i18n } = useTranslation();
  const [correcting, setCorrecting] = useState(false);
  const read = topEmotion(estimate.scores);
  const shown = felt === undefined || felt === 'as-read' ? read : felt;
  const own = estimate.source === 'picker';
  const sentence =
    own || felt !== undefined ? t('confirm.youFeel', { emotion: t(`looks.${shown}`) }) : questionFor();

  function questionFor(): string {
    const emotion = t(`looks.${read}`);
    if (estimate.source === 'text' || estimate.source === 'voice')
      return t('confirm.textQuestion', { emotion });
    return t('confirm.question', { emotion });
  }

  return (
    <section aria-label={t('confirm.mood')} className="card p-6 sm:p-8">
      <div className="flex items-center gap-5">
        <EmotionFace emotion={shown} size={84} />
        <div>
          <h2 className="text-2xl sm:text-3xl">{sentence}</h2>
          {felt === undefined && (
            <p className="mt-1.5 text-ink-soft">
              {t('confirm.confidence', { share: formatPercent(estimate.confidence, i18n.language) })}
            </p>
          )}
        </div>
      </div>
      {felt === undefined && !correcting && (
        <div className="mt-6 flex flex-wrap gap-3">
          <Button look="primary" onClick={() => onFelt('as-read')}>
            {t('confirm.yes')}
          </Button>
          <Button onClick={() => setCorrecting(true)}>{t('confirm.no')}</Button>
        </div>
      )}
      {felt === undefined && correcting && (
        <fieldset className="mt-6">
          <legend className="mb-3 font-medium">{t('confirm.whatThen')}</legend>
          <div className="flex flex-wrap gap-2">
            {EMOTIONS.map((emotion) => (
              <button
                key={emotion}
                type="button"
                onClick={() => onFelt(emotion)}
                className="inline-flex min-h-12 items-center gap-2 rounded-full border border-line-strong bg-surface py-1 pr-5 pl-1.5 hover:bg-sunken"
              >
                <EmotionFace emotion={emotion} size={36} />
                {t(`emotion.${emotion}`)}
              </button>
            ))}
          </div>
        </fieldset>
      )}
      {felt !== undefined && (
        <div className="mt-5 flex flex-wrap items-start gap-x-4 gap-y-3">
          {!own && (
            <Button
              look="quiet"
              onClick={() => {
                setCorrecting(true);
                onFelt(undefined);
              }}
            >
              {t('confirm.change')}
            </Button>
          )}
          <NoteField note={note} onNote={onNote} />
        </div>
      )}
    </section>
  );
}

function NoteField({ note, onNote }: { readonly note: string; readonly onNote: (note: string) => void }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <details className="group min-w-60 flex-1">
      <summary className="inline-flex min-h-11 list-none items-center gap-2 rounded-full px-4 font-medium hover:bg-sunken">
        <ChevronDown aria-hidden size={17} className="transition-transform group-open:rotate-180" />
        {t('confirm.addNote')}
      </summary>
      <label htmlFor={id} className="sr-only">
        {t('confirm.note')}
      </label>
      <textarea
        id={id}
        rows={3}
        maxLength={2000}
        value={note}
        placeholder={t('confirm.notePlaceholder')}
        onChange={(event) => onNote(event.target.value)}
        className="field mt-2"
      />
    </details>
  );
}
