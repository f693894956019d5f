import type { FunctionsMetadata } from '../files/engine/custom-functions';

declare global {
  /** The metadata of the SYB functions (functions.json), put in as the command and the library are built. */
  const __FUNCTIONS_METADATA__: FunctionsMetadata;

  /** Where the add-in's documents are served, without a slash at the end. */
  const __HELP_ADDRESS__: string;
}
