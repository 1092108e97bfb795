import type { EmotionScores } from '@emoverse/domain';
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { useDebounced } from '../../components/use-debounced.ts';
import { useApp } from '../../state/app.ts';
import { PlainVideo } from '../../components/camera/plain-video.tsx';
import { ProgressRing } from './progress-ring.tsx';
import { ENOUGH_MS, RESTING_MS, nothingWatched, restingScores, watchRestingFace } from './resting-minute.ts';

/** What is read out must have stood still for this long. */
const ANNOUNCE_MS = 1_500;

interface WatchRestingFaceProps {
  readonly skip: ReactNode;
  readonly onDone: (scores: EmotionScores) => void;
}

/** The minute itself: the own picture, a ring that fills while the face is seen, and ways out. */
export function WatchRestingFace({ skip, onDone }: WatchRestingFaceProps) {
  const { t } = useTranslation();
  const { camera } = useApp();
  const [minute, setMinute] = useState(nothingWatched);
  useEffect(
    () =>
      camera.store.subscribe((state) => {
        if (state.kind !== 'reading' || state.seen === undefined) return;
        const { seen } = state;
        setMinute((before) => watchRestingFace(before, seen));
      }),
    [camera],
  );
  const finish = useEffectEvent(() => {
    const scores = restingScores(minute);
    if (scores !== undefined) onDone(scores);
  });
  const full = minute.watched >= RESTING_MS;
  useEffect(() => {
    if (full) finish();
  }, [full]);
  const state = camera.store.getState();
  const stream = state.kind === 'reading' || state.kind === 'paused' ? state.stream : undefined;
  const hint = minute.lastSeenAt === undefined ? t('resting.noFace') : t('resting.watching');
  const announced = useDebounced(hint, ANNOUNCE_MS);
  return (
    <section className="card grid gap-6 p-6 sm:p-8">
      <div className="flex flex-wrap items-center gap-6">
        <ProgressRing
          share={minute.watched / RESTING_MS}
          label={t('resting.progress')}
          text={String(Math.ceil(Math.max(0, RESTING_MS - minute.watched) / 1000))}
        />
        <div className="aspect-4/3 w-56 overflow-hidden rounded-card border border-line bg-sunken">
          {stream !== undefined && <PlainVideo stream={stream} />}
        </div>
      </div>
      <p className="min-h-12 text-lg">{hint}</p>
      <p role="status" className="sr-only">
        {announced}
      </p>
      <div className="flex flex-wrap gap-3">
        <Button disabled={minute.watched < ENOUGH_MS} onClick={() => finish()}>
          {t('resting.enough')}
        </Button>
        {skip}
      </div>
    </section>
  );
}
