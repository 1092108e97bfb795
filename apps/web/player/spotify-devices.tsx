import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button } from '../components/button.tsx';
import { SelectField } from '../components/select-field.tsx';
import { useApp } from '../state/app.ts';

/** Where Spotify plays: in this page, or on another device of the person's. */
export function SpotifyDevices() {
  const { t } = useTranslation();
  const { player, spotify } = useApp();
  const { devices, elsewhere = '', player: page } = useStore(spotify.store);
  useEffect(() => void spotify.findDevices(), [spotify]);
  const others = devices.filter(({ id }) => page.kind !== 'ready' || id !== page.deviceId);
  return (
    <div className="flex flex-wrap items-end justify-center gap-3">
      <SelectField
        label={t('spotify.device')}
        value={elsewhere}
        options={[
          { value: '', label: t('spotify.onThisPage') },
          ...others.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(deviceId) => {
          spotify.choose(deviceId === '' ? undefined : deviceId);
          player.queue.play();
        }}
      />
      <Button onClick={() => void spotify.findDevices()}>{t('spotify.lookAgain')}</Button>
    </div>
  );
}
