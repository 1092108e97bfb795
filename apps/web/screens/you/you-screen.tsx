import { CircleHelp, HeartHandshake, Info, Settings, UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../components/page.tsx';
import { RowLink } from '../../components/row-link.tsx';
import { Lifts } from './lifts.tsx';
import { Taste } from './taste.tsx';
import { WeekRibbon } from './week-ribbon.tsx';
import { Year } from './year.tsx';

/** The person, as far as they have told: their week, their year, what lifts them, what they like; and all that they can set. */
export function YouScreen() {
  const { t } = useTranslation();
  const rows = [
    { to: '/who', icon: UsersRound, label: t('people.title') },
    { to: '/you/settings', icon: Settings, label: t('nav.settings') },
    { to: '/care', icon: HeartHandshake, label: t('nav.findHelp') },
    { to: '/help', icon: CircleHelp, label: t('nav.help') },
    { to: '/about', icon: Info, label: t('nav.about') },
  ] as const;
  return (
    <Page title={t('nav.you')} width="wide">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-12">
        <WeekRibbon />
        <Year />
        <Lifts />
        <Taste />
        <nav aria-label={t('you.more')}>
          <ul className="card divide-y divide-line overflow-hidden">
            {rows.map((row) => (
              <li key={row.to}>
                <RowLink {...row} />
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </Page>
  );
}
