import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { PhotoSession } from '../../camera/photo-session.ts';
import { NoCamera } from '../../components/no-camera.tsx';
import { Page } from '../../components/page.tsx';
import { takeSharedPhoto } from '../../offline/shared-photo.ts';
import { useApp } from '../../state/app.ts';
import { useIsChild } from '../../state/use-is-child.ts';
import { PhotoDrop } from './photo-drop.tsx';
import { PhotoResult } from './photo-result.tsx';

/** A photo as another door to the same mood: chosen, dropped, pasted or shared; read here, sent nowhere. Not for children. */
export function PhotoScreen() {
  const { t } = useTranslation();
  const isChild = useIsChild();
  useEffect(() => {
    if (isChild) void takeSharedPhoto(sharedPhotos());
  }, [isChild]);
  return isChild ? <NoCamera title={t('photo.title')} /> : <ReadPhoto />;
}

function ReadPhoto() {
  const { t } = useTranslation();
  const { services, device, visit, profile } = useApp();
  // A child's photo is read by nobody.
  const isKnown = useStore(profile.store, ({ kind }) => kind !== 'loading');
  const [session] = useState(
    () => new PhotoSession({ ...services, detector: () => device.getState().detector }),
  );
  useEffect(() => {
    session.prepare();
    return () => session.dispose();
  }, [session]);
  useEffect(() => {
    if (isKnown) void takeSharedPhoto(sharedPhotos()).then((photo) => photo && session.read(photo));
  }, [session, isKnown]);
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
