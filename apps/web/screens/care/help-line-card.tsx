import { dialLink, type HelpLine } from '@emoverse/domain';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '../../components/button.tsx';

/** One help line: whom it is for, when, in which languages, and the ways to reach it. */
export function HelpLineCard({ line }: { readonly line: HelpLine }) {
  const { t, i18n } = useTranslation();
  const names = new Intl.DisplayNames([i18n.language], { type: 'language' });
  const spoken = line.languages.map((code) => names.of(code) ?? code).join(', ');
  return (
    <li className="card p-4 sm:p-5">
      <p className="text-sm text-ink-soft">{t(`care.kind.${line.kind}`)}</p>
      <h3 className="font-display text-xl">{line.name}</h3>
      <p className="text-sm text-ink-soft">
        {line.always ? t('care.always') : t('care.hours')} · {spoken}
      </p>
      <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        {line.phone !== undefined && (
          <a href={dialLink(line.phone)} className={buttonClass('secondary')}>
            {t('care.call', { phone: line.phone })}
          </a>
        )}
        {line.text !== undefined && <span>{t('care.write', { text: line.text })}</span>}
        <a
          href={line.web}
          target="_blank"
          rel="noreferrer noopener"
          className="inline-block py-2 underline underline-offset-4"
        >
          {t('care.web', { name: line.name })}
        </a>
      </div>
    </li>
  );
}
