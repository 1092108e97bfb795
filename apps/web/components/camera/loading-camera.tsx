import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button, buttonClass } from '../button.tsx';
import { formatMegabytes } from '../../messages/format.ts';
import { useApp } from '../../state/app.ts';
import { PlainVideo } from './plain-video.tsx';

/** The camera is being asked for, or the networks are on their way. */
export function LoadingCamera() {
  const { t, i18n } = useTranslation();
  const { camera } = useApp();
  const state = useStore(camera.store);
  const progress = state.kind === 'loading' ? state.progress : undefined;
  const share = progress?.total === undefined ? undefined : progress.loaded / progress.total;
  return (
    <section aria-labelledby="loading-title" className="card mx-auto max-w-3xl overflow-hidden">
      {state.kind === 'loading' && <PlainVideo stream={state.stream} />}
      <div className="p-6 sm:p-8">
        <h2 id="loading-title" role="status" className="text-xl">
          {state.kind === 'asking' ? t('loadingCamera.asking') : t('loadingCamera.loading')}
        </h2>
        <p className="mt-2 text-ink-soft">
          {state.kind === 'asking' ? t('loadingCamera.askingText') : t('loadingCamera.loadingText')}
        </p>
        {state.kind === 'loading' && (
          <>
            <progress
              aria-label={t('loadingCamera.progress')}
              max={1}
              value={share}
              className="mt-5 h-2.5 w-full overflow-hidden rounded-full accent-accent"
            />
            {progress !== undefined && (
              <p className="mt-2 text-sm text-ink-soft tabular-nums">
                {t('loadingCamera.bytes', {
                  loaded: formatMegabytes(progress.loaded, i18n.language),
                  total: formatMegabytes(progress.total ?? progress.loaded, i18n.language),
                })}
              </p>
            )}
          </>
        )}
        <div className="mt-5 flex flex-wrap gap-3">
          <Button onClick={() => camera.stop()}>{t('common.cancel')}</Button>
          <Link to="/say" onClick={() => camera.stop()} className={buttonClass('quiet')}>
            {t('consent.pickInstead')}
          </Link>
        </div>
      </div>
    </section>
  );
}
