import { SETTABLE_INTENTS } from '@emoverse/api-contract';
import { MEDIA_DOMAINS } from '@emoverse/domain';
import { Brain, Waves } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { RowLink } from '../../components/row-link.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { useChangeSettings } from '../../state/use-change-settings.ts';
import { useSettings } from '../../state/use-settings.ts';
import { SettingsSection } from './settings-section.tsx';

/** What is suggested, and the ways to what else has a say in it. */
export function SuggestionSettings() {
  const { t } = useTranslation();
  const settings = useSettings();
  const change = useChangeSettings();
  const domainsId = useId();
  return (
    <>
      <SettingsSection>
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
      </SettingsSection>
      <ul className="card divide-y divide-line overflow-hidden">
        <li>
          <RowLink to="/you/taste" icon={Brain} label={t('settings.toLearned')} />
        </li>
        <li>
          <RowLink to="/soundscape" icon={Waves} label={t('settings.toSoundscape')} />
        </li>
      </ul>
    </>
  );
}
