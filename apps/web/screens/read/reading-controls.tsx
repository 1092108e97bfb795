import { Square, Timer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { CameraChoice } from '../../camera/camera-devices.ts';
import type { Reading } from '../../camera/camera-session.ts';
import { Button } from '../../components/button.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { useApp } from '../../state/app.ts';

const LENGTHS = [3, 5, 10, 15, 20] as const;

interface ReadingControlsProps {
  readonly reading: Reading;
  readonly paused: boolean;
  readonly onCamera: (cameraId: string) => void;
}

/** Stop, the timed check-in, and the choice of camera. */
export function ReadingControls({ reading, paused, onCamera }: ReadingControlsProps) {
  const { t } = useTranslation();
  const { camera, device } = useApp();
  const seconds = useStore(device, (state) => state.checkInSeconds);
  const cameras = useCameras();
  const running = reading.checkIn.kind === 'running';
  const lengths = LENGTHS.some((length) => length === seconds) ? LENGTHS : [...LENGTHS, seconds];
  return (
    <div className="flex flex-wrap items-end gap-3">
      <Button look="danger" onClick={() => camera.stop()}>
        <Square aria-hidden size={15} fill="currentColor" />
        {t('read.stop')}
      </Button>
      {running ? (
        <Button onClick={() => camera.cancelCheckIn()}>{t('checkIn.cancel')}</Button>
      ) : (
        <Button onClick={() => camera.startCheckIn(seconds)} disabled={paused}>
          <Timer aria-hidden size={18} />
          {t('checkIn.start')}
        </Button>
      )}
      <SelectField
        label={t('checkIn.length')}
        value={String(seconds)}
        onChange={(value) => device.setState({ checkInSeconds: Number(value) })}
        options={lengths.map((length) => ({
          value: String(length),
          label: t('checkIn.seconds', { count: length }),
        }))}
      />
      {cameras.length > 1 && (
        <SelectField
          label={t('read.camera')}
          value={reading.cameraId ?? ''}
          onChange={(id) => {
            device.setState({ cameraId: id });
            onCamera(id);
          }}
          options={cameras.map(({ id, label }, index) => ({
            value: id,
            label: label === '' ? t('read.cameraNumber', { number: index + 1 }) : label,
          }))}
        />
      )}
    </div>
  );
}

function useCameras(): readonly CameraChoice[] {
  const { services } = useApp();
  const [cameras, setCameras] = useState<readonly CameraChoice[]>([]);
  useEffect(() => {
    let current = true;
    services.cameras.list().then(
      (found) => {
        if (current) setCameras(found);
      },
      // Without a list there is no choice; the camera that is on stays on.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [services]);
  return cameras;
}
