import { useNavigate, useSearch } from '@tanstack/react-router';
import type { MoodEstimate } from '@emoverse/domain';
import { Tabs } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import { Page } from '../../components/page.tsx';
import { useApp } from '../../state/app.ts';
import { PickFromList } from './pick-from-list.tsx';
import { PickFromPlane } from './pick-from-plane.tsx';
import { PickFromWords } from './pick-from-words.tsx';

const WAYS = ['plane', 'list', 'words'] as const;

/** The person says it themselves: on a plane, with one of seven words, or in a sentence. */
export function PickScreen() {
  const { t } = useTranslation();
  const { by = 'plane' } = useSearch({ from: '/pick' });
  const navigate = useNavigate();
  const { visit, camera } = useApp();
  const propose = (estimate: MoodEstimate): void => {
    camera.stop();
    visit.propose(estimate);
    void navigate({ to: '/confirm' });
  };
  return (
    <Page title={t('pick.title')} intro={t('pick.intro')}>
      <Tabs.Root
        value={by}
        onValueChange={(value) => {
          const way = WAYS.find((candidate) => candidate === value);
          if (way !== undefined) void navigate({ to: '/pick', search: { by: way }, replace: true });
        }}
      >
        <Tabs.List
          aria-label={t('pick.ways')}
          className="mb-6 inline-flex max-w-full gap-1 rounded-full border border-line bg-surface p-1"
        >
          {WAYS.map((way) => (
            <Tabs.Trigger
              key={way}
              value={way}
              className="min-h-11 rounded-full px-4 text-[0.95rem] text-ink-soft hover:text-ink data-[state=active]:bg-accent data-[state=active]:font-medium data-[state=active]:text-accent-ink sm:px-5"
            >
              {t(`pick.way.${way}`)}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <Tabs.Content value="plane">
          <PickFromPlane onPick={propose} />
        </Tabs.Content>
        <Tabs.Content value="list">
          <PickFromList onPick={propose} />
        </Tabs.Content>
        <Tabs.Content value="words">
          <PickFromWords onPick={propose} />
        </Tabs.Content>
      </Tabs.Root>
    </Page>
  );
}
