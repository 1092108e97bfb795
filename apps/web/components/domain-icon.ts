import type { MediaDomain } from '@emoverse/domain';
import {
  BookOpen,
  Clapperboard,
  Gamepad2,
  GraduationCap,
  Leaf,
  Music,
  Podcast,
  type LucideIcon,
} from 'lucide-react';

export const DOMAIN_ICONS: Readonly<Record<MediaDomain, LucideIcon>> = {
  music: Music,
  films: Clapperboard,
  games: Gamepad2,
  books: BookOpen,
  podcasts: Podcast,
  courses: GraduationCap,
  wellbeing: Leaf,
};
