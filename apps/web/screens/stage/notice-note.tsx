import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { useApp } from '../../state/app.ts';
import type { Notice } from '../../state/lists.ts';

interface NoticeNoteProps {
  /** `all-gone`: the person has put everything on the shelf aside. */
  readonly notice: Exclude<Notice, 'none'> | 'all-gone';
  readonly onFilters: () => void;
  readonly onRenew: () => void;
}

/** Why a shelf is short or empty, and the way on. */
export function NoticeNote({ notice, onFilters, onRenew }: NoticeNoteProps) {
  const { t } = useTranslation();
  const { visit } = useApp();
  return (
    <p role="status" className="flex flex-wrap items-center gap-x-4 gap-y-1 py-1 text-ink-soft">
      {t(`notice.${notice}`)}
      {notice === 'filters-too-narrow' && <Button onClick={onFilters}>{t('notice.changeFilters')}</Button>}
      {notice === 'all-shown' && <Button onClick={() => visit.startOver()}>{t('notice.startOver')}</Button>}
      {notice === 'all-gone' && <Button onClick={onRenew}>{t('notice.newList')}</Button>}
    </p>
  );
}
