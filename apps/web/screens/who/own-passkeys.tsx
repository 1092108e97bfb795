import { Trash2 } from 'lucide-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../components/icon-button.tsx';
import { useApp } from '../../state/app.ts';
import { useRemote } from '../../state/use-remote.ts';
import { PasskeyButton } from './passkey-button.tsx';
import { HAS_PASSKEYS, usePasskey } from './use-passkey.ts';
import { useTellRefusal } from './use-tell-refusal.ts';

/** One's own passkeys: another one, or one less. */
export function OwnPasskeys() {
  const { t } = useTranslation();
  const { services } = useApp();
  const tellRefusal = useTellRefusal();
  const { make } = usePasskey();
  const load = useCallback(
    (signal: AbortSignal) => services.api.call('listPasskeys', {}, { signal }),
    [services],
  );
  const { state, refresh } = useRemote(load);
  const attempt = async (task: () => Promise<unknown>): Promise<void> => {
    try {
      await task();
    } catch (error) {
      tellRefusal(error);
    }
    refresh();
  };
  const passkeys = state.kind === 'ready' ? state.value.passkeys : [];
  if (!HAS_PASSKEYS && passkeys.length === 0) return null;
  return (
    <section aria-labelledby="passkeys" className="grid gap-4">
      <h3 id="passkeys" className="text-lg">
        {t('login.passkeys')}
      </h3>
      <ul className="grid gap-1">
        {passkeys.map(({ id, browser, system }) => {
          const device = [browser, system].flatMap((part) => part ?? []).join(' · ');
          return (
            <li key={id} className="flex items-center gap-3">
              <span className="flex-1">{device}</span>
              <IconButton
                icon={Trash2}
                label={t('login.forgetPasskey', { device })}
                onClick={() => void attempt(() => services.api.call('removePasskey', { params: { id } }))}
              />
            </li>
          );
        })}
      </ul>
      {HAS_PASSKEYS && (
        <PasskeyButton look="secondary" label={t('login.makePasskey')} onClick={() => void attempt(make)} />
      )}
    </section>
  );
}
