import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button } from '../../components/button.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { VolumeSlider } from '../../components/volume-slider.tsx';
import type { SpotifySession } from './spotify-session.ts';

/** Where it plays, and how loud. */
export function DeviceChoice({ session }: { readonly session: SpotifySession }) {
  const { t } = useTranslation();
  const { devices, player } = useStore(session.store);
  const active = devices.find((device) => device.active);
  const nameOf = (id: string, name: string): string =>
    player.kind === 'ready' && player.deviceId === id ? t('spotify.onThisPage') : name;
  return (
    <section aria-label={t('spotify.devices')} className="card grid gap-4 p-5 sm:grid-cols-2">
      {devices.length === 0 ? (
        <p className="text-ink-soft">{t('spotify.noDevices')}</p>
      ) : (
        <SelectField
          label={t('spotify.device')}
          value={active?.id ?? ''}
          options={[
            ...(active === undefined ? [{ value: '', label: t('spotify.noneActive') }] : []),
            ...devices.map(({ id, name }) => ({ value: id, label: nameOf(id, name) })),
          ]}
          onChange={(deviceId) => {
            if (deviceId !== '') void session.command({ command: 'transfer', deviceId, play: true });
          }}
        />
      )}
      {active?.volume !== undefined && (
        <div>
          <VolumeSlider
            showsLabel
            label={t('spotify.volume')}
            volume={active.volume / 100}
            onSettled={(volume) => session.command({ command: 'volume', percent: Math.round(volume * 100) })}
          />
        </div>
      )}
      <div>
        <Button onClick={() => void session.refresh()}>{t('spotify.lookAgain')}</Button>
      </div>
    </section>
  );
}
