import { Link } from '@tanstack/react-router';
import {
  ChevronRight,
  CircleHelp,
  HeartHandshake,
  Info,
  Settings,
  ShieldCheck,
  UsersRound,
  type LucideIcon,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../components/page.tsx';
import { Lifts } from './lifts.tsx';
import { Taste } from './taste.tsx';
import { WeekRibbon } from './week-ribbon.tsx';
import { Year } from './year.tsx';

const ROWS = [
  { to: '/you/settings', hash: '', name: 'settings', icon: Settings },
  { to: '/you/settings', hash: 'data', name: 'data', icon: ShieldCheck },
  { to: '/care', hash: '', name: 'findHelp', icon: HeartHandshake },
  { to: '/help', hash: '', name: 'help', icon: CircleHelp },
  { to: '/about', hash: '', name: 'about', icon: Info },
] as const satisfies readonly { to: string; hash: string; name: string; icon: LucideIcon }[];

/** The person, as far as they have told: their week, their year, what lifts them, what they like; and all that they can set. */
export function YouScreen() {
  const { t } = useTranslation();
  return (
    <Page title={t('nav.you')} width="wide">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-12">
        <WeekRibbon />
        <Year />
        <Lifts />
        <Taste />
        <nav aria-label={t('you.more')}>
          <ul className="card divide-y divide-line overflow-hidden">
            <li>
              <Row to="/who" icon={UsersRound} label={t('people.title')} />
            </li>
            {ROWS.map(({ to, hash, name, icon }) => (
              <li key={name}>
                <Row to={to} hash={hash} icon={icon} label={t(`nav.${name}`)} />
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </Page>
  );
}

interface RowProps {
  readonly to: (typeof ROWS)[number]['to'] | '/who';
  readonly hash?: string;
  readonly icon: LucideIcon;
  readonly label: string;
}

function Row({ to, hash = '', icon: Icon, label }: RowProps) {
  return (
    <Link to={to} hash={hash} className="flex min-h-14 items-center gap-4 px-5 text-lg hover:bg-sunken">
      <Icon aria-hidden size={21} strokeWidth={1.8} className="text-accent" />
      <span className="flex-1">{label}</span>
      <ChevronRight aria-hidden size={18} className="text-ink-soft rtl:-scale-x-100" />
    </Link>
  );
}
