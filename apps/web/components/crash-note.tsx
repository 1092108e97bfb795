import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { Page } from './page.tsx';
import { StateNote } from './state-note.tsx';

/** A defect stopped a page: the others still work. */
export function CrashNote({ error }: { readonly error: unknown }) {
  const { t } = useTranslation();
  return (
    <Page title={t('crash.title')}>
      <StateNote
        urgent
        icon={CircleAlert}
        title={t('crash.what')}
        actions={
          <Button look="primary" onClick={() => window.location.reload()}>
            {t('crash.reload')}
          </Button>
        }
      >
        <p>{t('crash.text', { message: error instanceof Error ? error.message : String(error) })}</p>
      </StateNote>
    </Page>
  );
}
