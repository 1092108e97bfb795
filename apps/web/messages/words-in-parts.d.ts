/** The same file by another name, so that the build takes only these of its parts into the first load. */
declare module '*/en.json?first' {
  export const common: object;
  export const crash: object;
  export const nav: object;
  export const notFound: object;
  export const moodWord: object;
  export const now: object;
  export const plane: object;
}
