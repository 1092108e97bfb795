import { offerDownload } from './offer-download.ts';

export interface TextFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly text: string;
}

/** The part of `navigator` that shares. */
export interface Sharing {
  canShare?(data: ShareData): boolean;
  share?(data: ShareData): Promise<void>;
}

/**
 * Hands a file to the apps of this device where the browser can, else offers it as a download. `dismissed`: the person
 * closed the choice of apps.
 */
export async function shareFile(
  { fileName, mediaType, text }: TextFile,
  sharing: Sharing = navigator,
  download: typeof offerDownload = offerDownload,
): Promise<'shared' | 'downloaded' | 'dismissed'> {
  const data = { files: [new File([text], fileName, { type: mediaType })], title: fileName };
  if (sharing.share !== undefined && sharing.canShare?.(data) === true) {
    try {
      await sharing.share(data);
      return 'shared';
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return 'dismissed';
      // Not allowed after all (e.g. the tap is too long ago): the file is still offered.
    }
  }
  download(fileName, text, mediaType);
  return 'downloaded';
}
