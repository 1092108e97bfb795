import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useApp } from '../state/app.ts';
import { Button } from './button.tsx';

/** Offers other suggestions when the mood has become steady elsewhere; nothing changes without a yes. */
export function MoodOfferBar() {
  const { t } = useTranslation();
  const { offers } = useApp();
  const offer = useStore(offers.store, (state) => state.offer);
  return (
    <div role="status" aria-label={t('offer.label')}>
      {offer !== undefined && (
        <div className="border-t border-line bg-accent-wash">
          <div className="mx-auto flex w-full max-w-6xl flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2 sm:px-6">
            <p className="min-w-0 flex-1">
              {t(`offer.${offer.from}`, { emotion: t(`emotion.${offer.emotion}`) })}
            </p>
            <Button look="primary" size="small" onClick={() => offers.accept()}>
              {t('offer.accept')}
            </Button>
            <Button size="small" onClick={() => offers.notNow()}>
              {t('offer.notNow')}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
