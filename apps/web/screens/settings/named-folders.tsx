import type { ApiError } from '@emoverse/api-contract';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { describeProblem } from '../../messages/describe-problem.ts';
import { useApp } from '../../state/app.ts';
import { useRemote } from '../../state/use-remote.ts';
import { SettingsSection } from './settings-section.tsx';

/** Which folders there are, for who may hear their songs and not choose them. */
export function NamedFolders({ why }: { readonly why: ApiError | undefined }) {
  const { t } = useTranslation();
  const { services } = useApp();
  const load = useCallback(
    (signal: AbortSignal) => services.api.call('listLibrary', {}, { signal }),
    [services],
  );
  const { state } = useRemote(load);
  return (
    <SettingsSection title={t('library.title')} hint={t('library.hint')}>
      {state.kind === 'ready' && state.value.folders.length > 0 && (
        <ul className="grid gap-1">
          {state.value.folders.map(({ name, tracks }, index) => (
            <li key={index} className="flex justify-between gap-4">
              <span dir="auto" className="min-w-0 truncate">
                {name}
              </span>
              <span className="shrink-0 text-ink-soft">{t('library.tracks', { count: tracks })}</span>
            </li>
          ))}
        </ul>
      )}
      {state.kind === 'ready' && state.value.folders.length === 0 && <p>{t('library.none')}</p>}
      {state.kind === 'failed' && <p>{describeProblem(state.error, t)}</p>}
      {why !== undefined && <p className="text-[0.95rem] text-ink-soft">{describeProblem(why, t)}</p>}
    </SettingsSection>
  );
}
