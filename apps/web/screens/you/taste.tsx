import { Link } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../state/app.ts';
import { useRemote } from '../../state/use-remote.ts';
import { TasteSentences } from '../../components/taste-sentences.tsx';

/** What is sure of the person's taste; all of it, pausing and forgetting stand on a page of their own. */
export function Taste() {
  const { t } = useTranslation();
  const { services, outbox } = useApp();
  const load = useCallback(
    async (signal: AbortSignal) => {
      await outbox.flush();
      return (await services.api.call('getTaste', {}, { signal })).sentences;
    },
    [services, outbox],
  );
  const { state } = useRemote(load);
  return (
    <section aria-labelledby="taste">
      <h2 id="taste" className="mb-3 text-xl sm:text-2xl">
        {t('you.taste')}
      </h2>
      {state.kind === 'ready' && <TasteSentences sentences={state.value} />}
      <Link
        to="/you/taste"
        className="mt-2 inline-flex min-h-11 items-center text-accent underline-offset-4 hover:underline"
      >
        {t('you.toLearned')}
      </Link>
    </section>
  );
}
