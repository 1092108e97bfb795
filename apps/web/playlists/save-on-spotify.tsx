import type { CatalogueItem } from '@emoverse/domain';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button } from '../components/button.tsx';
import { Form } from '../components/form.tsx';
import { describeProblem } from '../messages/describe-problem.ts';
import { useApp } from '../state/app.ts';

type Saving =
  | { readonly kind: 'not-yet' }
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly address: string; readonly added: number; readonly missing: number }
  | { readonly kind: 'failed'; readonly message: string };

/** As many songs as one playlist is made of at once. */
const MOST = 100;

interface SaveOnSpotifyProps {
  /** Of these the songs. */
  readonly items: readonly CatalogueItem[];
  /** What it is called unless the person says otherwise. */
  readonly name: string;
}

/** Makes songs a private playlist at Spotify, for who has connected it. */
export function SaveOnSpotify({ items, name: suggested }: SaveOnSpotifyProps) {
  const { t } = useTranslation();
  const { services, spotify } = useApp();
  const id = useId();
  const account = useStore(spotify.store, (state) => state.account);
  const [name, setName] = useState(suggested);
  const [saving, setSaving] = useState<Saving>({ kind: 'not-yet' });
  const itemIds = items.flatMap((item) => (item.domain === 'music' ? [item.id] : [])).slice(0, MOST);
  // A playlist needs no Premium.
  if (itemIds.length === 0 || (account !== 'connected' && account !== 'no-premium')) return null;
  const save = async (): Promise<void> => {
    setSaving({ kind: 'running' });
    try {
      const { address, added, missing } = await services.api.call('makeSpotifyPlaylist', {
        body: { name, itemIds },
      });
      setSaving({ kind: 'done', address, added: added.length, missing: missing.length });
    } catch (error) {
      setSaving({ kind: 'failed', message: describeProblem(error, t) });
    }
  };
  return (
    <Form
      className="w-full border-t border-line pt-4"
      onSubmit={() => {
        if (name.trim() !== '') void save();
      }}
    >
      <h3 className="mb-3 font-medium">{t('spotify.title')}</h3>
      <label htmlFor={id} className="mb-1 block text-sm font-medium">
        {t('spotify.playlistName')}
      </label>
      <div className="flex flex-wrap gap-2">
        <input
          id={id}
          value={name}
          maxLength={100}
          onChange={(event) => setName(event.target.value)}
          className="field min-w-0 flex-1"
        />
        <Button type="submit" disabled={saving.kind === 'running' || name.trim() === ''}>
          {t('spotify.saveAsPlaylist')}
        </Button>
      </div>
      <div role="status" className="mt-2 text-[0.95rem]">
        {saving.kind === 'running' && t('common.loading')}
        {saving.kind === 'failed' && saving.message}
        {saving.kind === 'done' && (
          <>
            {t('spotify.playlistMade', { count: saving.added })}{' '}
            {saving.missing > 0 && t('spotify.playlistMissing', { count: saving.missing })}{' '}
            <a
              href={saving.address}
              target="_blank"
              rel="noreferrer noopener"
              className="underline underline-offset-4"
            >
              {t('spotify.openThere')}
            </a>
          </>
        )}
      </div>
    </Form>
  );
}
