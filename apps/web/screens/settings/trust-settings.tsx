import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../state/app.ts';
import { SettingsSection } from './settings-section.tsx';

/** The way to the page by which a device learns to trust this EmoVerse, where it speaks HTTPS by an authority of its own. */
export function TrustSettings() {
  const { t } = useTranslation();
  const { services } = useApp();
  const [isOffered, setIsOffered] = useState(false);
  useEffect(() => {
    services.api.call('health', {}).then(
      ({ homeHttps }) => setIsOffered(homeHttps),
      () => undefined, // out of reach: nothing to offer
    );
  }, [services]);
  if (!isOffered) return null;
  return (
    <SettingsSection title={t('trust.title')} hint={t('trust.hint')}>
      <p className="text-[0.95rem]">
        <a href="/trust" className="underline underline-offset-4">
          {t('trust.how')}
        </a>
      </p>
    </SettingsSection>
  );
}
