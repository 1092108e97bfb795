import { useTranslation } from 'react-i18next';
import { PlaneLight } from './plane-light.tsx';

/** The valence–arousal plane without anything on it: colour, axes, and a word in each corner. */
export function PlaneGround() {
  const { t } = useTranslation();
  const word = 'absolute text-xs font-medium text-ink/85 sm:text-sm';
  return (
    <div aria-hidden className="absolute inset-0 overflow-hidden rounded-[inherit] bg-surface">
      <PlaneLight />
      <span className="absolute inset-x-4 top-1/2 h-px bg-ink/20" />
      <span className="absolute inset-y-4 left-1/2 w-px bg-ink/20" />
      <span className={`${word} top-3 left-4`}>{t('plane.tense')}</span>
      <span className={`${word} top-3 right-4`}>{t('plane.lively')}</span>
      <span className={`${word} bottom-3 left-4`}>{t('plane.low')}</span>
      <span className={`${word} right-4 bottom-3`}>{t('plane.calm')}</span>
    </div>
  );
}
