import { createContext, use } from 'react';
import type { RoomLight } from './room-light.ts';

const RoomLightContext = createContext<RoomLight | undefined>(undefined);
export const RoomLightProvider = RoomLightContext.Provider;

/** The light of the page; only below `RoomLightProvider`. */
export function useRoomLight(): RoomLight {
  const light = use(RoomLightContext);
  if (light === undefined)
    throw new Error('useRoomLight was called outside RoomLightProvider: wrap the tree in it');
  return light;
}
