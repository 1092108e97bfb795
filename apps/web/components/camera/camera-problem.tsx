import { Link } from '@tanstack/react-router';
import { CameraOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button, buttonClass } from '../button.tsx';
import { StateNote } from '../state-note.tsx';
import { useApp } from '../../state/app.ts';

const KNOWN = [
  'camera-denied',
  'no-camera',
  'camera-busy',
  'camera-ended',
  'model-unreachable',
  'worker-failed',
] as const;

/** Why there is no reading, and the other ways to the same mood. */
export function CameraProblem({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useTranslation();
  const { camera } = useApp();
  const state = useStore(camera.store);
  if (state.kind !== 'failed') return null;
  const code = KNOWN.find((known) => known === state.code) ?? 'other';
  return (
    <StateNote
      urgent
      icon={CameraOff}
      title={t(`cameraProblem.${code}.title`)}
      actions={
        <>
          <Link to="/say" className={buttonClass('primary')}>
            {t('cameraProblem.pick')}
          </Link>
          <Button onClick={onRetry}>{t('common.tryAgain')}</Button>
          <Link to="/photo" className={buttonClass('quiet')}>
            {t('cameraProblem.photo')}
          </Link>
        </>
      }
    >
      <p>{t(`cameraProblem.${code}.text`)}</p>
      {code === 'other' && <p className="mt-2 text-sm">{state.message}</p>}
    </StateNote>
  );
}
