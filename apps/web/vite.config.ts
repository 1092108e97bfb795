import path from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressLargeFiles } from './build/compress-large-files.ts';
import { drawIcons } from './build/draw-icons.ts';
import { fetchAhead } from './build/fetch-ahead.ts';
import { firstLookInPage } from './build/first-look-in-page.ts';
import { fontLicenses } from './build/font-licenses.ts';
import { pageInLanguages } from './build/page-in-languages.ts';
import { nameNetworks } from './build/name-networks.ts';
import { preloadTextFont } from './build/preload-text-font.ts';
import { RESOLVE } from './build/resolve.ts';
import { serviceWorkerInBuild } from './build/service-worker-in-build.ts';
import { trustPagesInBuild } from './build/trust-pages-in-build.ts';
import { wordsInParts } from './build/words-in-parts.ts';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    wordsInParts(),
    react(),
    tailwindcss(),
    firstLookInPage(),
    preloadTextFont(),
    fontLicenses(),
    fetchAhead(),
    trustPagesInBuild(),
    drawIcons(),
    compressLargeFiles(),
    pageInLanguages(),
    serviceWorkerInBuild(),
  ],
  resolve: RESOLVE,
  worker: { format: 'es', rolldownOptions: { output: { assetFileNames: nameNetworks } } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // Everything is a file of its own: the content security policy allows no data: scripts, styles or fonts.
    assetsInlineLimit: 0,
    // The frame of Spotify's player is a document of its own: somebody else's script runs there.
    rolldownOptions: {
      // What every page stands on is one file: many small ones compress worse, and each is asked for on its own.
      output: {
        assetFileNames: nameNetworks,
        codeSplitting: {
          groups: [
            {
              name: 'base',
              test: /node_modules\/(?:react|react-dom|scheduler|react-i18next|i18next|use-sync-external-store|zustand|@tanstack\/[\w-]+)\//,
            },
            // So is what the first page itself is made of, which other pages use as well.
            {
              name: 'first',
              test: /lucide-react\/dist\/esm\/(?:\w+|icons\/(?:sun|compass|bookmark|user-round|play|scan-face|message-circle|languages))\.m?js$|packages\/(?:light|domain\/(?:canonical-locale|media-domains))|apps\/web\/(?:screens\/now\/(?!again)|state\/(?:import-with-retry|room-light-context|kept-locale|library-views)|messages\/(?:locales|format\.ts|name-of-locale)|components\/(?:mood-words|loading-note|button|axis-sliders|use-shell-keys|plane-light))/,
            },
            // The first page names every file behind its doors: the icons of several screens are one of them, not forty.
            { name: 'icons', test: /lucide-react\/dist\/esm\/icons\//, minShareCount: 2 },
          ],
        },
      },
      input: [path.join(import.meta.dirname, 'index.html'), path.join(import.meta.dirname, 'spotify.html')],
    },
    // The wasm runtime is one large file, loaded only behind the camera and photo doors.
    chunkSizeWarningLimit: 700,
    // Beside it stand those of the fonts (fontLicenses).
    license: true,
    // The first page is drawn from its own markup: it shall not share the line with scripts that come after it. Where a
    // browser knows no preloading of modules it loads the parts a moment later.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, needed, { hostType }) => (hostType === 'html' ? [] : needed),
    },
  },
  server: {
    proxy: {
      '/api': 'http://127.0.0.1:4321',
      '/models': 'http://127.0.0.1:4321',
    },
  },
});
