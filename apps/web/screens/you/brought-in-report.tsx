import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { FoldSummary } from '../../components/fold-summary.tsx';
import { describeProblem } from '../../messages/describe-problem.ts';
import { formatNumber } from '../../messages/format.ts';
import type { BroughtFile } from './bring-mood-files.ts';
import type { BroughtIn } from './bring-moods-in.ts';
import { useTakeBack } from './use-take-back.ts';

interface BroughtInReportProps {
  readonly files: readonly BroughtFile[];
  readonly onChanged: () => void;
  readonly onClose: () => void;
  /** Other files are wanted. */
  readonly onAgain: () => void;
}

/** What became of each line of some files, and the way back. */
export function BroughtInReport({ files, onChanged, onClose, onAgain }: BroughtInReportProps) {
  const { t } = useTranslation();
  const takeBack = useTakeBack();
  const undoable = files.flatMap((file) => {
    if (file.kind === 'failed') return [];
    const { importId, moods, notes, changed, gone } = file.outcome;
    return moods + notes + changed + gone > 0 ? [importId] : [];
  });
  const undo = async (): Promise<void> => {
    // The last one first, as each follows what the one before it said.
    for (const importId of undoable.toReversed()) await takeBack(importId);
    onChanged();
    onClose();
  };
  return (
    <div className="grid gap-5">
      <div role="status">
        <ul className="grid gap-4">
          {files.map((file, nth) => (
            <li key={nth} className="grid gap-1">
              {files.length > 1 && <p className="font-medium wrap-anywhere">{file.name}</p>}
              {file.kind === 'read' ? (
                <WhatCame outcome={file.outcome} />
              ) : (
                <p className="rounded-xl bg-warn-wash p-4">{describeProblem(file.error, t)}</p>
              )}
            </li>
          ))}
        </ul>
      </div>
      <div className="flex flex-wrap gap-3">
        <Button look="primary" onClick={onClose}>
          {t('common.close')}
        </Button>
        {undoable.length > 0 && <Button onClick={() => void undo()}>{t('common.undo')}</Button>}
        {files.some(({ kind }) => kind === 'failed') && (
          <Button onClick={onAgain}>{t('common.tryAgain')}</Button>
        )}
      </div>
    </div>
  );
}

function WhatCame({
  outcome: { moods, notes, changed, gone, known, allLeftOut, leftOut },
}: {
  readonly outcome: BroughtIn;
}) {
  const { t, i18n } = useTranslation();
  const id = useId();
  const number = (value: number): string => formatNumber(value, i18n.language);
  return (
    <>
      <p className="text-lg">
        {moods + notes > 0
          ? t('moodImport.done', { number: number(moods + notes) })
          : t('moodImport.nothing')}
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
                  what: value === '' ? '–' : isolated(value),
                  why: t(`moodImport.why.${reason}`),
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** In a direction of its own (Unicode's isolates): a date among words from right to left would be turned about. */
function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
