import { EMBED_SERVICES } from '@emoverse/playback';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { SelectField } from '../../components/select-field.tsx';
import { useApp } from '../../state/app.ts';
import { SettingsSection } from './settings-section.tsx';

const ANSWERS = ['ask', 'yes', 'no'] as const;

/** Whether players of other hosts may be loaded, and who sees what then. */
export function PlayerSettings() {
  const { t } = useTranslation();
  const { device } = useApp();
  const players = useStore(device, (settings) => settings.players);
  return (
    <SettingsSection id="players" title={t('play.settings.title')} hint={t('play.settings.hint')}>
      {EMBED_SERVICES.map((service) => (
        <div key={service} className="grid gap-1.5">
          <SelectField
            label={t(`play.settings.${service}`)}
            value={players[service]}
            options={ANSWERS.map((value) => ({ value, label: t(`play.settings.answer.${value}`) }))}
            onChange={(answer) => device.setState({ players: { ...players, [service]: answer } })}
          />
          <p className="text-sm text-ink-soft">{t(`play.ask.${service}.text`)}</p>
        </div>
      ))}
    </SettingsSection>
  );
}
