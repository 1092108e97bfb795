import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../../components/page.tsx';
import { Points, Prose } from '../../components/prose.tsx';

const NUMBERS = ['europe', 'northAmerica', 'uk', 'australia', 'elsewhere'] as const;

/** One tap away from everywhere, the same for everyone, and never opened by a reading. */
export function HelpScreen() {
  const { t } = useTranslation();
  return (
    <Page title={t('help.title')} intro={t('help.intro')}>
      <section aria-labelledby="now" className="card border-l-4 border-l-accent p-5 sm:p-6">
        <h2 id="now" className="text-2xl">
          {t('help.now')}
        </h2>
        <p className="mt-2">{t('help.nowText')}</p>
        <dl className="mt-4 grid gap-2">
          {NUMBERS.map((row) => (
            <div key={row} className="grid gap-x-4 sm:grid-cols-[14rem_1fr]">
              <dt className="text-ink-soft">{t(`help.numbers.${row}.where`)}</dt>
              <dd className="font-medium">{t(`help.numbers.${row}.what`)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <Prose title={t('help.talk')}>
        <Points points={[t('help.talkSomeone'), t('help.talkDoctor'), t('help.talkLines')]} />
        <p>
          <Link to="/care" className="underline underline-offset-4">
            {t('help.toCare')}
          </Link>
        </p>
        <p>
          <a
            href="https://findahelpline.com"
            target="_blank"
            rel="noreferrer noopener"
            className="underline underline-offset-4"
          >
            {t('help.lines')}
          </a>
        </p>
      </Prose>
      <Prose title={t('help.trouble')}>
        <Points
          points={[
            t('help.troubleCamera'),
            t('help.troubleLight'),
            t('help.troubleWrong'),
            t('help.troubleServer'),
          ]}
        />
      </Prose>
      <Prose title={t('help.note')}>
        <p>{t('help.noteText')}</p>
        <p>
          <Link to="/about" className="underline underline-offset-4">
            {t('help.toAbout')}
          </Link>
        </p>
      </Prose>
    </Page>
  );
}
