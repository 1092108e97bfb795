import type { PackedPackage } from './pack-packages.mjs';

export function checkPackage(packed: PackedPackage): Promise<readonly string[]>;
