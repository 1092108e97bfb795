import { DoorOpen } from 'lucide-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { formatFactDate } from '../../messages/format.ts';
import { useApp } from '../../state/app.ts';
import { useAttempt } from '../../state/use-attempt.ts';
import { useRemote } from '../../state/use-remote.ts';

/** For the owner: whom a login of the host's own has let in for the first time, and whom they turned away. */
export function Newcomers({ onAnswered }: { readonly onAnswered: () => void }) {
  const { t, i18n } = useTranslation();
  const { services } = useApp();
  const attempt = useAttempt();
  const load = useCallback(
    (signal: AbortSignal) => services.api.call('listNewcomers', {}, { signal }),
    [services],
  );
  const { state, refresh } = useRemote(load);
  if (state.kind !== 'ready') return null;
  const { waiting, refusals } = state.value;
  const settle = async (task: () => Promise<unknown>): Promise<void> => {
    await attempt(async () => {
      await task();
      onAnswered();
    });
    refresh();
  };
  const answer = (id: string, as: 'adult' | 'child' | 'nobody') => (): void =>
    void settle(() => services.api.call('answerNewcomer', { params: { id }, body: { as } }));
  return (
    <>
      {waiting.map(({ id, name }) => (
        <section
          key={id}
          aria-labelledby={`newcomer-${id}`}
          className="mb-6 max-w-xl rounded-card bg-surface p-6 shadow-card"
        >
          <h2 id={`newcomer-${id}`} className="flex items-center gap-3 text-xl wrap-anywhere">
            <DoorOpen aria-hidden size={22} className="shrink-0" />
            {t('login.knocks', { name })}
          </h2>
          <div className="mt-4 flex flex-wrap gap-3">
            <Button look="primary" onClick={answer(id, 'adult')}>
              {t('login.asAdult')}
            </Button>
            <Button onClick={answer(id, 'child')}>{t('login.asChild')}</Button>
            <Button look="quiet" onClick={answer(id, 'nobody')}>
              {t('devices.no')}
            </Button>
          </div>
        </section>
      ))}
      {refusals.length > 0 && (
        <ul className="mt-6 grid gap-1 text-sm text-ink-soft">
          {refusals.map(({ id, at }) => (
            <li key={id} className="flex flex-wrap items-center gap-3">
              {t('login.turnedAway', {
                day: formatFactDate(new Date(at).toISOString().slice(0, 10), i18n.language),
              })}
              <Button
                size="small"
                look="quiet"
                onClick={() => void settle(() => services.api.call('forgetRefusal', { params: { id } }))}
              >
                {t('login.askAgain')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
