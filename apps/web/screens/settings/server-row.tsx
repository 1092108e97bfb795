import type { MusicServer } from '@emoverse/api-contract';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { SwitchField } from '../../components/switch-field.tsx';
import { describeProblem } from '../../messages/describe-problem.ts';
import { formatDateTime, formatNumber } from '../../messages/format.ts';
import { useApp } from '../../state/app.ts';
import { useRowChange } from './use-row-change.ts';

interface ServerRowProps {
  readonly server: MusicServer;
  readonly onChanged: () => void;
  /** The person wants to give it a new login. */
  readonly onLogIn: () => void;
}

/** One connected music server: how far its songs are read, what is wrong with it, and the ways on. */
export function ServerRow({ server, onChanged, onLogIn }: ServerRowProps) {
  const { t, i18n } = useTranslation();
  const { services } = useApp();
  const { busy, change } = useRowChange(onChanged);
  const { id, address, state, tracks, works, syncedAt } = server;
  const params = { id };
  return (
    <div role="group" aria-label={address} className="grid gap-3 rounded-xl border border-line p-4">
      <div>
        <p className="font-medium break-all">
          <bdi dir="ltr">{address}</bdi>
        </p>
        <p className="text-sm text-ink-soft">
          {t('server.songs', { count: tracks, number: formatNumber(tracks, i18n.language) })}{' '}
          {works > 0 && `${t('server.works', { count: works, number: formatNumber(works, i18n.language) })} `}
          {syncedAt === undefined
            ? t('server.neverRead')
            : t('server.lastRead', { date: formatDateTime(syncedAt, i18n.language) })}
        </p>
      </div>
      <SyncNote server={server} />
      <SwitchField
        label={t('server.tellPlays')}
        hint={t('server.tellPlaysHint')}
        checked={server.tellsPlays}
        disabled={busy}
        onChange={(tell) =>
          void change(() => services.api.call('tellMusicServerPlays', { params, body: { tell } }))
        }
      />
      <PlaysNote plays={server.plays} />
      {state === 'login-again' && (
        <p className="rounded-xl bg-warn-wash p-4">{t('server.loginOver', { address })}</p>
      )}
      <div className="flex flex-wrap gap-3">
        {state === 'login-again' ? (
          <Button look="primary" onClick={onLogIn}>
            {t('server.logInAgain')}
          </Button>
        ) : server.sync?.state === 'running' ? (
          <Button
            disabled={busy}
            onClick={() => void change(() => services.api.call('pauseMusicServer', { params }))}
          >
            {t('library.pause')}
          </Button>
        ) : server.sync?.state === 'paused' ? (
          <Button
            look="primary"
            disabled={busy}
            onClick={() => void change(() => services.api.call('syncMusicServer', { params }))}
          >
            {t('library.goOn')}
          </Button>
        ) : (
          <Button
            disabled={busy}
            onClick={() => void change(() => services.api.call('syncMusicServer', { params }))}
          >
            {t('server.readAgain')}
          </Button>
        )}
        <Button
          disabled={busy}
          aria-label={t('server.disconnectNamed', { address })}
          onClick={() =>
            void change(
              () => services.api.call('disconnectMusicServer', { params }),
              t('server.disconnected', { address }),
            )
          }
        >
          {t('server.disconnect')}
        </Button>
      </div>
    </div>
  );
}

/** What was heard and the server does not know yet, or never will. */
function PlaysNote({ plays: { waiting, lost } }: Pick<MusicServer, 'plays'>) {
  const { t, i18n } = useTranslation();
  if (waiting + lost === 0) return null;
  const told = (count: number) => ({ number: formatNumber(count, i18n.language) });
  return (
    <p role="status" className="text-sm text-ink-soft">
      {waiting > 0 && t('server.playsWaiting', told(waiting))} {lost > 0 && t('server.playsLost', told(lost))}
    </p>
  );
}

/** How far the songs are read, or why that ended. */
function SyncNote({ server: { sync, address } }: { readonly server: MusicServer }) {
  const { t, i18n } = useTranslation();
  const number = (value: number): string => formatNumber(value, i18n.language);
  if (sync === undefined || sync.state === 'done') return <div role="status" />;
  if (sync.state === 'running' || sync.state === 'paused') {
    const { read, total } = sync;
    const known = total !== undefined && total > 0;
    return (
      <div className="grid gap-1.5 text-sm">
        {known ? (
          <progress
            className="h-2 w-full accent-accent"
            aria-label={t('server.progress', { address })}
            max={total}
            value={Math.min(read, total)}
          />
        ) : (
          <progress className="h-2 w-full accent-accent" aria-label={t('server.progress', { address })} />
        )}
        <p>
          {known
            ? t('server.readingOf', { read: number(read), total: number(total) })
            : t('server.reading', { read: number(read) })}
          {sync.state === 'paused' && ` ${t('library.paused')}`}
        </p>
      </div>
    );
  }
  return (
    <p role="status" className="rounded-xl bg-warn-wash p-4">
      {sync.problem === undefined
        ? t('server.cutOff')
        : t('server.syncFailed', { message: describeProblem(sync.problem, t) })}
    </p>
  );
}
