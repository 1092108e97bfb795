import { Link, useNavigate } from '@tanstack/react-router';
import type { MoodEstimate } from '@emoverse/domain';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button, buttonClass } from '../../components/button.tsx';
import { EmotionBars } from '../../components/emotion-bars.tsx';
import { PlaneView } from '../../components/plane-view.tsx';
import { useApp } from '../../state/app.ts';
import { CheckInResult } from './check-in-result.tsx';
import { CorrectReading } from './correct-reading.tsx';
import { DebugPanel } from './debug-panel.tsx';
import { LiveVideo } from './live-video.tsx';
import { MoodLine } from './mood-line.tsx';
import { ReadingControls } from './reading-controls.tsx';

/** The live reading: picture and box, what it looks like in words, bars and plane, and what can be done with it. */
export function ReadingView({ onCamera }: { readonly onCamera: (cameraId: string) => void }) {
  const { t } = useTranslation();
  const { camera, visit, device } = useApp();
  const navigate = useNavigate();
  const state = useSyncExternalStore(camera.calm.subscribe, camera.calm.getState);
  const debug = useStore(device, (settings) => settings.debugOverlay);
  if (state.kind !== 'reading' && state.kind !== 'paused') return null;
  const { mood, seen, checkIn } = state;
  const estimate = mood.kind === 'steady' || mood.kind === 'unsure' ? mood.estimate : undefined;

  const use = (chosen: MoodEstimate): void => {
    // The mood is read: the light need not stay on.
    camera.stop();
    visit.propose(chosen);
    void navigate({ to: '/confirm' });
  };

  return (
    <div className="grid gap-5 lg:gap-6 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
      <div className="grid content-start gap-5 max-lg:contents">
        <div className="max-lg:order-1">
          <LiveVideo reading={state} paused={state.kind === 'paused'} debug={debug} />
        </div>
        <div className="max-lg:order-3">
          <ReadingControls reading={state} paused={state.kind === 'paused'} onCamera={onCamera} />
        </div>
        {debug && (
          <div className="max-lg:order-5">
            <DebugPanel seen={seen} />
          </div>
        )}
      </div>
      <div className="grid content-start gap-5 max-lg:contents">
        <section aria-label={t('read.whatISee')} className="card p-5 max-lg:order-2 sm:p-6">
          <MoodLine mood={mood} looked={seen !== undefined} paused={state.kind === 'paused'} />
          <div className="mt-5 flex flex-wrap gap-3">
            {checkIn.kind !== 'done' && (
              // Keeps its room, so that nothing jumps under the finger; only a steady mood can be used.
              <Button
                look="primary"
                className={mood.kind === 'steady' ? '' : 'invisible'}
                onClick={() => mood.kind === 'steady' && use(mood.estimate)}
              >
                {t('read.use')}
              </Button>
            )}
            <Link to="/pick" className={buttonClass('secondary')}>
              {t('read.tellMe')}
            </Link>
          </div>
          {checkIn.kind !== 'done' && <CorrectReading estimate={estimate} />}
        </section>
        <div className="max-lg:order-4">
          {checkIn.kind === 'done' ? (
            <CheckInResult mood={checkIn.mood} onUse={use} />
          ) : (
            <section
              aria-label={t('read.details')}
              className="card grid items-center gap-6 p-6 sm:grid-cols-2 lg:grid-cols-1"
            >
              <EmotionBars label={t('read.bars')} scores={estimate?.scores} />
              <PlaneView estimate={estimate} className="mx-auto max-w-64 lg:max-w-60" />
            </section>
          )}
        </div>
      </div>
    </div>
  );
}
