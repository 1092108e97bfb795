import type { Contribution } from '@emoverse/domain';
import { useTranslation } from 'react-i18next';
import { SignedBar } from '../components/signed-bar.tsx';
import { describeContribution } from '../messages/describe-contribution.ts';
import { formatNumber, formatSigned } from '../messages/format.ts';

const SHOWN = 8;
/** What does not show as .01 is not worth a line. */
const VISIBLE = 0.005;

/** What moved an item and which way, strongest first, as bars and in words. */
export function ContributionBars({ contributions }: { readonly contributions: readonly Contribution[] }) {
  const { t, i18n } = useTranslation();
  const locale = i18n.language;
  const shown = contributions.filter(({ value }) => Math.abs(value) >= VISIBLE).slice(0, SHOWN);
  if (shown.length === 0) return null;
  const scale = Math.max(...shown.map(({ value }) => Math.abs(value)));
  return (
    <section className="mt-6 border-t border-line pt-5">
      <h3 className="text-lg">{t('why.contributions')}</h3>
      <p className="mt-1 mb-3 text-sm text-ink-soft">{t('why.contributionsHint')}</p>
      <ul aria-label={t('why.contributions')} className="grid gap-3">
        {shown.map((contribution, index) => {
          const { value } = contribution;
          const size = formatNumber(Math.abs(value), locale, 2);
          return (
            <li key={index}>
              <div className="flex justify-between gap-4 text-[0.95rem]">
                <span>{describeContribution(contribution, t, locale)}</span>
                <span aria-hidden className="text-ink-soft tabular-nums">
                  {formatSigned(value, locale)}
                </span>
                <span className="sr-only">
                  {value > 0 ? t('why.up', { value: size }) : t('why.down', { value: size })}
                </span>
              </div>
              <SignedBar share={value / scale} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
