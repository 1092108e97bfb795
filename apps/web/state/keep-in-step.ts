import type { App } from './app-parts.ts';

type Parts = Pick<App, 'services' | 'changeFeed' | 'profile' | 'reactions' | 'outbox' | 'offers'>;

/**
 * What this tab asks for again when another one has changed it: settings, reactions, and the last mood, which is only
 * offered. Listening begins when the profile is there. Where the server cannot be asked, the next change asks again.
 */
export function keepInStep({ services, changeFeed, profile, reactions, outbox, offers }: Parts): void {
  const begin = (): void => {
    const state = profile.store.getState();
    if (state.kind === 'ready') changeFeed.start(state.profile.lastChange);
  };
  begin();
  profile.store.subscribe(begin);
  changeFeed.on(['settings'], () => void profile.load());
  const askReactions = async (): Promise<void> => {
    // What was done here and is not stored yet counts more than what is stored.
    if (outbox.store.getState().pending > 0) return;
    const before = reactions.store.getState();
    const answer = await services.api.call('listReactions', {});
    // So does what was done while the server was asked.
    if (reactions.store.getState() !== before) return askReactions();
    reactions.takeOver(answer.reactions);
  };
  changeFeed.on(['feedback'], () => void askReactions().catch(() => undefined));
  changeFeed.on(['moods'], () => {
    services.api.call('listMoods', { query: { limit: 1 } }).then(
      ({ moods: [last] }) => {
        if (last !== undefined) offers.hear(last);
      },
      () => undefined,
    );
  });
}
