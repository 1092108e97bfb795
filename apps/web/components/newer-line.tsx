import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useApp } from '../state/app.ts';
import { Button } from './button.tsx';

/** One quiet line when a newer version of the app is ready; it comes when it is wanted, or with the next start. */
export function NewerLine() {
  const { t } = useTranslation();
  const { keptApp } = useApp();
  const { isNewerReady } = useStore(keptApp.store);
  return (
    <div role="status">
      {isNewerReady && (
        <div className="rise border-b border-line bg-paper/95 backdrop-blur-md">
          <div className="mx-auto flex w-full max-w-6xl flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2 sm:px-6">
            <p>{t('app.newer')}</p>
            <Button size="small" className="min-h-11" onClick={() => keptApp.useNewer()}>
              {t('app.useNewer')}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
