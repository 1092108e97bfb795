import { useCallback, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { formatDay, formatNumber } from '../../messages/format.ts';
import { useApp } from '../../state/app.ts';
import { useRemote } from '../../state/use-remote.ts';
import { useTakeBack } from './use-take-back.ts';

/** The files that moods were brought in from, each with the way back; nothing where there are none. */
export function EarlierImports({ onChanged }: { readonly onChanged: () => void }) {
  const { t, i18n } = useTranslation();
  const { services } = useApp();
  const heading = useId();
  const takeBack = useTakeBack();
  const load = useCallback(
    (signal: AbortSignal) => services.api.call('listMoodImports', {}, { signal }),
    [services],
  );
  const { state, refresh } = useRemote(load);
  const imports = state.kind === 'ready' ? state.value.imports : [];
  if (imports.length === 0) return null;
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className="mb-2 font-medium">
        {t('moodImport.earlier')}
      </h3>
      <ul className="divide-y divide-line">
        {imports.map(({ id, file, moods, notes, changed, gone, at }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2">
            <div className="min-w-0 flex-1">
              <p className="wrap-anywhere">{file}</p>
              <p className="text-sm text-ink-soft">
                {formatDay(at, i18n.language)} · {formatNumber(moods + notes + changed + gone, i18n.language)}
              </p>
            </div>
            <Button
              size="small"
              aria-label={`${t('common.undo')}: ${file}`}
              onClick={() =>
                void takeBack(id).then(() => {
                  refresh();
                  onChanged();
                })
              }
            >
              {t('common.undo')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
