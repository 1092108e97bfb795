import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../../components/page.tsx';
import { Points, Prose } from '../../components/prose.tsx';
import { CatalogueFigures } from './catalogue-figures.tsx';
import { ModelFigures } from './model-figures.tsx';

/** Intended purpose, limits, privacy, and what the model can and cannot do. */
export function AboutScreen() {
  const { t } = useTranslation();
  return (
    <Page title={t('about.title')} intro={t('about.intro')}>
      <Prose title={t('about.purpose')}>
        <p>{t('about.purposeText')}</p>
        <Points
          points={[t('about.notWork'), t('about.notMedical'), t('about.notOthers'), t('about.notChildren')]}
        />
      </Prose>
      <Prose title={t('about.limits')}>
        <Points
          points={[
            t('about.limitFaces'),
            t('about.limitModel'),
            t('about.limitPeople'),
            t('about.limitCatalogue'),
            t('about.limitText'),
          ]}
        />
      </Prose>
      <Prose title={t('about.privacy')}>
        <Points
          points={[
            t('about.privacyPictures'),
            t('about.privacySent'),
            t('about.privacyStored'),
            t('about.privacyHosts'),
            t('about.privacyYours'),
          ]}
        />
        <p>
          <Link to="/you/settings/$topic" params={{ topic: 'data' }} className="underline underline-offset-4">
            {t('about.toData')}
          </Link>
        </p>
      </Prose>
      <Prose title={t('about.law')}>
        <p>{t('about.lawText')}</p>
      </Prose>
      <Prose title={t('about.model')}>
        <p>{t('about.modelText')}</p>
        <ModelFigures />
      </Prose>
      <Prose title={t('about.sources')}>
        <p>{t('about.sourcesText')}</p>
        <CatalogueFigures />
      </Prose>
    </Page>
  );
}
