import { useTranslation } from 'react-i18next';
import { BackLink } from '../../components/back-link.tsx';
import { Page } from '../../components/page.tsx';
import { RowLink } from '../../components/row-link.tsx';
import { useIsChild } from '../../state/use-is-child.ts';
import { TOPIC_GROUPS, TOPICS } from './topics.ts';

/** All that a person can set, as a short list of pages. */
export function SettingsScreen() {
  const { t } = useTranslation();
  const isChild = useIsChild();
  return (
    <Page title={t('settings.title')} above={<BackLink to="/you" label={t('nav.you')} />}>
      <nav aria-label={t('settings.title')} className="grid gap-5">
        {TOPIC_GROUPS.map((group) => (
          <ul key={group[0]} className="card divide-y divide-line overflow-hidden">
            {group
              .filter((topic) => !isChild || TOPICS[topic].isForAdults !== true)
              .map((topic) => (
                <li key={topic}>
                  <RowLink
                    to="/you/settings/$topic"
                    params={{ topic }}
                    icon={TOPICS[topic].icon}
                    label={TOPICS[topic].title(t)}
                  />
                </li>
              ))}
          </ul>
        ))}
      </nav>
    </Page>
  );
}
