import type { TFunction } from 'i18next';
import {
  Camera,
  Heart,
  House,
  Image,
  MonitorSmartphone,
  Music,
  Palette,
  ShieldCheck,
  Sparkles,
  type LucideIcon,
} from 'lucide-react';

interface Topic {
  readonly title: (t: TFunction) => string;
  readonly intro?: (t: TFunction) => string;
  readonly icon: LucideIcon;
  /** A child has no camera, and tells nobody else anything. */
  readonly isForAdults?: true;
}

/** What can be set, each on a page of its own: the last part of its address, in groups of what belongs together. */
export const TOPIC_GROUPS = [
  ['look', 'suggestions', 'camera'],
  ['music', 'covers', 'liked'],
  ['devices', 'home', 'data'],
] as const;

export type TopicName = (typeof TOPIC_GROUPS)[number][number];

export const TOPICS: Readonly<Record<TopicName, Topic>> = {
  look: { title: (t) => t('settings.look'), icon: Palette },
  suggestions: { title: (t) => t('settings.suggestions'), icon: Sparkles },
  camera: {
    title: (t) => t('settings.camera'),
    intro: (t) => t('settings.cameraHint'),
    icon: Camera,
    isForAdults: true,
  },
  music: { title: (t) => t('domain.music'), icon: Music },
  covers: { title: (t) => t('settings.covers'), icon: Image },
  liked: { title: (t) => t('elsewhere.title'), intro: (t) => t('elsewhere.hint'), icon: Heart },
  devices: { title: (t) => t('devices.title'), intro: (t) => t('devices.hint'), icon: MonitorSmartphone },
  home: { title: (t) => t('home.title'), intro: (t) => t('home.text'), icon: House, isForAdults: true },
  data: { title: (t) => t('data.title'), intro: (t) => t('data.hint'), icon: ShieldCheck },
};

/** The topic of an address, which may be whatever somebody wrote. */
export function topicNamed(name: string): TopicName | undefined {
  return TOPIC_GROUPS.flat().find((topic) => topic === name);
}
