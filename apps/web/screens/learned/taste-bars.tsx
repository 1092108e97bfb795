import type { RouteOutput } from '@emoverse/api-contract';
import { useTranslation } from 'react-i18next';
import { formatLanguage, formatSigned } from '../../messages/format.ts';

type Weight = RouteOutput<'getTaste'>['weights'][number];

const SHOWN = 12;
const FACETS = [
  'genre',
  'tag',
  'keyword',
  'creator',
  'language',
  'decade',
  'domain',
  'audio',
  'intent',
] as const;

interface TasteBarsProps {
  readonly title: string;
  readonly weights: readonly Weight[];
}

/** Learned weights, strongest first; the thin line is one standard deviation either way. */
export function TasteBars({ title, weights }: TasteBarsProps) {
  const { t, i18n } = useTranslation();
  const strongest = weights.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, SHOWN);
  const scale = Math.max(1e-9, ...strongest.map(({ weight, deviation }) => Math.abs(weight) + deviation));
  const facetName = (facet: string): string => {
    const known = FACETS.find((candidate) => candidate === facet);
    return known === undefined ? facet : t(`facet.${known}`);
  };
  return (
    <section aria-label={title} className="card p-5">
      <h2 className="mb-4 text-xl">{title}</h2>
      {strongest.length === 0 ? (
        <p className="text-ink-soft">{t('learned.nothingYet')}</p>
      ) : (
        <ul className="grid gap-3">
          {strongest.map(({ facet, term, weight, deviation }) => {
            const share = Math.abs(weight) / scale;
            const spread = deviation / scale;
            return (
              <li key={`${facet}:${term}`}>
                <div className="flex items-baseline justify-between gap-3 text-[0.95rem]">
                  <span>
                    {facet === 'language' ? formatLanguage(term, i18n.language) : term}{' '}
                    <span className="text-sm text-ink-soft">{facetName(facet)}</span>
                  </span>
                  <span className="text-sm text-ink-soft tabular-nums">
                    {formatSigned(weight, i18n.language)}
                  </span>
                </div>
                <span aria-hidden className="relative mt-1 block h-2 rounded-full bg-sunken">
                  <span
                    className={`absolute inset-y-0 left-0 rounded-full ${weight > 0 ? 'bg-accent' : 'bg-line-strong'}`}
                    style={{ width: `${share * 100}%` }}
                  />
                  <span
                    className="absolute top-1/2 h-px bg-ink/60"
                    style={{
                      left: `${Math.max(0, share - spread) * 100}%`,
                      width: `${(Math.min(1, share + spread) - Math.max(0, share - spread)) * 100}%`,
                    }}
                  />
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
