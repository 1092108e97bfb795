import { useTranslation } from 'react-i18next';
import { SwitchField } from '../../components/switch-field.tsx';
import { useApp } from '../../state/app.ts';
import { shopCountryOf } from '../../state/shop-country-of.ts';
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
            ...(on && { songPreviewCountry: shopCountryOf(services.languages()) }),
          })
        }
      />
    </SettingsSection>
  );
}
