import type { ApiClient } from '@emoverse/api-contract';
import type { ItemId } from '@emoverse/domain';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { asApiError } from '../../state/profile-state.ts';

type Saving =
  | { readonly kind: 'not-yet' }
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly address: string; readonly added: number; readonly missing: number }
  | { readonly kind: 'failed'; readonly message: string };

interface SavePlaylistProps {
  readonly api: ApiClient;
  readonly itemIds: readonly ItemId[];
  readonly title: string;
}

/** Makes the list a private playlist of the person's. */
export function SavePlaylist({ api, itemIds, title }: SavePlaylistProps) {
  const { t } = useTranslation();
  const id = useId();
  const [name, setName] = useState(title === '' ? t('spotify.playlistDefault') : title);
  const [saving, setSaving] = useState<Saving>({ kind: 'not-yet' });
  const save = async (): Promise<void> => {
    setSaving({ kind: 'running' });
    try {
      const made = await api.call('makeSpotifyPlaylist', { body: { name, itemIds: [...itemIds] } });
      setSaving({
        kind: 'done',
        address: made.address,
        added: made.added.length,
        missing: made.missing.length,
      });
    } catch (error) {
      setSaving({ kind: 'failed', message: asApiError(error).message });
    }
  };
  return (
    <form
      className="border-t border-line pt-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') void save();
      }}
    >
      <label htmlFor={id} className="mb-1 block text-sm font-medium">
        {t('spotify.playlistName')}
      </label>
      <div className="flex flex-wrap gap-2">
        <input
          id={id}
          value={name}
          maxLength={100}
          onChange={(event) => setName(event.target.value)}
          className="field max-w-md flex-1"
        />
        <Button type="submit" disabled={saving.kind === 'running' || name.trim() === ''}>
          {t('spotify.saveAsPlaylist')}
        </Button>
      </div>
      <div role="status" className="mt-2 text-[0.95rem]">
        {saving.kind === 'running' && t('common.loading')}
        {saving.kind === 'failed' && t('failed.text', { message: saving.message })}
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
    </form>
  );
}
