import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { FoldSummary } from '../../components/fold-summary.tsx';
import { formatNumber } from '../../messages/format.ts';
import type { BroughtIn } from './bring-moods-in.ts';
import { useTakeBack } from './use-take-back.ts';

interface BroughtInReportProps {
  readonly outcome: BroughtIn;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

/** What became of each line of a file, and the way back. */
export function BroughtInReport({ outcome, onChanged, onClose }: BroughtInReportProps) {
  const { t, i18n } = useTranslation();
  const id = useId();
  const takeBack = useTakeBack();
  const { importId, moods, notes, changed, gone, known, allLeftOut, leftOut } = outcome;
  const number = (value: number): string => formatNumber(value, i18n.language);
  const isNew = moods + notes > 0;
  const isOther = isNew || changed + gone > 0;
  return (
    <div className="grid gap-4">
      <p role="status" className="text-lg">
        {isNew ? t('moodImport.done', { number: number(moods + notes) }) : t('moodImport.nothing')}
      </p>
      {changed > 0 && <p>{t('moodImport.changed', { number: number(changed) })}</p>}
      {gone > 0 && <p>{t('moodImport.gone', { number: number(gone) })}</p>}
      {known > 0 && <p>{t('moodImport.known', { number: number(known) })}</p>}
      {leftOut.length > 0 && (
        <details>
          <FoldSummary>
            <span id={id}>{t('moodImport.leftOut', { number: number(allLeftOut) })}</span>
          </FoldSummary>
          <ul aria-labelledby={id} className="grid gap-1 text-[0.95rem]">
            {leftOut.map(({ line, value, reason }, index) => (
              <li key={index} className="wrap-anywhere">
                {t('playlist.reportLine', {
                  line,
                  what: isolated(value),
                  why: t(`moodImport.why.${reason}`),
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className="flex flex-wrap gap-3">
        <Button look="primary" onClick={onClose}>
          {t('common.close')}
        </Button>
        {isOther && (
          <Button
            onClick={() =>
              void takeBack(importId).then(() => {
                onChanged();
                onClose();
              })
            }
          >
            {t('common.undo')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** In a direction of its own (Unicode's isolates): a date among words from right to left would be turned about. */
function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
