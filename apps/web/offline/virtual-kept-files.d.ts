declare module 'virtual:kept-files' {
  /** What the app is made of, listed by the build (build/service-worker-in-build.ts). */
  export const KEPT_FILES: readonly { readonly url: string; readonly revision: string | null }[];
}
