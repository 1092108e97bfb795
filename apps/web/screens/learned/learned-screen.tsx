import { Link } from '@tanstack/react-router';
import { Brain } from 'lucide-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '../../components/button.tsx';
import { FailedNote } from '../../components/failed-note.tsx';
import { FoldSummary } from '../../components/fold-summary.tsx';
import { LoadingNote } from '../../components/loading-note.tsx';
import { Page } from '../../components/page.tsx';
import { StateNote } from '../../components/state-note.tsx';
import { SwitchField } from '../../components/switch-field.tsx';
import { useApp } from '../../state/app.ts';
import { useChangeSettings } from '../../state/use-change-settings.ts';
import { useRemote } from '../../state/use-remote.ts';
import { useSettings } from '../../state/use-settings.ts';
import { ForgetAll } from './forget-all.tsx';
import { TasteSentences } from '../../components/taste-sentences.tsx';
import { TasteBars } from './taste-bars.tsx';
import { useTasteEdits } from './use-taste-edits.ts';

/** What was learned about the person, as readable weights: each can be changed, all forgotten, and learning paused. */
export function LearnedScreen() {
  const { t } = useTranslation();
  const { services, outbox } = useApp();
  const { learning } = useSettings();
  const change = useChangeSettings();
  const load = useCallback(
    async (signal: AbortSignal) => {
      await outbox.flush();
      return services.api.call('getTaste', {}, { signal });
    },
    [services, outbox],
  );
  const { state, set, again } = useRemote(load);
  const edits = useTasteEdits(set);
  const weights = state.kind === 'ready' ? state.value.weights : [];
  const learned = weights.filter(({ edited }) => edited === undefined);
  const fixed = weights.filter(({ edited }) => edited !== undefined);
  return (
    <Page title={t('learned.title')} intro={t('learned.intro')}>
      <section className="card mb-6 p-5 sm:p-6">
        <SwitchField
          label={t('learned.learning')}
          hint={t('learned.learningHint')}
          checked={learning}
          onChange={(next) => void change({ learning: next })}
        />
      </section>
      {state.kind === 'loading' && <LoadingNote onRetry={again} />}
      {state.kind === 'failed' && <FailedNote error={state.error} onRetry={again} />}
      {state.kind === 'ready' && state.value.weights.length === 0 && (
        <StateNote
          icon={Brain}
          title={t('learned.emptyTitle')}
          actions={
            <>
              <Link to="/stage" className={buttonClass('primary')}>
                {t('saved.toSuggestions')}
              </Link>
              <Link to="/first-questions" className={buttonClass()}>
                {t('questions.offer')}
              </Link>
            </>
          }
        >
          <p>{t('learned.empty')}</p>
        </StateNote>
      )}
      {state.kind === 'ready' && state.value.weights.length > 0 && (
        <>
          <TasteSentences sentences={state.value.sentences} />
          <p className="mt-4 text-ink-soft">{t('learned.from', { count: state.value.reactions })}</p>
          <p className="mt-6">
            <Link to="/first-questions" className={buttonClass()}>
              {t('questions.offer')}
            </Link>
          </p>
          <details className="mt-8 rounded-xl border border-line">
            <FoldSummary className="px-4 py-2.5 text-ink-soft hover:text-ink">
              {t('learned.curious')}
              <span className="block text-sm">{t('learned.curiousHint')}</span>
            </FoldSummary>
            <div className="px-4 pt-2 pb-4">
              <div className="grid gap-6 sm:grid-cols-2">
                <TasteBars
                  title={t('learned.likes')}
                  weights={learned.filter(({ weight }) => weight > 0)}
                  edits={edits}
                />
                <TasteBars
                  title={t('learned.dislikes')}
                  weights={learned.filter(({ weight }) => weight < 0)}
                  edits={edits}
                />
                {fixed.length > 0 && <TasteBars title={t('learned.fixed')} weights={fixed} edits={edits} />}
              </div>
              <p className="mt-6 text-sm text-ink-soft">
                {t('learned.policy', { version: state.value.policyVersion })}
              </p>
            </div>
          </details>
        </>
      )}
      {state.kind === 'ready' && <ForgetAll taste={state.value} edits={edits} />}
    </Page>
  );
}
