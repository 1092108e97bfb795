import { EMOTIONS, type Emotion, type MoodEstimate } from '@emoverse/domain';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmotionFace } from '../../components/emotion-face.tsx';
import { useApp } from '../../state/app.ts';

interface CorrectReadingProps {
  /** What is shown now; without it there is nothing to correct. */
  readonly estimate: MoodEstimate | undefined;
}

/** "Not quite?": one tap says what the face really shows, and readings adapt to this person. */
export function CorrectReading({ estimate }: CorrectReadingProps) {
  const { t } = useTranslation();
  const { face, toasts } = useApp();
  const correct = (felt: Emotion): void => {
    if (estimate === undefined) return;
    face.answer(estimate, felt);
    toasts.show(t('face.noted', { emotion: t(`looks.${felt}`) }), {
      action: { label: t('face.undo'), run: () => face.undo() },
    });
  };
  return (
    <fieldset className="mt-5 border-t border-line pt-4" disabled={estimate === undefined}>
      <legend className="sr-only">{t('face.correct')}</legend>
      <p aria-hidden className="text-sm text-ink-soft">
        {t('face.correct')}
      </p>
      <div className="mt-2 flex flex-wrap gap-1">
        {EMOTIONS.map((emotion) => (
          <button
            key={emotion}
            type="button"
            title={t(`emotion.${emotion}`)}
            aria-label={t(`emotion.${emotion}`)}
            onClick={() => correct(emotion)}
            className="grid size-11 place-items-center rounded-full hover:bg-sunken disabled:opacity-55"
          >
            <EmotionFace emotion={emotion} size={32} />
          </button>
        ))}
      </div>
      <p className="mt-1 text-sm">
        <Link to="/resting-face" className="underline underline-offset-4">
          {t('face.toResting')}
        </Link>
      </p>
    </fieldset>
  );
}
