import { DoorOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { StateNote } from '../../components/state-note.tsx';
import { useApp } from '../../state/app.ts';
import { useGoOnAs } from './use-go-on-as.ts';

/** The door for who was given a link. A tap uses it, not the opening: what looks at links in messages uses none up. */
export function ComeByLink({ token }: { readonly token: string }) {
  const { t } = useTranslation();
  const { services } = useApp();
  const { comeIn } = useGoOnAs();
  return (
    <Page title={t('login.expected')}>
      <StateNote
        icon={DoorOpen}
        title={t('login.expectedText')}
        actions={
          <Button
            look="primary"
            onClick={() => void comeIn('/who', () => services.api.call('signInByLink', { body: { token } }))}
          >
            {t('people.enter')}
          </Button>
        }
      />
    </Page>
  );
}
