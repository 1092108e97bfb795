import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../messages/format.ts';

const SHOWN = 9;

interface CountBarsProps {
  readonly title: string;
  readonly rows: readonly { readonly name: string; readonly items: number }[];
}

/** Counts as bars; what does not fit is summed up. */
export function CountBars({ title, rows }: CountBarsProps) {
  const { t, i18n } = useTranslation();
  const shown = rows.slice(0, SHOWN);
  const rest = rows.slice(SHOWN);
  const all = [
    ...shown,
    ...(rest.length === 0
      ? []
      : [
          {
            name: t('catalogue.others', { count: rest.length }),
            items: rest.reduce((sum, { items }) => sum + items, 0),
          },
        ]),
  ];
  const largest = Math.max(1, ...all.map(({ items }) => items));
  return (
    <div>
      <h4 className="mb-2.5 font-sans text-sm font-semibold text-ink-soft">{title}</h4>
      <ul className="grid gap-1.5 text-sm">
        {all.map(({ name, items }) => (
          <li key={name} className="grid grid-cols-[6.5rem_1fr_2.75rem] items-center gap-2.5">
            <span dir="auto" className="truncate" title={name}>
              {name}
            </span>
            <span aria-hidden className="h-2 overflow-hidden rounded-full bg-sunken">
              <span
                className="block h-full rounded-full bg-accent/70"
                style={{ width: `${(items / largest) * 100}%` }}
              />
            </span>
            <span className="text-right tabular-nums">{formatNumber(items, i18n.language)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
