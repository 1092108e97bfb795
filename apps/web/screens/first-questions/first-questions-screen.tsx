import { MEDIA_DOMAINS, elementAt, type ItemId, type MediaDomain } from '@emoverse/domain';
import { Link } from '@tanstack/react-router';
import { Sparkles } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '../../components/button.tsx';
import { FailedNote } from '../../components/failed-note.tsx';
import { LoadingNote } from '../../components/loading-note.tsx';
import { Page } from '../../components/page.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { StateNote } from '../../components/state-note.tsx';
import { useApp } from '../../state/app.ts';
import { useRemote } from '../../state/use-remote.ts';
import { useSettings } from '../../state/use-settings.ts';
import { ItemQuestion } from './item-question.tsx';

const QUESTIONS = 5;

/** Five questions about items whose answers tell most. Offered, never needed; every answer can be left out. */
export function FirstQuestionsScreen() {
  const { t } = useTranslation();
  const settings = useSettings();
  const [domain, setDomain] = useState<MediaDomain>(
    () =>
      MEDIA_DOMAINS.find((one) => one === 'films' && settings.domains.includes(one)) ??
      elementAt(settings.domains, 0),
  );
  return (
    <Page title={t('questions.title')} intro={t('questions.intro', { count: QUESTIONS })}>
      <div className="mb-6 max-w-xs">
        <SelectField
          label={t('questions.about')}
          value={domain}
          options={settings.domains.map((value) => ({ value, label: t(`domain.${value}`) }))}
          onChange={(value) => setDomain(MEDIA_DOMAINS.find((one) => one === value) ?? domain)}
        />
      </div>
      <Questions key={domain} domain={domain} />
    </Page>
  );
}

function Questions({ domain }: { readonly domain: MediaDomain }) {
  const { t } = useTranslation();
  const { services, outbox, reactions } = useApp();
  const [asked, setAsked] = useState<readonly ItemId[]>([]);
  const [answered, setAnswered] = useState(0);
  // Each answer changes what is worth asking next, so the next item is asked for when the answer is known.
  const load = useCallback(
    async (signal: AbortSignal) => {
      if (answered >= QUESTIONS) return { domain, items: [] };
      await outbox.flush();
      const query = { domain, count: 1, skip: asked.join(',') };
      return services.api.call('onboarding', { query }, { signal });
    },
    [services, outbox, domain, asked, answered],
  );
  const { state, again } = useRemote(load);
  if (state.kind === 'failed') return <FailedNote error={state.error} onRetry={again} />;
  if (state.kind === 'loading' && asked.length === 0) return <LoadingNote rows={1} onRetry={again} />;
  const next = state.kind === 'ready' ? state.value.items.at(0) : undefined;
  if (answered >= QUESTIONS || (state.kind === 'ready' && next === undefined)) {
    return (
      <StateNote
        icon={Sparkles}
        title={t('questions.doneTitle')}
        actions={
          <Link to="/stage" search={{ domain }} className={buttonClass('primary')}>
            {t('saved.toSuggestions')}
          </Link>
        }
      >
        <p role="status">{t('questions.done', { count: answered })}</p>
      </StateNote>
    );
  }
  return (
    <>
      <ItemQuestion
        item={next !== undefined && asked.includes(next.id) ? undefined : next}
        number={answered + 1}
        of={QUESTIONS}
        onAnswer={(itemId, answer) => {
          if (answer !== 'unknown') {
            reactions.react({ itemId }, answer);
            setAnswered((count) => count + 1);
          }
          setAsked((ids) => [...ids, itemId]);
        }}
      />
      <p className="mt-6">
        <Link to="/" className={buttonClass('quiet')}>
          {t('questions.stop')}
        </Link>
      </p>
    </>
  );
}
