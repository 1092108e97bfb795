import type { SettingsPatch } from '@emoverse/api-contract';
import type { TFunction } from 'i18next';
import { describeProblem } from '../messages/describe-problem.ts';
import type { App } from './app-parts.ts';

/** Changes settings and says so when the server would not have it. Never rejects. */
export async function changeSettings(
  { profile, toasts }: Pick<App, 'profile' | 'toasts'>,
  patch: SettingsPatch,
  t: TFunction,
): Promise<void> {
  try {
    await profile.change(patch);
  } catch (error) {
    toasts.show(describeProblem(error, t), { tone: 'problem' });
  }
}
