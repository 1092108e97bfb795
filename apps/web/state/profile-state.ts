import { ApiError, type ProfileResponse, type SettingsPatch } from '@emoverse/api-contract';
import { createStore } from 'zustand/vanilla';
import { keep } from './read-kept.ts';
import type { Services } from './services.ts';

export type ProfileState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly profile: ProfileResponse }
  | { readonly kind: 'failed'; readonly error: ApiError };

/** The anonymous profile of this browser and its settings, as the server has them. */
export class Profile {
  readonly store = createStore<ProfileState>(() => ({ kind: 'loading' }));
  readonly #services: Pick<Services, 'api' | 'keep'>;

  constructor(services: Pick<Services, 'api' | 'keep'>) {
    this.#services = services;
  }

  async load(): Promise<void> {
    try {
      this.#ready(await this.#services.api.call('getProfile', {}));
    } catch (error) {
      if (this.store.getState().kind === 'ready') return;
      this.store.setState({ kind: 'failed', error: asApiError(error) }, true);
    }
  }

  /** Shown at once, and taken back when the server refuses. Throws `ApiError`. */
  async change(patch: SettingsPatch): Promise<void> {
    const before = this.store.getState();
    if (before.kind === 'ready') {
      this.#ready({ ...before.profile, settings: { ...before.profile.settings, ...patch } });
    }
    try {
      this.#ready(await this.#services.api.call('patchSettings', { body: patch }));
    } catch (error) {
      this.store.setState(before, true);
      if (before.kind === 'ready') this.#applyTheme(before.profile.settings.theme);
      throw asApiError(error);
    }
  }

  #ready(profile: ProfileResponse): void {
    this.store.setState({ kind: 'ready', profile }, true);
    this.#applyTheme(profile.settings.theme);
  }

  #applyTheme(theme: 'system' | 'light' | 'dark'): void {
    keep(this.#services.keep, 'emoverse.theme', undefined);
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else {
      document.documentElement.dataset.theme = theme;
      // Read as plain text by before-first-paint.js.
      try {
        this.#services.keep.setItem('emoverse.theme', theme);
      } catch {
        // Without storage the theme is applied a moment later on the next visit.
      }
    }
  }
}

export function asApiError(cause: unknown): ApiError {
  return cause instanceof ApiError ? cause : new ApiError(0, 'unexpected', String(cause), { cause });
}
