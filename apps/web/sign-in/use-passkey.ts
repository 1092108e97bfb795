import { EmoVerseError } from '@emoverse/domain';
import { useApp } from '../state/app.ts';
import { importWithRetry } from '../state/import-with-retry.ts';

const loadCeremonies = importWithRetry(() => import('@simplewebauthn/browser'));

/** Whether this browser takes passkeys here: by a name, and on a page that it trusts. */
export const HAS_PASSKEYS =
  window.isSecureContext &&
  'PublicKeyCredential' in window &&
  !/^(\[.*\]|[\d.]+)$/.test(window.location.hostname);

export interface UsePasskey {
  /** Comes in by a passkey; false where the person has turned back. */
  show(): Promise<boolean>;
  /** Shows by a passkey that one is still who came in; false where the person has turned back. */
  prove(): Promise<boolean>;
  /** Makes a passkey and keeps it; false where the person has turned back. */
  make(): Promise<boolean>;
}

/** Passkeys: what the browser does and what the server asks for. Throws what the server refuses. */
export function usePasskey(): UsePasskey {
  const { api } = useApp().services;
  const shown = async () => {
    const { startAuthentication } = await loadCeremonies();
    return startAuthentication({ optionsJSON: await api.call('beginPasskey', {}) });
  };
  return {
    show: () =>
      unlessTurnedBack(async () => {
        await api.call('signInByPasskey', { body: await shown() });
      }),
    prove: () =>
      unlessTurnedBack(async () => {
        await api.call('proveSelf', { body: { passkey: await shown() } });
      }),
    make: () =>
      unlessTurnedBack(async () => {
        const { startRegistration } = await loadCeremonies();
        const optionsJSON = await api.call('beginNewPasskey', {});
        await api.call('addPasskey', { body: await startRegistration({ optionsJSON }) });
      }),
  };
}

const TURNED_BACK: ReadonlySet<string> = new Set(['NotAllowedError', 'AbortError']);

async function unlessTurnedBack(task: () => Promise<void>): Promise<boolean> {
  try {
    await task();
    return true;
  } catch (error) {
    if (error instanceof Error && TURNED_BACK.has(error.name)) return false;
    if (error instanceof EmoVerseError) throw error;
    throw new EmoVerseError('passkey-refused', 'the browser did not do this with a passkey', {
      cause: error,
    });
  }
}
