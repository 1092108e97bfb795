/** A tarball, and the paths of the files in it. */
export interface PackedPackage {
  readonly name: string;
  readonly file: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly string[];
}

export function packPackages(into: string): readonly PackedPackage[];
