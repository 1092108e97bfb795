import type { WayIn } from '@emoverse/api-contract';
import { DoorOpen, KeyRound, Trash2 } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { useDeviceName } from '../../components/use-device-name.ts';
import { formatFactDate } from '../../messages/format.ts';
import { useApp } from '../../state/app.ts';
import { useRemote } from '../../state/use-remote.ts';
import { PasskeyButton } from '../../sign-in/passkey-button.tsx';
import { ProviderButton } from '../../sign-in/provider-button.tsx';
import { HAS_PASSKEYS, usePasskey } from '../../sign-in/use-passkey.ts';

interface WaysInProps {
  /** Whose they are. */
  readonly of: string;
  readonly isSelf: boolean;
  /** Does what changes them, once it is clear who asks; what is refused is told, but for codes that `onCode` knows. */
  readonly attempt: (task: () => Promise<unknown>, onCode?: (code: string) => boolean) => Promise<void>;
}

/** What lets somebody in besides a PIN: when it was added and last used; one less, or, of one's own, one more. */
export function WaysIn({ of, isSelf, attempt }: WaysInProps) {
  const { t } = useTranslation();
  const { services } = useApp();
  const { make } = usePasskey();
  const [last, setLast] = useState<WayIn>();
  const load = useCallback(
    (signal: AbortSignal) => services.api.call('listWaysIn', {}, { signal }),
    [services],
  );
  const { state, refresh } = useRemote(load);
  const own = state.kind === 'ready' ? state.value.ways.filter(({ belongsTo }) => belongsTo === of) : [];
  const change = (task: () => Promise<unknown>, onCode?: (code: string) => boolean): Promise<void> =>
    attempt(task, onCode).then(refresh);
  const takeOut = (way: WayIn, isMeant = false): Promise<void> => {
    setLast(undefined);
    const query = isMeant ? ({ last: 'yes' } as const) : {};
    return change(
      () => services.api.call('removeWayIn', { params: { id: way.id }, query }),
      (code) => {
        if (code === 'last-way-in') setLast(way);
        return code === 'last-way-in';
      },
    );
  };
  if (!isSelf && own.length === 0) return null;
  return (
    <section aria-labelledby="ways-in" className="grid justify-items-start gap-4">
      <h3 id="ways-in" className="text-lg">
        {t('login.waysIn')}
      </h3>
      <ul className="grid w-full gap-1">
        {own.map((way) => (
          <WayRow key={way.id} way={way} onTakeOut={() => void takeOut(way)} />
        ))}
      </ul>
      {last !== undefined && (
        <div role="alert" className="grid gap-3">
          <p>{t('problem.last-way-in')}</p>
          <div className="flex flex-wrap gap-3">
            <Button look="danger" onClick={() => void takeOut(last, true)}>
              {t('devices.takeOut')}
            </Button>
            <Button onClick={() => setLast(undefined)}>{t('common.cancel')}</Button>
          </div>
        </div>
      )}
      {isSelf && HAS_PASSKEYS && (
        <PasskeyButton look="secondary" label={t('login.makePasskey')} onClick={() => void change(make)} />
      )}
      {isSelf && <ProviderButton attempt={change} />}
    </section>
  );
}

function WayRow({ way, onTakeOut }: { readonly way: WayIn; readonly onTakeOut: () => void }) {
  const { t, i18n } = useTranslation();
  const deviceName = useDeviceName();
  const { kind, name = '', madeAt, usedAt } = way;
  const what = kind === 'passkey' ? deviceName(way) : name;
  const Icon = kind === 'passkey' ? KeyRound : DoorOpen;
  const day = (at: number): string => formatFactDate(new Date(at).toISOString().slice(0, 10), i18n.language);
  const added = day(madeAt);
  return (
    <li className="flex items-center gap-3">
      <Icon aria-hidden size={18} />
      <div className="min-w-0 flex-1">
        <p className="wrap-anywhere">{kind === 'proxy' ? t('login.knownAs', { name }) : what}</p>
        <p className="text-sm text-ink-soft">
          {usedAt === undefined
            ? t('login.wayAdded', { added })
            : t('login.wayUsed', { added, used: day(usedAt) })}
        </p>
      </div>
      <IconButton icon={Trash2} label={t('devices.takeOutNamed', { device: what })} onClick={onTakeOut} />
    </li>
  );
}
