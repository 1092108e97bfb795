import { ApiError } from '@emoverse/api-contract';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { FailedNote } from '../../components/failed-note.tsx';
import { LoadingNote } from '../../components/loading-note.tsx';
import { formatMegabytes, formatNumber, formatPercent } from '../../messages/format.ts';
import { useRemote } from '../../state/use-remote.ts';
import { parseModelCard } from './model-manifest.ts';

const NAMED = [
  'fer2013',
  'ferplus8',
  'ferplus7',
  'combinedAgainstFer2013',
  'combinedAgainstFerplus7',
] as const;

/** The model's own figures, from the manifest that is served with it. */
export function ModelFigures() {
  const { t, i18n } = useTranslation();
  const locale = i18n.language;
  const load = useCallback(async (signal: AbortSignal) => {
    const response = await fetch('/models/emoverse-fer-int8/manifest.json', { signal });
    if (!response.ok) throw new ApiError(response.status, 'model-unreachable', `status ${response.status}`);
    return parseModelCard(await response.json());
  }, []);
  const { state, again } = useRemote(load);
  if (state.kind === 'loading') return <LoadingNote rows={1} onRetry={again} />;
  if (state.kind === 'failed') return <FailedNote error={state.error} onRetry={again} />;
  const { name, version, bytes, sha256, figures } = state.value;
  const nameOf = (key: string): string => {
    const named = NAMED.find((candidate) => candidate === key);
    return named === undefined ? key : t(`model.${named}`);
  };
  return (
    <>
      <p className="text-sm break-all text-ink-soft">
        {[
          name,
          version,
          ...(bytes === undefined ? [] : [formatMegabytes(bytes, locale)]),
          ...(sha256 === undefined ? [] : [`SHA-256 ${sha256.slice(0, 16)}…`]),
        ].join(' · ')}
      </p>
      <div className="card overflow-hidden">
        <table className="w-full text-start text-sm hyphens-auto wrap-anywhere sm:text-[0.95rem]">
          <caption className="sr-only">{t('model.table')}</caption>
          <thead className="border-b border-line text-sm text-ink-soft">
            <tr>
              <th scope="col" className="px-2 py-3 sm:px-4 font-medium">
                {t('model.labels')}
              </th>
              <th scope="col" className="px-2 py-3 sm:px-4 font-medium">
                {t('model.accuracy')}
              </th>
              <th scope="col" className="px-2 py-3 sm:px-4 font-medium">
                {t('model.macroF1')}
              </th>
              <th scope="col" className="px-2 py-3 sm:px-4 font-medium">
                {t('model.ece')}
              </th>
              <th scope="col" className="px-2 py-3 font-medium max-sm:hidden sm:px-4">
                {t('model.faces')}
              </th>
            </tr>
          </thead>
          <tbody>
            {figures.map(([key, figure]) => (
              <tr key={key} className="border-b border-line last:border-0">
                <th scope="row" className="px-2 py-3 sm:px-4 font-medium">
                  {nameOf(key)}
                </th>
                <td className="px-2 py-3 sm:px-4 tabular-nums">
                  {formatPercent(figure.accuracy, locale)}
                  {figure.ci95 !== undefined && (
                    <span className="block text-sm text-ink-soft">
                      {t('model.interval', {
                        from: formatPercent(figure.ci95[0], locale),
                        to: formatPercent(figure.ci95[1], locale),
                      })}
                    </span>
                  )}
                </td>
                <td className="px-2 py-3 sm:px-4 tabular-nums">
                  {figure.macroF1 === undefined ? '–' : formatNumber(figure.macroF1, locale, 2)}
                </td>
                <td className="px-2 py-3 sm:px-4 tabular-nums">
                  {figure.ece === undefined ? '–' : formatNumber(figure.ece * 100, locale, 1)}
                </td>
                <td className="px-2 py-3 tabular-nums max-sm:hidden sm:px-4">
                  {formatNumber(figure.n, locale)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="text-sm text-ink-soft">{t('model.note')}</p>
    </>
  );
}
