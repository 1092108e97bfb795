import { Link } from '@tanstack/react-router';
import type { MoodEstimate } from '@emoverse/domain';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Reading } from '../../camera/camera-session.ts';
import { buttonClass } from '../../components/button.tsx';
import { EmotionBars } from '../../components/emotion-bars.tsx';
import { FoldSummary } from '../../components/fold-summary.tsx';
import { PlaneView } from '../../components/plane-view.tsx';
import { useApp } from '../../state/app.ts';
import { ChooseMood } from '../../mood-choice/choose-mood.tsx';
import { CheckInResult } from './check-in-result.tsx';
import { CorrectReading } from './correct-reading.tsx';
import { DebugPanel } from './debug-panel.tsx';
import { LiveVideo } from './live-video.tsx';
import { MoodLine } from './mood-line.tsx';
import { ReadingControls } from './reading-controls.tsx';

/** The live reading: the picture in the light of the mood, what it looks like, and what the person wants of it. */
export function ReadingView({ onCamera }: { readonly onCamera: (cameraId: string) => void }) {
  const { t } = useTranslation();
  const { camera, visit, device } = useApp();
  const state = useSyncExternalStore(camera.throttled.subscribe, camera.throttled.getState);
  const debug = useStore(device, (settings) => settings.debugOverlay);
  const steady = useLastSteady(state.kind === 'reading' ? state : undefined);
  if (state.kind !== 'reading' && state.kind !== 'paused') return null;
  const { mood, seen, checkIn } = state;
  const estimate = mood.kind === 'steady' || mood.kind === 'unsure' ? mood.estimate : undefined;
  const use = (chosen: MoodEstimate): void => {
    // The mood is read: the light need not stay on.
    camera.stop();
    visit.propose(chosen);
  };
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,6fr)_minmax(0,5fr)] lg:gap-10">
      <div className="grid content-start gap-4 max-lg:contents">
        <div className="max-lg:order-1">
          <LiveVideo reading={state} paused={state.kind === 'paused'} debug={debug} />
        </div>
        <div className="max-lg:order-3">
          <ReadingControls reading={state} paused={state.kind === 'paused'} onCamera={onCamera} />
        </div>
        <Details
          reading={state}
          estimate={estimate}
          open={checkIn.kind !== 'off'}
          onUse={use}
          debug={debug}
        />
      </div>
      <section aria-label={t('read.whatISee')} className="max-lg:order-2">
        <MoodLine mood={mood} looked={seen !== undefined} paused={state.kind === 'paused'} />
        <div className="mt-5">
          {steady !== undefined && checkIn.kind !== 'done' ? (
            <ChooseMood estimate={steady} parts={[steady]} isSaid />
          ) : (
            <Link to="/say" className={buttonClass('secondary')}>
              {t('read.tellMe')}
            </Link>
          )}
        </div>
      </section>
    </div>
  );
}

/** The newest mood that was steady: what can be chosen must not go away under the finger when somebody blinks. */
function useLastSteady(reading: Reading | undefined): MoodEstimate | undefined {
  const [last, setLast] = useState<MoodEstimate | undefined>(undefined);
  const now = reading?.mood.kind === 'steady' ? reading.mood.estimate : undefined;
  if (now !== undefined && now !== last) setLast(now);
  return now ?? last;
}

interface DetailsProps {
  readonly reading: Reading;
  readonly estimate: MoodEstimate | undefined;
  readonly open: boolean;
  readonly debug: boolean;
  readonly onUse: (estimate: MoodEstimate) => void;
}

/** For the curious: bars, plane, and a way to say what the face really shows. */
function Details({ reading: { checkIn, seen }, estimate, open, debug, onUse }: DetailsProps) {
  const { t } = useTranslation();
  return (
    <div className="grid gap-4 max-lg:order-4">
      {checkIn.kind === 'done' && <CheckInResult mood={checkIn.mood} onUse={onUse} />}
      <details open={open || debug}>
        <FoldSummary>{t('read.details')}</FoldSummary>
        <div className="card mt-2 p-5 sm:p-6">
          <div className="grid items-center gap-6 sm:grid-cols-2">
            <EmotionBars label={t('read.bars')} scores={estimate?.scores} />
            <PlaneView estimate={estimate} className="mx-auto max-w-60" />
          </div>
          <CorrectReading estimate={estimate} />
        </div>
        {debug && (
          <div className="mt-4">
            <DebugPanel seen={seen} />
          </div>
        )}
      </details>
    </div>
  );
}
