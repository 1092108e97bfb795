import type { Device, Person } from '@emoverse/api-contract';
import { Laptop, MonitorSmartphone, Smartphone } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { FailedNote } from '../../components/failed-note.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { useDeviceName } from '../../components/use-device-name.ts';
import { describeProblem } from '../../messages/describe-problem.ts';
import { formatFactDate } from '../../messages/format.ts';
import { useApp } from '../../state/app.ts';
import { useRemote } from '../../state/use-remote.ts';
import { AnotherDevice } from './devices/another-device.tsx';
import { SettingsSection } from './settings-section.tsx';

/** The devices that one comes in by: take one out, let another one in. */
export function DeviceSettings() {
  const { t } = useTranslation();
  const { services, toasts } = useApp();
  const nameOf = useDeviceName();
  const [isOpen, setOpen] = useState(false);
  const load = useCallback(
    (signal: AbortSignal) =>
      Promise.all([
        services.api.call('listDevices', {}, { signal }),
        services.api.call('listPeople', {}, { signal }),
      ]),
    [services],
  );
  const { state, again, refresh } = useRemote(load);
  const takeOut = async (device: Device): Promise<void> => {
    try {
      await services.api.call('endDevice', { params: { id: device.id } });
      toasts.show(t('devices.takenOut', { device: nameOf(device) }));
    } catch (error) {
      toasts.show(describeProblem(error, t), { tone: 'problem' });
    }
    refresh();
  };
  if (state.kind === 'failed')
    return (
      <SettingsSection>
        <FailedNote error={state.error} onRetry={again} />
      </SettingsSection>
    );
  if (state.kind !== 'ready') return null;
  const [{ devices }, { people, here }] = state.value;
  if (here === undefined) return null;
  if (here.kind === 'guest')
    return (
      <SettingsSection>
        <p>{t('people.guestHint')}</p>
      </SettingsSection>
    );
  const mayTakeOut = ({ isHere, belongsTo }: Device): boolean =>
    !isHere && here.kind !== 'child' && (here.kind === 'owner' || belongsTo === here.id);
  return (
    <SettingsSection>
      <ul aria-label={t('devices.title')} className="-my-2 divide-y divide-line">
        {devices.map((device) => (
          <li key={device.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3.5">
            <DevicePicture device={device} />
            <DeviceWords device={device} of={ofAnother(device, people, here)} />
            {mayTakeOut(device) && (
              <Button
                aria-label={t('devices.takeOutNamed', { device: nameOf(device) })}
                onClick={() => void takeOut(device)}
              >
                {t('devices.takeOut')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {here.kind !== 'child' && (
        <div>
          <Button look="primary" onClick={() => setOpen(true)}>
            <MonitorSmartphone aria-hidden size={18} />
            {t('devices.another')}
          </Button>
        </div>
      )}
      <Sheet title={t('devices.another')} open={isOpen} onClose={() => setOpen(false)}>
        <AnotherDevice
          me={here}
          onAnswered={() => {
            setOpen(false);
            refresh();
          }}
        />
      </Sheet>
    </SettingsSection>
  );
}

const PHONES: ReadonlySet<string | undefined> = new Set(['Android', 'iOS']);

function DevicePicture({ device: { system } }: { readonly device: Device }) {
  const Icon = PHONES.has(system) ? Smartphone : Laptop;
  return (
    <span aria-hidden className="grid size-11 place-items-center rounded-full bg-accent-wash text-accent">
      <Icon size={21} strokeWidth={1.8} />
    </span>
  );
}

function DeviceWords({ device, of }: { readonly device: Device; readonly of: string | undefined }) {
  const { t, i18n } = useTranslation();
  const nameOf = useDeviceName();
  const day = (at: number): string => formatFactDate(new Date(at).toISOString().slice(0, 10), i18n.language);
  return (
    <div className="min-w-0 flex-1 basis-44">
      <p className="font-medium wrap-anywhere">
        {nameOf(device)}
        {of !== undefined && <span className="font-normal text-ink-soft"> {of}</span>}
      </p>
      <p className="text-sm text-ink-soft">
        {device.isHere
          ? t('devices.here')
          : t('devices.times', { first: day(device.firstSeenAt), last: day(device.lastSeenAt) })}
      </p>
    </div>
  );
}

/** The name of whose alone it is, where that is somebody else. */
function ofAnother(
  { belongsTo }: Device,
  people: readonly Person[],
  here: Pick<Person, 'id'>,
): string | undefined {
  return belongsTo === here.id ? undefined : people.find(({ id }) => id === belongsTo)?.name;
}
