import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { CameraChoice } from '../../camera/camera-devices.ts';
import { Button } from '../../components/button.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { formatDateTime } from '../../messages/format.ts';
import { useApp } from '../../state/app.ts';
import { SettingsSection } from './settings-section.tsx';

const SECONDS = [3, 5, 10, 15, 20] as const;

/** Camera, check-in and consent: kept on this device. */
export function CameraSettings() {
  const { t, i18n } = useTranslation();
  const { device, services, camera } = useApp();
  const settings = useStore(device);
  const [cameras, setCameras] = useState<readonly CameraChoice[]>([]);
  useEffect(() => {
    services.cameras.list().then(setCameras, () => setCameras([]));
  }, [services]);
  // Without a permission the browser tells of cameras without names or ids.
  const named = cameras.filter(({ id }) => id !== '');
  return (
    <SettingsSection>
      <SelectField
        label={t('settings.whichCamera')}
        value={settings.cameraId ?? ''}
        onChange={(id) => device.setState({ cameraId: id === '' ? undefined : id })}
        options={[
          { value: '', label: t('settings.anyCamera') },
          ...named.map(({ id, label }, index) => ({
            value: id,
            label: label === '' ? t('read.cameraNumber', { number: index + 1 }) : label,
          })),
        ]}
        hint={named.length === 0 ? t('settings.camerasUnknown') : undefined}
      />
      <SelectField
        label={t('checkIn.length')}
        value={String(settings.checkInSeconds)}
        onChange={(value) => device.setState({ checkInSeconds: Number(value) })}
        options={SECONDS.map((seconds) => ({
          value: String(seconds),
          label: t('checkIn.seconds', { count: seconds }),
        }))}
      />
      {settings.consentAt !== undefined && (
        <div className="flex flex-wrap items-center justify-between gap-3 rounded-xl bg-sunken p-4">
          <p className="text-sm">
            {t('settings.consented', { date: formatDateTime(settings.consentAt, i18n.language) })}
          </p>
          <Button
            onClick={() => {
              camera.stop();
              device.setState({ consentAt: undefined });
            }}
          >
            {t('settings.withdraw')}
          </Button>
        </div>
      )}
    </SettingsSection>
  );
}
