import { Link } from '@tanstack/react-router';
import { CircleHelp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { StateNote } from '../../components/state-note.tsx';

export function NotFoundScreen() {
  const { t } = useTranslation();
  return (
    <Page title={t('notFound.title')}>
      <StateNote
        icon={CircleHelp}
        title={t('notFound.what')}
        actions={
          <Link to="/" className={buttonClass('primary')}>
            {t('notFound.home')}
          </Link>
        }
      >
        <p>{t('notFound.text')}</p>
      </StateNote>
    </Page>
  );
}
