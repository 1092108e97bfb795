import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FoldSummary } from '../../components/fold-summary.tsx';
import { formatNumber } from '../../messages/format.ts';
import type { BroughtTaste } from './bring-taste.ts';

/** Lines that are shown of a long list. */
const SHOWN = 200;

/** What became of a file: what counts from now on, what is not here, and which lines could not be read. */
export function BroughtNote({
  brought: { read, missed, imported, already },
}: {
  readonly brought: BroughtTaste;
}) {
  const { t, i18n } = useTranslation();
  const number = (value: number): string => formatNumber(value, i18n.language);
  return (
    <div className="grid gap-2">
      <p>
        {imported === undefined
          ? t('elsewhere.nothing')
          : already
            ? t('elsewhere.already')
            : t('elsewhere.brought', { number: number(imported.known), all: number(read.works.length) })}
      </p>
      {missed.length > 0 && (
        <Lines title={t('elsewhere.missed', { number: number(missed.length) })}>
          {missed.slice(0, SHOWN).map(({ title, creators, file, line }) => (
            <li key={`${file} ${line} ${title}`} className="wrap-anywhere">
              {creators.length === 0 ? title : `${title} · ${creators.join(', ')}`}
            </li>
          ))}
        </Lines>
      )}
      {read.rejected > 0 && (
        <Lines title={t('elsewhere.rejected', { number: number(read.rejected) })}>
          {read.rejections.map(({ file, line, value }) => (
            <li key={`${file} ${line} ${value}`} className="wrap-anywhere">
              {t('elsewhere.line', { file, line, value })}
            </li>
          ))}
        </Lines>
      )}
    </div>
  );
}

function Lines({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <details>
      <FoldSummary>{title}</FoldSummary>
      <ul className="grid max-h-80 gap-1 overflow-y-auto ps-6 text-[0.95rem] text-ink-soft">{children}</ul>
    </details>
  );
}
