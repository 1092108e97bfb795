import type { MoodEstimate } from '@emoverse/domain';
import type { Mood } from '@emoverse/mood';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button } from '../../components/button.tsx';
import { EmotionBars } from '../../components/emotion-bars.tsx';
import { EmotionFace } from '../../components/emotion-face.tsx';
import { useApp } from '../../state/app.ts';

interface CheckInResultProps {
  readonly mood: Mood;
  readonly onUse: (estimate: MoodEstimate) => void;
}

/** The one final mood of the timed check-in, with its distribution. */
export function CheckInResult({ mood, onUse }: CheckInResultProps) {
  const { t } = useTranslation();
  const { camera, device } = useApp();
  const seconds = useStore(device, (state) => state.checkInSeconds);
  const again = (
    <Button look="quiet" onClick={() => camera.startCheckIn(seconds)}>
      {t('checkIn.again')}
    </Button>
  );
  if (mood.kind !== 'steady' && mood.kind !== 'unsure') {
    return (
      <section role="status" aria-label={t('checkIn.result')} className="card p-6">
        <h3 className="text-xl">{t('checkIn.nothing')}</h3>
        <p className="mt-1.5 text-ink-soft">{t(`moodLine.${mood.kind}.hint`)}</p>
        <div className="mt-4">{again}</div>
      </section>
    );
  }
  return (
    <section role="status" aria-label={t('checkIn.result')} className="card p-6">
      <div className="flex items-center gap-4">
        <EmotionFace emotion={mood.label} size={56} />
        <div>
          <h3 className="text-xl">
            {mood.kind === 'steady'
              ? t('checkIn.final', { emotion: t(`looks.${mood.label}`) })
              : t('checkIn.finalUnsure', { emotion: t(`looks.${mood.label}`) })}
          </h3>
          <p className="mt-1 text-ink-soft">{t('checkIn.finalText')}</p>
        </div>
      </div>
      <div className="mt-5">
        <EmotionBars label={t('checkIn.distribution')} scores={mood.estimate.scores} />
      </div>
      <div className="mt-5 flex flex-wrap gap-3">
        <Button look="primary" onClick={() => onUse(mood.estimate)}>
          {t('checkIn.use')}
        </Button>
        {again}
        <Button look="quiet" onClick={() => camera.cancelCheckIn()}>
          {t('checkIn.backToLive')}
        </Button>
      </div>
    </section>
  );
}
