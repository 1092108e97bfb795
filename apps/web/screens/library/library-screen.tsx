import { Link, useSearch } from '@tanstack/react-router';
import { Music } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../components/page.tsx';
import { LIBRARY_VIEWS } from '../../state/library-views.ts';
import { PlaylistShelf } from './playlists/playlist-shelf.tsx';
import { Diary } from './diary.tsx';
import { SavedWorks } from './saved-works.tsx';

/** What is one's own: the works put aside, the playlists, and what was played, seen and read, day by day. */
export function LibraryScreen() {
  const { t } = useTranslation();
  const { view = 'saved' } = useSearch({ from: '/library' });
  return (
    <Page title={t('myLibrary.title')} width="wide">
      <nav aria-label={t('myLibrary.parts')} className="mb-6 flex flex-wrap gap-2">
        {LIBRARY_VIEWS.map((name) => (
          <Link
            key={name}
            to="/library"
            search={name === 'saved' ? {} : { view: name }}
            activeOptions={{ exact: true, includeSearch: true }}
            className="inline-flex min-h-11 items-center rounded-full px-3 text-lg sm:px-4 text-ink-soft hover:bg-sunken aria-[current=page]:bg-accent-wash aria-[current=page]:font-medium aria-[current=page]:text-accent"
          >
            {t(`myLibrary.${name}`)}
          </Link>
        ))}
      </nav>
      {view === 'saved' && <SavedWorks />}
      {view === 'playlists' && <PlaylistShelf />}
      {view === 'diary' && <Diary />}
      <p className="mt-12">
        <Link
          to="/you/settings/$topic"
          params={{ topic: 'music' }}
          className="inline-flex min-h-11 items-center gap-2 text-ink-soft underline-offset-4 hover:underline"
        >
          <Music aria-hidden size={18} />
          {t('myLibrary.ownMusic')}
        </Link>
      </p>
    </Page>
  );
}
