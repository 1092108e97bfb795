import { Link } from '@tanstack/react-router';
import { MessageCircle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { buttonClass } from './button.tsx';
import { Page } from './page.tsx';
import { StateNote } from './state-note.tsx';

/** In place of a page with the camera, where a child is there: the other way to say how one is. */
export function NoCamera({ title }: { readonly title: string }) {
  const { t } = useTranslation();
  return (
    <Page title={title}>
      <StateNote
        icon={MessageCircle}
        title={t('people.childCamera')}
        actions={
          <Link to="/say" className={buttonClass('primary')}>
            {t('now.say')}
          </Link>
        }
      />
    </Page>
  );
}
