import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { Emotion, MediaDomain } from '@emoverse/domain';
import { Compass } from 'lucide-react';
import { Tabs } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { buttonClass } from '../../components/button.tsx';
import { DOMAIN_ICONS } from '../../components/domain-icon.ts';
import { Page } from '../../components/page.tsx';
import { StateNote } from '../../components/state-note.tsx';
import { useApp } from '../../state/app.ts';
import { useSettings } from '../../state/use-settings.ts';
import { DomainList } from './domain-list.tsx';
import { VisitSummary } from './visit-summary.tsx';

/** Moods beside whose lists it says where somebody to talk to is. */
const HEAVY: ReadonlySet<Emotion> = new Set(['sad', 'fear']);

/** Lists by domain for the mood and the intent of this visit. */
export function SuggestionsScreen() {
  const { t } = useTranslation();
  const { visit } = useApp();
  const state = useStore(visit.store);
  const { domains } = useSettings();
  const search = useSearch({ from: '/suggestions' });
  const navigate = useNavigate();
  if (state.kind !== 'chosen') {
    return (
      <Page title={t('suggestions.title')}>
        <StateNote
          icon={Compass}
          title={t('suggestions.noMoodTitle')}
          actions={
            <>
              <Link to="/read" className={buttonClass('primary')}>
                {t('home.readFace')}
              </Link>
              <Link to="/pick" className={buttonClass('primary')}>
                {t('home.pickMood')}
              </Link>
            </>
          }
        >
          <p>{t('suggestions.noMood')}</p>
        </StateNote>
      </Page>
    );
  }
  const domain = domains.find((candidate) => candidate === search.domain) ?? domains[0];
  const open = (value: string): void => {
    const next = domains.find((candidate) => candidate === value);
    if (next !== undefined) void navigate({ to: '/suggestions', search: { domain: next }, replace: true });
  };
  return (
    <Page title={t('suggestions.title')} width="wide">
      <VisitSummary visit={state} domain={domain} />
      {HEAVY.has(state.emotion) && (
        <p className="-mt-2 mb-6">
          <Link to="/care" className="inline-block py-2 underline underline-offset-4">
            {t('suggestions.heavyDay')}
          </Link>
        </p>
      )}
      <Tabs.Root value={domain} onValueChange={open} activationMode="manual">
        <Tabs.List
          aria-label={t('suggestions.domains')}
          className="-mx-4 mb-6 flex gap-1.5 overflow-x-auto px-4 py-1.5 sm:mx-0 sm:flex-wrap sm:px-0"
        >
          {domains.map((name) => (
            <DomainTab key={name} domain={name} />
          ))}
        </Tabs.List>
        {domains.map((name) => (
          <Tabs.Content key={name} value={name} tabIndex={-1} className="outline-none">
            <DomainList domain={name} />
          </Tabs.Content>
        ))}
      </Tabs.Root>
    </Page>
  );
}

function DomainTab({ domain }: { readonly domain: MediaDomain }) {
  const { t } = useTranslation();
  const Icon = DOMAIN_ICONS[domain];
  return (
    <Tabs.Trigger
      value={domain}
      className="inline-flex min-h-11 shrink-0 items-center gap-2 rounded-full border border-line bg-surface px-4 text-[0.95rem] text-ink-soft transition-colors hover:text-ink data-[state=active]:border-accent data-[state=active]:bg-accent data-[state=active]:text-accent-ink"
    >
      <Icon aria-hidden size={17} strokeWidth={1.8} />
      {t(`domain.${domain}`)}
    </Tabs.Trigger>
  );
}
