import type { CatalogueItem, ItemId } from '@emoverse/domain';
import type { SoundPlaces } from './item-of-file.ts';
import type { Readers } from './open-readers.ts';
import type { ScannedFile } from './scanned-file.ts';

export interface ScanParts {
  readonly folder: string;
  readonly store: ScanStore;
  readonly readers: Readers;
  readonly places: SoundPlaces;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly signal: AbortSignal;
  /** How a scan stands that `signal` ended: to be begun by a person, or by the next start. */
  readonly whenStopped: 'paused' | 'waiting';
  /** What to do where none of the known files is left, which is how a disk that is not there looks. */
  readonly whenEmptied: 'forget' | 'refuse';
  readonly onProgress?: (note: ScanNote) => void | Promise<void>;
}
/** What was not looked at: a folder that may not be read, or a name that is no UTF-8. The path is below the scanned folder. */
export interface PassedOver {
  readonly path: string;
  readonly why: 'folder-not-readable' | 'odd-name';
}
/** How far a scan is. */
export interface ScanNote {
  /** Sound files found so far; all there are once reading has begun. */
  readonly found: number;
  /** Those of them that are as they are known, or were read by now. */
  readonly done: number;
  /** When the reading of files began, and how many were done then. */
  readonly readingSince?: number;
  readonly doneBefore?: number;
  readonly passedOver?: readonly PassedOver[];
}
/** What a scan needs of the store; `Store` of `@emoverse/storage` is one. */

export interface ScanStore {
  readonly library: {
    /** The files of one folder, or of all, as they are known. */
    files(folder?: string): Promise<readonly ScannedFile[]>;
    /** Stores files with their items, and forgets where moved ones lay before, in one transaction. */
    save(
      entries: readonly { readonly file: ScannedFile; readonly item: CatalogueItem | undefined }[],
      gone: readonly ScannedFile[],
    ): Promise<void>;
    /** Forgets files and the items that no other file stands for. */
    remove(files: readonly ScannedFile[]): Promise<void>;
  };
  readonly musicFolders: {
    list(): Promise<readonly { readonly folder: string }[]>;
    add(folder: string, at: number): Promise<string>;
    /** Begins a scan, and gives its number; undefined where the folder was taken out. */
    beginScan(folder: string, at: number): Promise<number | undefined>;
    /** Notes how far a scan is; false once it was paused, taken over or its folder taken out. */
    noteScan(folder: string, run: number, note: ScanNote, at: number): Promise<boolean>;
    endScan(
      folder: string,
      run: number,
      end: { readonly state: 'done' | 'failed' | 'paused' | 'waiting'; readonly problem?: string },
      at: number,
    ): Promise<void>;
  };
  readonly catalogue: {
    find(id: ItemId): Promise<CatalogueItem | undefined>;
    /** Tells running servers that the catalogue is another. */
    markChanged(): Promise<void>;
  };
}
