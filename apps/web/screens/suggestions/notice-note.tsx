import { Inbox } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { StateNote } from '../../components/state-note.tsx';
import { useApp } from '../../state/app.ts';
import type { Notice } from '../../state/lists.ts';

interface NoticeNoteProps {
  /** `all-gone`: the person has put everything on the list aside. */
  readonly notice: Exclude<Notice, 'none'> | 'none' | 'all-gone';
  readonly onFilters: () => void;
  readonly onRenew: () => void;
}

/** Why a list is short or empty, and the way on. */
export function NoticeNote({ notice, onFilters, onRenew }: NoticeNoteProps) {
  const { t } = useTranslation();
  const { visit } = useApp();
  if (notice === 'none') return null;
  return (
    <div className="mt-4">
      <StateNote
        icon={Inbox}
        title={t(`notice.${notice}.title`)}
        actions={
          <>
            {notice === 'filters-too-narrow' && (
              <Button look="primary" onClick={onFilters}>
                {t('notice.changeFilters')}
              </Button>
            )}
            {notice === 'all-shown' && (
              <Button look="primary" onClick={() => visit.startOver()}>
                {t('notice.startOver')}
              </Button>
            )}
            {notice === 'all-gone' && (
              <Button look="primary" onClick={onRenew}>
                {t('suggestions.newList')}
              </Button>
            )}
          </>
        }
      >
        <p>{t(`notice.${notice}.text`)}</p>
      </StateNote>
    </div>
  );
}
