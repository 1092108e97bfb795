import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { PhotoSession } from '../../camera/photo-session.ts';
import { Page } from '../../components/page.tsx';
import { takeSharedPhoto } from '../../offline/shared-photo.ts';
import { useApp } from '../../state/app.ts';
import { PhotoDrop } from './photo-drop.tsx';
import { PhotoResult } from './photo-result.tsx';

/** A photo as another door to the same mood: chosen, dropped or pasted; read here, sent nowhere. */
export function PhotoScreen() {
  const { t } = useTranslation();
  const { services, device, visit } = useApp();
  const [session] = useState(
    () => new PhotoSession({ ...services, detector: () => device.getState().detector }),
  );
  useEffect(() => {
    session.prepare();
    void takeSharedPhoto(sharedPhotos()).then((photo) => photo && session.read(photo));
    return () => session.dispose();
  }, [session]);
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const file = [...(event.clipboardData?.files ?? [])].find(({ type }) => type.startsWith('image/'));
      if (file !== undefined) void session.read(file);
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, [session]);
  const state = useStore(session.store);
  return (
    <Page
      title={t('photo.title')}
      intro={t('photo.intro')}
      width={state.kind === 'empty' ? 'narrow' : 'wide'}
    >
      {state.kind === 'empty' || state.kind === 'failed' ? (
        <PhotoDrop session={session} failure={state.kind === 'failed' ? state : undefined} />
      ) : (
        <PhotoResult session={session} state={state} onUse={(estimate) => visit.propose(estimate)} />
      )}
      <p className="mt-6 text-sm text-ink-soft">
        {t('photo.notice')}{' '}
        <Link to="/about" className="text-ink underline underline-offset-4">
          {t('consent.more')}
        </Link>
      </p>
    </Page>
  );
}

/** Not there where the page is not secure. */
function sharedPhotos(): CacheStorage | undefined {
  return 'caches' in window ? window.caches : undefined;
}
