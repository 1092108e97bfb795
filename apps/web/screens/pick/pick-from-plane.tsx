import { topEmotion, type MoodEstimate, type MoodPoint } from '@emoverse/domain';
import { moodFromPoint } from '@emoverse/mood';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { EmotionFace } from '../../components/emotion-face.tsx';
import { PlanePicker } from '../../components/plane-picker.tsx';
import { useSettled } from '../../components/use-settled.ts';
import { describePoint } from '../../messages/describe-point.ts';
import { useApp } from '../../state/app.ts';

/** A tap on the plane: how pleasant, how energetic. */
export function PickFromPlane({ onPick }: { readonly onPick: (estimate: MoodEstimate) => void }) {
  const { t, i18n } = useTranslation();
  const { services } = useApp();
  const [point, setPoint] = useState<MoodPoint | undefined>(undefined);
  const estimate = point === undefined ? undefined : moodFromPoint(point, services.now());
  const emotion = estimate === undefined ? undefined : topEmotion(estimate.scores);
  const announced = useSettled(emotion, 700);
  return (
    <div className="grid items-center gap-8 sm:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <PlanePicker
        label={t('pick.planeLabel')}
        value={point}
        onChange={setPoint}
        colour={emotion === undefined ? undefined : `var(--${emotion})`}
      />
      <div className="grid justify-items-start gap-4">
        {emotion === undefined || point === undefined ? (
          <p className="text-lg text-ink-soft">{t('pick.planeHint')}</p>
        ) : (
          <>
            <EmotionFace emotion={emotion} size={72} />
            <div>
              <p className="font-display text-2xl">{t('pick.nearest', { emotion: t(`looks.${emotion}`) })}</p>
              <p className="mt-1 text-ink-soft">{describePoint(point, t, i18n.language)}</p>
            </div>
          </>
        )}
        <p role="status" className="sr-only">
          {announced === undefined ? '' : t('pick.nearest', { emotion: t(`looks.${announced}`) })}
        </p>
        <Button
          look="primary"
          disabled={estimate === undefined}
          onClick={() => estimate !== undefined && onPick(estimate)}
        >
          {t('pick.usePoint')}
        </Button>
      </div>
    </div>
  );
}
