import type { Hono } from 'hono';
import { createJellyfinDouble, createJellyfinStage } from '../jellyfin-double/create-jellyfin-double.ts';
import type { JellyfinStage } from '../jellyfin-double/jellyfin-stage.ts';
import {
  createOpenSubsonicDouble,
  createSubsonicStage,
} from '../opensubsonic-double/create-opensubsonic-double.ts';
import type { SubsonicStage } from '../opensubsonic-double/subsonic-stage.ts';
import type { MusicStage } from './stage.ts';

/** A double in this process, and the `fetch` that leads to it. */
export interface OpenDouble<Stage extends MusicStage> {
  readonly stage: Stage;
  readonly fetch: typeof globalThis.fetch;
  /** What it was asked. */
  readonly addresses: string[];
}

/** The account that every double has. */
export const NADIA = {
  address: 'http://music.local:4533',
  userName: 'nadia',
  secret: { by: 'password', value: 'correct horse 🐎' },
} as const;

export function openSubsonicDouble(
  settings: Partial<SubsonicStage['settings']> = {},
): OpenDouble<SubsonicStage> {
  const stage = createSubsonicStage();
  Object.assign(stage.settings, settings);
  return { stage, ...wayTo(createOpenSubsonicDouble(stage)) };
}

export function openJellyfinDouble(): OpenDouble<JellyfinStage> {
  const stage = createJellyfinStage();
  return { stage, ...wayTo(createJellyfinDouble(stage)) };
}

export function openDouble(kind: 'opensubsonic' | 'jellyfin'): OpenDouble<MusicStage> {
  return kind === 'jellyfin' ? openJellyfinDouble() : openSubsonicDouble();
}

function wayTo(double: Hono): Pick<OpenDouble<MusicStage>, 'fetch' | 'addresses'> {
  const addresses: string[] = [];
  return {
    addresses,
    async fetch(input, init) {
      const request = new Request(input, init);
      addresses.push(request.url);
      return double.request(request);
    },
  };
}
