import type { TasteResponse } from '@emoverse/api-contract';
import { SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { formatLanguage, formatNumber, formatSigned } from '../../messages/format.ts';
import { TasteSheet } from './taste-sheet.tsx';
import type { TasteEdits } from './use-taste-edits.ts';

type Weight = TasteResponse['weights'][number];

const SHOWN = 12;

interface TasteBarsProps {
  readonly title: string;
  readonly weights: readonly Weight[];
  readonly edits: TasteEdits;
}

/** Learned weights, strongest first, each to be changed; the thin line is one standard deviation either way. */
export function TasteBars({ title, weights, edits }: TasteBarsProps) {
  const { t, i18n } = useTranslation();
  const [all, setAll] = useState(false);
  const [changing, setChanging] = useState<Weight | undefined>(undefined);
  const sorted = weights.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const shown = all ? sorted : sorted.slice(0, SHOWN);
  const scale = Math.max(1e-9, ...shown.map(({ weight, deviation }) => Math.abs(weight) + deviation));
  const nameOf = ({ facet, term }: Weight): string => {
    if (facet === 'language') return formatLanguage(term, i18n.language);
    return term;
  };
  return (
    <section aria-label={title} className="card p-5">
      <h2 className="mb-4 text-xl">{title}</h2>
      {shown.length === 0 ? (
        <p className="text-ink-soft">{t('learned.nothingYet')}</p>
      ) : (
        <ul className="grid gap-2">
          {shown.map((one) => (
            <li key={`${one.facet}:${one.term}`} className="flex items-center gap-2">
              <div className="min-w-0 flex-1">
                <div className="flex items-baseline justify-between gap-3 text-[0.95rem]">
                  <span className="min-w-0 break-words">
                    {nameOf(one)} <span className="text-sm text-ink-soft">{t(`facet.${one.facet}`)}</span>
                  </span>
                  <span className="shrink-0 text-sm text-ink-soft tabular-nums">
                    {one.edited === undefined
                      ? t('learned.weight', {
                          weight: formatSigned(one.weight, i18n.language),
                          deviation: formatNumber(one.deviation, i18n.language, 2),
                        })
                      : formatSigned(one.weight, i18n.language)}
                  </span>
                </div>
                {one.edited !== undefined && (
                  <p className="text-sm text-ink-soft">
                    {one.edited === 'set' ? t('learned.isSet') : t('learned.isIgnored')}
                  </p>
                )}
                <TasteBar weight={one.weight / scale} deviation={one.deviation / scale} />
              </div>
              <IconButton
                icon={SlidersHorizontal}
                label={t('learned.change', { term: nameOf(one) })}
                onClick={() => setChanging(one)}
              />
            </li>
          ))}
        </ul>
      )}
      {!all && sorted.length > SHOWN && (
        <Button look="quiet" size="small" className="mt-3" onClick={() => setAll(true)}>
          {t('learned.showAll', { count: sorted.length })}
        </Button>
      )}
      {changing !== undefined && (
        <TasteSheet
          weight={changing}
          named={nameOf(changing)}
          edits={edits}
          onClose={() => setChanging(undefined)}
        />
      )}
    </section>
  );
}

/** `weight` and `deviation` as shares of the longest bar. */
function TasteBar({ weight, deviation }: { readonly weight: number; readonly deviation: number }) {
  const share = Math.abs(weight);
  const left = Math.max(0, share - deviation);
  return (
    <span aria-hidden className="relative mt-1 block h-2 rounded-full bg-sunken">
      <span
        className={`absolute inset-y-0 left-0 rounded-full ${weight > 0 ? 'bg-accent' : 'bg-line-strong'}`}
        style={{ width: `${share * 100}%` }}
      />
      <span
        className="absolute top-1/2 h-px bg-ink/60"
        style={{ left: `${left * 100}%`, width: `${(Math.min(1, share + deviation) - left) * 100}%` }}
      />
    </span>
  );
}
