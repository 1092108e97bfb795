import { TASTE_SERVICE_NAMES } from '@emoverse/domain';
import { ExternalLink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '../../components/button.tsx';
import { SettingsSection } from './settings-section.tsx';

/** Where each service gives the file. */
const PAGES: readonly (readonly [keyof typeof TASTE_SERVICE_NAMES, string])[] = [
  ['spotify', 'https://www.spotify.com/account/privacy/'],
  ['lastfm', 'https://mainstream.ghan.nl/export.html'],
  ['listenbrainz', 'https://listenbrainz.org/settings/export/'],
  ['letterboxd', 'https://letterboxd.com/settings/data/'],
  ['goodreads', 'https://www.goodreads.com/review/import'],
  ['trakt', 'https://trakt.tv/settings/data'],
  ['steam', 'https://partner.steamgames.com/doc/webapi/IPlayerService#GetOwnedGames'],
];

/** The ways to the pages of other sites where the files are; not for children. */
export function TastePages() {
  const { t } = useTranslation();
  return (
    <SettingsSection title={t('elsewhere.where')}>
      <ul className="flex flex-wrap gap-2">
        {PAGES.map(([service, href]) => (
          <li key={service}>
            <a href={href} target="_blank" rel="noreferrer" className={buttonClass()}>
              {TASTE_SERVICE_NAMES[service]}
              <ExternalLink aria-hidden size={16} className="text-ink-soft" />
            </a>
          </li>
        ))}
      </ul>
    </SettingsSection>
  );
}
