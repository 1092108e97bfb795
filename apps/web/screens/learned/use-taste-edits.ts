import type { TasteResponse } from '@emoverse/api-contract';
import { eventIdSchema, type EventId, type TasteFacet } from '@emoverse/domain';
import { useTranslation } from 'react-i18next';
import { describeProblem } from '../../messages/describe-problem.ts';
import { useApp } from '../../state/app.ts';

export interface TasteTerm {
  readonly facet: TasteFacet;
  readonly term: string;
}

/** What a person can say about what was learned. Each is stored before it is shown, and can be undone. */
export interface TasteEdits {
  fix(term: TasteTerm, weight: number, named: string): Promise<void>;
  ignore(term: TasteTerm, named: string): Promise<void>;
  forget(term: TasteTerm, named: string): Promise<void>;
  forgetAll(): Promise<void>;
  /** Undoes an edit. */
  takeBack(eventId: EventId): Promise<void>;
}

/** @param onChanged gets what the server knows after each edit. */
export function useTasteEdits(onChanged: (taste: TasteResponse) => void): TasteEdits {
  const { t } = useTranslation();
  const { services, outbox, lists, toasts } = useApp();
  const { api, newId, now } = services;
  const change = async (work: () => Promise<TasteResponse>): Promise<boolean> => {
    try {
      await outbox.flush(); // an edit speaks of what was done before it
      onChanged(await work());
      lists.clear();
      return true;
    } catch (error) {
      toasts.show(describeProblem(error, t), { tone: 'problem' });
      return false;
    }
  };
  const takeBack = async (undoes: EventId): Promise<void> => {
    await change(async () => {
      const undo = { kind: 'undo' as const, id: eventIdSchema.parse(newId()), undoes, at: now() };
      await api.call('sendFeedback', { body: { events: [undo] } });
      return api.call('getTaste', {});
    });
  };
  const edit = async (
    send: (event: { id: EventId; at: number }) => Promise<TasteResponse>,
    said: string,
  ): Promise<void> => {
    const event = { id: eventIdSchema.parse(newId()), at: now() };
    if (await change(() => send(event)))
      toasts.show(said, { action: { label: t('common.undo'), run: () => void takeBack(event.id) } });
  };
  return {
    fix: (params, weight, term) =>
      edit(
        (event) => api.call('setTasteTerm', { params, body: { ...event, weight } }),
        t('learned.setSaid', { term }),
      ),
    ignore: (params, term) =>
      edit(
        (event) => api.call('setTasteTerm', { params, body: { ...event, weight: 'ignored' } }),
        t('learned.ignoredSaid', { term }),
      ),
    forget: (params, term) =>
      edit((query) => api.call('forgetTasteTerm', { params, query }), t('learned.forgottenSaid', { term })),
    forgetAll: () => edit((body) => api.call('forgetTaste', { body }), t('learned.forgetAllSaid')),
    takeBack,
  };
}
