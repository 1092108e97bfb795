import { MEDIA_DOMAINS, type MediaDomain } from '@emoverse/domain';
import { useTranslation } from 'react-i18next';

interface DomainChipsProps {
  /** Those to choose from; all without. */
  readonly among?: readonly MediaDomain[];
  readonly chosen: MediaDomain | undefined;
  readonly onChoose: (domain: MediaDomain | undefined) => void;
}

/** What kind of works is looked at; everything without a choice. */
export function DomainChips({ among = MEDIA_DOMAINS, chosen, onChoose }: DomainChipsProps) {
  const { t } = useTranslation();
  return (
    <div
      role="group"
      aria-label={t('explore.kinds')}
      className="-ms-4 flex min-w-0 snap-x scroll-ps-4 gap-2 overflow-x-auto ps-4 py-1 [scrollbar-width:none] sm:ms-0 sm:ps-1"
    >
      {[undefined, ...among].map((domain) => (
        <button
          key={domain ?? ''}
          type="button"
          aria-pressed={domain === chosen}
          onClick={() => onChoose(domain)}
          className="min-h-11 shrink-0 snap-start rounded-full border border-line-strong/60 bg-surface px-4 text-sm hover:bg-sunken aria-pressed:border-accent aria-pressed:bg-accent-wash aria-pressed:font-medium aria-pressed:text-accent"
        >
          {domain === undefined ? t('explore.everything') : t(`domain.${domain}`)}
        </button>
      ))}
    </div>
  );
}
