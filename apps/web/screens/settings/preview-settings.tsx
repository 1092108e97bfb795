import { useTranslation } from 'react-i18next';
import { SwitchField } from '../../components/switch-field.tsx';
import { useApp } from '../../state/app.ts';
import { useChangeSettings } from '../../state/use-change-settings.ts';
import { useSettings } from '../../state/use-settings.ts';
import { SettingsSection } from './settings-section.tsx';

/** Whether songs may be looked up at Apple for a preview, and who sees what then. */
export function PreviewSettings() {
  const { t } = useTranslation();
  const { services } = useApp();
  const { songPreviews } = useSettings();
  const change = useChangeSettings();
  return (
    <SettingsSection id="previews" title={t('preview.title')} hint={t('preview.hint')}>
      <SwitchField
        label={t('preview.switch')}
        hint={t('preview.notice')}
        checked={songPreviews}
        onChange={(on) =>
          void change({
            songPreviews: on,
            ...(on && { songPreviewCountry: countryOf(services.languages()) }),
          })
        }
      />
    </SettingsSection>
  );
}

/** Whose shop to ask: the first country among the browser's languages (`de-AT`), else the United States. */
function countryOf(languages: readonly string[]): string {
  for (const language of languages) {
    const region = /^[a-z]{2,3}(?:-[A-Za-z]{4})?-([A-Za-z]{2})\b/.exec(language)?.[1];
    if (region !== undefined) return region.toLowerCase();
  }
  return 'us';
}
