import { createContext, use } from 'react';
import type { App } from './app-parts.ts';

const AppContext = createContext<App | undefined>(undefined);
export const AppProvider = AppContext.Provider;

/** The app's state; only below `AppProvider`. */
export function useApp(): App {
  const app = use(AppContext);
  if (app === undefined) throw new Error('useApp was called outside AppProvider: wrap the tree in it');
  return app;
}
