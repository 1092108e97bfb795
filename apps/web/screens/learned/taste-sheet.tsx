import type { TasteResponse } from '@emoverse/api-contract';
import type { TFunction } from 'i18next';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Sheet } from '../../components/sheet.tsx';
import type { TasteEdits } from './use-taste-edits.ts';

interface TasteSheetProps {
  readonly weight: TasteResponse['weights'][number];
  /** The term as people write it. */
  readonly named: string;
  readonly edits: TasteEdits;
  readonly onClose: () => void;
}

/** Puts one learned weight where the person wants it, lets it count for nothing, or forgets it. */
export function TasteSheet({ weight: { facet, term, weight }, named, edits, onClose }: TasteSheetProps) {
  const { t } = useTranslation();
  const id = useId();
  const [value, setValue] = useState(Math.round(Math.min(1, Math.max(-1, weight)) * 20) / 20);
  const done = (work: Promise<void>): void => {
    onClose();
    void work;
  };
  return (
    <Sheet title={t('learned.changeTitle', { term: named })} open onClose={onClose}>
      <label htmlFor={id} className="sr-only">
        {t('learned.changeTitle', { term: named })}
      </label>
      <input
        id={id}
        type="range"
        min={-1}
        max={1}
        step={0.05}
        value={value}
        aria-valuetext={wordsFor(value, t)}
        aria-describedby={`${id}-hint`}
        className="w-full accent-(--accent)"
        onChange={(event) => setValue(Number(event.target.value))}
      />
      <p aria-hidden className="flex justify-between text-sm text-ink-soft">
        <span>{t('learned.scaleEnds.less')}</span>
        <span className="font-medium text-ink">{wordsFor(value, t)}</span>
        <span>{t('learned.scaleEnds.more')}</span>
      </p>
      <p id={`${id}-hint`} className="mt-3 text-sm text-ink-soft">
        {t('learned.changeHint')}
      </p>
      <div className="mt-6 flex flex-wrap gap-3">
        <Button look="primary" onClick={() => done(edits.fix({ facet, term }, value, named))}>
          {t('learned.keepThere')}
        </Button>
        <Button onClick={() => done(edits.ignore({ facet, term }, named))}>{t('learned.ignore')}</Button>
        <Button onClick={() => done(edits.forget({ facet, term }, named))}>{t('learned.forget')}</Button>
      </div>
    </Sheet>
  );
}

function wordsFor(value: number, t: TFunction): string {
  if (value <= -0.6) return t('learned.scale.muchLess');
  if (value < -0.05) return t('learned.scale.less');
  if (value <= 0.05) return t('learned.scale.neutral');
  return value < 0.6 ? t('learned.scale.more') : t('learned.scale.muchMore');
}
