import { SETTABLE_INTENTS } from '@emoverse/api-contract';
import { MEDIA_DOMAINS } from '@emoverse/domain';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { FailedNote } from '../../components/failed-note.tsx';
import { Page } from '../../components/page.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { LOCALES } from '../../messages/locales.ts';
import { nameOfLocale } from '../../messages/name-of-locale.ts';
import { useApp } from '../../state/app.ts';
import { useChangeSettings } from '../../state/use-change-settings.ts';
import { useIsChild } from '../../state/use-is-child.ts';
import { useSettings } from '../../state/use-settings.ts';
import { AdvancedSettings } from './advanced-settings.tsx';
import { CameraSettings } from './camera-settings.tsx';
import { CoverSettings } from './cover-settings.tsx';
import { DataSettings } from './data-settings.tsx';
import { DeviceSettings } from './device-settings.tsx';
import { FaceSettings } from './face-settings.tsx';
import { LibrarySettings } from './library-settings.tsx';
import { PlayerSettings } from './player-settings.tsx';
import { PreviewSettings } from './preview-settings.tsx';
import { ServerSettings } from './server-settings.tsx';
import { SettingsSection } from './settings-section.tsx';
import { SpotifySettings } from './spotify-settings.tsx';
import { TasteSettings } from './taste-settings.tsx';
import { TrustSettings } from './trust-settings.tsx';

const THEMES = ['system', 'light', 'dark'] as const;

/** What a person sets once. Some of it belongs to this device only. */
export function SettingsScreen() {
  const { t } = useTranslation();
  const { profile } = useApp();
  const state = useStore(profile.store);
  const settings = useSettings();
  const isChild = useIsChild();
  const change = useChangeSettings();
  const domainsId = useId();
  return (
    <Page title={t('settings.title')} width="wide">
      {state.kind === 'failed' && (
        <div className="mb-6">
          <FailedNote error={state.error} onRetry={() => void profile.load()} />
        </div>
      )}
      <div className="divide-y divide-line">
        <SettingsSection title={t('settings.look')}>
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

        <SettingsSection title={t('settings.suggestions')}>
          <SelectField
            label={t('settings.defaultIntent')}
            value={settings.defaultIntent}
            onChange={(value) =>
              void change({ defaultIntent: SETTABLE_INTENTS.find((intent) => intent === value) ?? 'by-mood' })
            }
            options={SETTABLE_INTENTS.map((intent) => ({
              value: intent,
              label: intent === 'by-mood' ? t('settings.intentByMood') : t(`intent.${intent}.name`),
            }))}
          />
          <fieldset aria-describedby={domainsId}>
            <legend className="mb-2 text-sm font-medium">{t('settings.domains')}</legend>
            <div className="flex flex-wrap gap-2">
              {MEDIA_DOMAINS.map((domain) => {
                const checked = settings.domains.includes(domain);
                return (
                  <label
                    key={domain}
                    className="inline-flex min-h-11 items-center gap-2 rounded-full border border-line-strong px-4 has-checked:border-accent has-checked:bg-accent-wash has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
                  >
                    <input
                      type="checkbox"
                      className="accent-accent outline-none"
                      checked={checked}
                      // At least one stays.
                      disabled={checked && settings.domains.length === 1}
                      onChange={() =>
                        void change({
                          domains: MEDIA_DOMAINS.filter(
                            (name) => settings.domains.includes(name) !== (name === domain),
                          ),
                        })
                      }
                    />
                    {t(`domain.${domain}`)}
                  </label>
                );
              })}
            </div>
            <p id={domainsId} className="mt-2 text-sm text-ink-soft">
              {t('settings.domainsHint')}
            </p>
          </fieldset>
          <p className="text-[0.95rem]">
            <Link to="/you/taste" className="underline underline-offset-4">
              {t('settings.toLearned')}
            </Link>
          </p>
          <p className="text-[0.95rem]">
            <Link to="/soundscape" className="underline underline-offset-4">
              {t('settings.toSoundscape')}
            </Link>
          </p>
        </SettingsSection>

        {!isChild && (
          <>
            <CameraSettings />
            <FaceSettings />
            <SpotifySettings />
          </>
        )}
        <LibrarySettings />
        {!isChild && (
          <>
            <ServerSettings />
            <PlayerSettings />
            <PreviewSettings />
          </>
        )}
        <CoverSettings />
        <DeviceSettings />
        {/* Not before it is known who is there: two first requests would make two people. */}
        {state.kind === 'ready' && <TasteSettings />}
        <TrustSettings />
        <DataSettings />
        <AdvancedSettings />
      </div>
    </Page>
  );
}
