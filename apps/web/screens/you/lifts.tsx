import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Shelf } from '../../components/shelf.tsx';
import { WorkCard } from '../../components/work-card.tsx';
import { useApp } from '../../state/app.ts';
import { useRemote } from '../../state/use-remote.ts';

/** Works after which the person said that they felt better: only where there is enough to say it. */
export function Lifts() {
  const { t } = useTranslation();
  const { services } = useApp();
  const load = useCallback(
    (signal: AbortSignal) => services.api.call('listLifts', {}, { signal }),
    [services],
  );
  const { state } = useRemote(load);
  if (state.kind !== 'ready') return null;
  const among = state.value.items.map(({ item }) => ({ item }));
  if (among.length === 0)
    return (
      <section>
        <h2 className="text-xl sm:text-2xl">{t('you.lifts')}</h2>
        <p className="mt-2 text-ink-soft">{t('you.liftsEmpty')}</p>
      </section>
    );
  return (
    <Shelf title={t('you.lifts')} intro={<p className="mb-2 text-ink-soft">{t('you.liftsHint')}</p>}>
      {among.map((playable) => (
        <WorkCard key={playable.item.id} playable={playable} among={among} />
      ))}
    </Shelf>
  );
}
