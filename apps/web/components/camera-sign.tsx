import { Link } from '@tanstack/react-router';
import { Square } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useApp } from '../state/app.ts';

/** Stands on every page while the camera is on, with the button that turns it off. */
export function CameraSign() {
  const { t } = useTranslation();
  const { camera } = useApp();
  const kind = useStore(camera.store, (state) => state.kind);
  if (kind !== 'loading' && kind !== 'reading' && kind !== 'paused') return null;
  return (
    <div
      role="region"
      aria-label={t('cameraSign.label')}
      className="flex items-center gap-1 rounded-full border border-danger bg-surface ps-3 text-sm"
    >
      <Link to="/read" className="flex min-h-11 items-center gap-2 font-medium whitespace-nowrap">
        <span
          aria-hidden
          className={`size-2.5 rounded-full bg-danger ${kind === 'paused' ? '' : 'live-dot'}`}
        />
        {kind === 'paused' ? t('cameraSign.paused') : t('cameraSign.on')}
      </Link>
      <button
        type="button"
        onClick={() => camera.stop()}
        className="inline-flex min-h-11 items-center gap-1.5 rounded-full px-3 font-semibold text-danger hover:bg-sunken"
      >
        <Square aria-hidden size={13} fill="currentColor" />
        {t('cameraSign.stop')}
      </button>
    </div>
  );
}
