import type { Recommended } from '@emoverse/api-contract';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { FoldSummary } from '../components/fold-summary.tsx';
import { describePoint } from '../messages/describe-point.ts';
import { describeReason } from '../messages/describe-reason.ts';
import { formatNumber, formatPercent } from '../messages/format.ts';
import { useApp } from '../state/app.ts';
import { ContributionBars } from './contribution-bars.tsx';

interface CuriousProps {
  readonly recommended: Recommended;
  /** Name and version of the policy that ranked it. */
  readonly policy: string;
}

/** For the curious: everything that put a work where it is, with its share, and what moved it against the others. */
export function Curious({ recommended, policy }: CuriousProps) {
  const { t, i18n } = useTranslation();
  const locale = i18n.language;
  const { visit } = useApp();
  const intent = useStore(visit.store, (state) => (state.kind === 'chosen' ? state.intent.kind : undefined));
  const { item, reasons, contributions, target, propensity, source, score } = recommended;
  const facts: readonly (readonly [string, string])[] = [
    ...(intent === undefined ? [] : [[t('why.intent'), t(`intent.${intent}.chosen`)] as const]),
    [t('why.target'), describePoint(target, t, locale)],
    [t('why.itemMood'), `${describePoint(item.mood, t, locale)} (${item.moodSource})`],
    [t('why.source'), source],
    [t('why.score'), formatNumber(score, locale, 3)],
    [t('why.propensity'), t('why.propensityText', { share: formatPercent(propensity, locale) })],
    [t('why.policy'), policy],
    [t('why.facts'), item.factSources.join(', ')],
    [t('why.collection'), item.collection],
  ];
  return (
    <details className="mt-3 rounded-xl border border-line">
      <FoldSummary className="px-4 text-sm text-ink-soft hover:text-ink">{t('why.curious')}</FoldSummary>
      <div className="px-4 pt-2 pb-4">
        <ul className="grid gap-3">
          {reasons.map((reason, index) => (
            <li key={index}>
              <div className="flex justify-between gap-4">
                <span>{describeReason(reason, t, locale)}</span>
                <span className="text-ink-soft tabular-nums">{formatPercent(reason.weight, locale)}</span>
              </div>
              <span aria-hidden className="mt-1.5 block h-2 overflow-hidden rounded-full bg-sunken">
                <span
                  className="block h-full rounded-full bg-accent"
                  style={{ width: `${reason.weight * 100}%` }}
                />
              </span>
            </li>
          ))}
        </ul>
        <ContributionBars contributions={contributions} />
        <dl className="mt-6 grid gap-2.5 border-t border-line pt-5 text-sm">
          {facts.map(([term, text]) => (
            <div key={term} className="grid gap-x-4 sm:grid-cols-[11rem_1fr]">
              <dt className="text-ink-soft">{term}</dt>
              <dd className="break-words">{text}</dd>
            </div>
          ))}
        </dl>
      </div>
    </details>
  );
}
