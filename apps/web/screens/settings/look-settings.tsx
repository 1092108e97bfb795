import { useTranslation } from 'react-i18next';
import { SelectField } from '../../components/select-field.tsx';
import { LOCALES } from '../../messages/locales.ts';
import { nameOfLocale } from '../../messages/name-of-locale.ts';
import { useChangeSettings } from '../../state/use-change-settings.ts';
import { useSettings } from '../../state/use-settings.ts';
import { SettingsSection } from './settings-section.tsx';

const THEMES = ['system', 'light', 'dark'] as const;

export function LookSettings() {
  const { t } = useTranslation();
  const settings = useSettings();
  const change = useChangeSettings();
  return (
    <SettingsSection>
      <SelectField
        label={t('settings.theme')}
        value={settings.theme}
        onChange={(value) => void change({ theme: THEMES.find((theme) => theme === value) ?? 'system' })}
        options={THEMES.map((theme) => ({ value: theme, label: t(`settings.themes.${theme}`) }))}
      />
      <SelectField
        label={t('settings.language')}
        value={settings.locale}
        onChange={(locale) => void change({ locale })}
        options={[
          { value: 'browser', label: t('settings.languageOfBrowser') },
          ...LOCALES.map((locale) => ({ value: locale, label: nameOfLocale(locale) })),
        ]}
      />
    </SettingsSection>
  );
}
