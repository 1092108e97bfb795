import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button, buttonClass } from '../../components/button.tsx';
import { NoCamera } from '../../components/no-camera.tsx';
import { Page } from '../../components/page.tsx';
import { useApp } from '../../state/app.ts';
import { useIsChild } from '../../state/use-is-child.ts';
import { CameraProblem } from '../../components/camera/camera-problem.tsx';
import { ConsentCard } from '../../components/camera/consent-card.tsx';
import { LoadingCamera } from '../../components/camera/loading-camera.tsx';
import { WatchRestingFace } from './watch-resting-face.tsx';

/** A minute with a resting face, so that it is read as neutral from then on. It can be left at any time. */
export function RestingFaceScreen() {
  const { t } = useTranslation();
  const { camera, device, face } = useApp();
  const kind = useStore(camera.store, (state) => state.kind);
  const consented = useStore(device, ({ consentAt }) => consentAt !== undefined);
  const isChild = useIsChild();
  const [step, setStep] = useState<'before' | 'watching' | 'kept'>('before');
  const start = (): void => {
    setStep('watching');
    const { kind: now } = camera.store.getState();
    if (now === 'reading' || now === 'paused') return;
    const { detector, cameraId } = device.getState();
    void camera.start({ cameraId, detector, debug: () => device.getState().debugOverlay });
  };
  const skip = (
    <Link
      {...(kind === 'off' ? { to: '/you/settings/$topic', params: { topic: 'camera' } } : { to: '/read' })}
      className={buttonClass('quiet')}
    >
      {t('resting.skip')}
    </Link>
  );
  if (isChild) return <NoCamera title={t('resting.title')} />;
  return (
    <Page title={t('resting.title')} intro={step === 'before' ? t('resting.intro') : undefined}>
      {step === 'before' && !consented && <ConsentCard onStart={start} />}
      {step === 'before' && consented && (
        <section className="card grid gap-5 p-6 sm:p-8">
          <p>{t('resting.how')}</p>
          <p className="text-ink-soft">{t('resting.private')}</p>
          <div className="flex flex-wrap gap-3">
            <Button look="primary" onClick={start}>
              {t('resting.start')}
            </Button>
            {skip}
          </div>
        </section>
      )}
      {step === 'watching' && (kind === 'asking' || kind === 'loading') && <LoadingCamera />}
      {step === 'watching' && kind === 'failed' && <CameraProblem onRetry={start} />}
      {step === 'watching' && kind === 'off' && (
        <Button look="primary" onClick={start}>
          {t('resting.start')}
        </Button>
      )}
      {step === 'watching' && (kind === 'reading' || kind === 'paused') && (
        <WatchRestingFace
          skip={skip}
          onDone={(scores) => {
            face.keepRestingFace(scores);
            setStep('kept');
          }}
        />
      )}
      {step === 'kept' && (
        <section role="status" className="card grid gap-5 p-6 sm:p-8">
          <h2 className="text-2xl">{t('resting.done')}</h2>
          <p>{t('resting.doneText')}</p>
          <div className="flex flex-wrap gap-3">
            <Link to="/read" className={buttonClass('primary')}>
              {t('resting.toReading')}
            </Link>
            <Button
              onClick={() => {
                face.undo();
                setStep('before');
              }}
            >
              {t('face.undo')}
            </Button>
          </div>
        </section>
      )}
    </Page>
  );
}
