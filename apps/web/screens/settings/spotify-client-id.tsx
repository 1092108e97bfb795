import { spotifyClientIdSchema, type SpotifyStatus } from '@emoverse/api-contract';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Form } from '../../components/form.tsx';
import { CopyField } from '../../components/copy-field.tsx';
import { FoldSummary } from '../../components/fold-summary.tsx';
import { useApp } from '../../state/app.ts';
import { useChangeSettings } from '../../state/use-change-settings.ts';

const DASHBOARD = 'https://developer.spotify.com/dashboard';

/** How to get a client id of Spotify's, the redirect URI to copy for it, and the field it goes into; under a fold. */
export function SpotifyClientId({ status }: { readonly status: SpotifyStatus }) {
  const { t } = useTranslation();
  const { spotify } = useApp();
  const change = useChangeSettings();
  const [clientId, setClientId] = useState(status.clientId);
  const [refused, setRefused] = useState(false);
  const id = useId();
  const save = async (): Promise<void> => {
    const wanted = clientId.trim();
    const isId = spotifyClientIdSchema.safeParse(wanted).success;
    setRefused(!isId);
    if (!isId) return;
    await change({ spotifyClientId: wanted });
    await spotify.look();
  };
  const { redirectUri } = status;
  return (
    <details>
      <FoldSummary>{t('spotify.howTo')}</FoldSummary>
      <div className="grid gap-5 pt-2">
        <ol className="grid list-decimal gap-2 ps-6">
          <li>
            {t('spotify.step.create')}{' '}
            <a
              className="underline underline-offset-4"
              href={DASHBOARD}
              target="_blank"
              rel="noreferrer noopener"
            >
              {t('spotify.dashboard')}
            </a>
          </li>
          <li>{t('spotify.step.redirect')}</li>
          <li>{t('spotify.step.apis')}</li>
          <li>{t('spotify.step.copy')}</li>
        </ol>
        {redirectUri !== undefined && <CopyField label={t('spotify.redirectUri')} value={redirectUri} />}
        <Form onSubmit={() => void save()}>
          <label htmlFor={id} className="mb-1 block text-sm font-medium">
            {t('spotify.clientId')}
          </label>
          <div className="flex flex-wrap gap-2">
            <input
              id={id}
              value={clientId}
              autoComplete="off"
              spellCheck={false}
              aria-invalid={refused}
              aria-describedby={`${id}-hint`}
              onChange={(event) => setClientId(event.target.value)}
              className="field max-w-md flex-1 font-mono"
            />
            <Button type="submit">{t('common.save')}</Button>
          </div>
          <p id={`${id}-hint`} role={refused ? 'alert' : undefined} className="mt-1.5 text-sm text-ink-soft">
            {refused ? t('spotify.notAClientId') : t('spotify.clientIdHint')}
          </p>
        </Form>
      </div>
    </details>
  );
}
