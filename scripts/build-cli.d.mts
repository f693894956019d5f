import type { ShippedPackage } from './licences/licence-list';

/** The packages that the command and the library have inside, each with the licence it states. */
export function bundledPackages(): Promise<ShippedPackage[]>;
