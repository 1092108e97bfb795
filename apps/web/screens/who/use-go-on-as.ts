import type { Person } from '@emoverse/api-contract';
import { useApp } from '../../state/app.ts';
import { useAttempt } from '../../state/use-attempt.ts';

type Who = { readonly personId: Person['id']; readonly pin?: string } | 'guest';

export interface GoOnAs {
  /** Goes on as somebody, with a page that has not met the one before. Says so where that is refused; never rejects. */
  goOn(who: Who): Promise<void>;
  /** Goes on as whom `task` lets in, to a page of theirs; stays where it gives false. */
  comeIn(path: '/' | '/who', task: () => Promise<unknown>): Promise<void>;
  /** Nobody is there any more. */
  goAway(): Promise<void>;
}

export function useGoOnAs(): GoOnAs {
  const { services, outbox, handOver } = useApp();
  const attempt = useAttempt();
  const leaveTo = (path: string, task: () => Promise<unknown>): Promise<void> =>
    attempt(async () => {
      await outbox.flush();
      if ((await task()) === false) return;
      await handOver();
      window.location.assign(path);
    });
  return {
    goOn: (who) =>
      leaveTo('/', () =>
        who === 'guest'
          ? services.api.call('enterGuest', {})
          : services.api.call('enterPerson', { params: { personId: who.personId }, body: { pin: who.pin } }),
      ),
    comeIn: leaveTo,
    goAway: () => leaveTo('/who', () => services.api.call('leavePerson', {})),
  };
}
