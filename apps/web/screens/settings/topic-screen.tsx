import { Navigate, useParams } from '@tanstack/react-router';
import type { FunctionComponent } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { BackLink } from '../../components/back-link.tsx';
import { FailedNote } from '../../components/failed-note.tsx';
import { Page } from '../../components/page.tsx';
import { useApp } from '../../state/app.ts';
import { useIsChild } from '../../state/use-is-child.ts';
import { AdvancedSettings } from './advanced-settings.tsx';
import { CameraSettings } from './camera-settings.tsx';
import { CoverSettings } from './cover-settings.tsx';
import { DataSettings } from './data-settings.tsx';
import { DeviceSettings } from './device-settings.tsx';
import { FaceSettings } from './face-settings.tsx';
import { GestureSettings } from './gesture-settings.tsx';
import { HomeSettings } from './home-settings.tsx';
import { LibrarySettings } from './library-settings.tsx';
import { LookSettings } from './look-settings.tsx';
import { PlayerSettings } from './player-settings.tsx';
import { PreviewSettings } from './preview-settings.tsx';
import { ServerSettings } from './server-settings.tsx';
import { SpotifySettings } from './spotify-settings.tsx';
import { SuggestionSettings } from './suggestion-settings.tsx';
import { TastePages } from './taste-pages.tsx';
import { TasteSettings } from './taste-settings.tsx';
import { TOPICS, topicNamed, type TopicName } from './topics.ts';
import { TrustSettings } from './trust-settings.tsx';

const FOR_CHILDREN: Readonly<Partial<Record<TopicName, readonly FunctionComponent[]>>> = {
  music: [LibrarySettings],
  covers: [CoverSettings],
  liked: [TasteSettings],
};
const PARTS: Readonly<Record<TopicName, readonly FunctionComponent[]>> = {
  look: [LookSettings],
  suggestions: [SuggestionSettings],
  camera: [CameraSettings, GestureSettings, FaceSettings, AdvancedSettings],
  music: [LibrarySettings, ServerSettings, SpotifySettings],
  covers: [CoverSettings, PlayerSettings, PreviewSettings],
  liked: [TasteSettings, TastePages],
  devices: [DeviceSettings, TrustSettings],
  home: [HomeSettings],
  data: [DataSettings],
};

/** One topic of the settings. Some of it belongs to this device only. */
export function TopicScreen() {
  const { t } = useTranslation();
  const { profile } = useApp();
  const state = useStore(profile.store);
  const isChild = useIsChild();
  const topic = topicNamed(useParams({ from: '/you/settings/$topic' }).topic);
  if (topic === undefined || (isChild && TOPICS[topic].isForAdults === true))
    return <Navigate to="/you/settings" replace />;
  const { title, intro } = TOPICS[topic];
  const parts = (isChild ? FOR_CHILDREN[topic] : undefined) ?? PARTS[topic];
  return (
    <Page
      title={title(t)}
      intro={intro?.(t)}
      above={<BackLink to="/you/settings" label={t('settings.title')} />}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        {state.kind === 'failed' && <FailedNote error={state.error} onRetry={() => void profile.load()} />}
        {parts.map((Part) => (
          <Part key={Part.name} />
        ))}
      </div>
    </Page>
  );
}
