import { Ellipsis } from 'lucide-react';
import { useTranslation } from 'react-i18next';

interface MoreButtonProps {
  /** Of the work that it is about. */
  readonly title: string;
  readonly onClick: () => void;
  readonly className?: string;
}

/** `…`: opens everything else that can be done with a work. */
export function MoreButton({ title, onClick, className = '' }: MoreButtonProps) {
  const { t } = useTranslation();
  const label = t('card.more', { title });
  return (
    <button
      type="button"
      aria-label={label}
      aria-haspopup="dialog"
      title={label}
      onClick={onClick}
      className={`inline-grid size-11 shrink-0 place-items-center rounded-full text-ink-soft hover:bg-sunken hover:text-ink ${className}`}
    >
      <Ellipsis aria-hidden size={19} />
    </button>
  );
}
