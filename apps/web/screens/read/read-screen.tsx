import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { NoCamera } from '../../components/no-camera.tsx';
import { Page } from '../../components/page.tsx';
import { useApp } from '../../state/app.ts';
import { useIsChild } from '../../state/use-is-child.ts';
import { CameraProblem } from '../../components/camera/camera-problem.tsx';
import { ConsentCard } from '../../components/camera/consent-card.tsx';
import { LoadingCamera } from '../../components/camera/loading-camera.tsx';
import { ReadingView } from './reading-view.tsx';

/** From the consent card to a mood that can be used. The camera is asked for only after a tap. */
export function ReadScreen() {
  const { t } = useTranslation();
  const { camera, device } = useApp();
  const kind = useStore(camera.store, (state) => state.kind);
  const start = (cameraId = device.getState().cameraId): void => {
    const { detector } = device.getState();
    void camera.start({ cameraId, detector, debug: () => device.getState().debugOverlay });
  };
  const isChild = useIsChild();
  useEffect(
    () => (isChild ? undefined : camera.prepare(device.getState().detector)),
    [camera, device, isChild],
  );
  const wide = kind === 'reading' || kind === 'paused' || kind === 'loading';
  if (isChild) return <NoCamera title={t('read.title')} />;
  return (
    <Page title={t('read.title')} width={wide ? 'wide' : 'narrow'}>
      {kind === 'off' && <ConsentCard onStart={() => start()} />}
      {(kind === 'asking' || kind === 'loading') && <LoadingCamera />}
      {(kind === 'reading' || kind === 'paused') && <ReadingView onCamera={start} />}
      {kind === 'failed' && <CameraProblem onRetry={() => start()} />}
    </Page>
  );
}
