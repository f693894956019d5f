/** What the manifests say about the add-in, besides its commands (src/commands/command-list.ts). */

/** Two builds may be installed side by side, so each has an id, a namespace and a name of its own. */
export interface Variant {
  id: string;
  /** Where the add-in's files are served, without a closing slash. */
  address: string;
  /** The prefix of the functions in a formula. */
  namespace: string;
  nameSuffix: string;
}

export const developmentVariant: Variant = {
  id: '027050a7-861d-4b23-a967-6c3de06290fe',
  address: 'https://localhost:3000',
  namespace: 'SYBDEV',
  nameSuffix: ' (development)',
};

/** Stands where the organisation that hosts the add-in puts its own domain (`--address` of the build). */
export const exampleAddress = 'https://addin.syb-ics.example';

/** The production variant at an address such as "https://addin.example.nhs.uk" or "https://nhs.uk/addin/"; https only. */
export function productionVariant(address: string = exampleAddress): Variant {
  const read = URL.canParse(address) ? new URL(address) : undefined;
  if (read?.protocol !== 'https:' || read.href !== `${read.origin}${read.pathname}`) {
    throw new Error(
      `The add-in's address "${address}" cannot be used: give the https address of the folder that will hold it, ` +
        `without a user, "?" or "#", such as ${exampleAddress}.`,
    );
  }
  return {
    id: '7ce4bdd6-9d79-496c-b5f5-916689ffe371',
    address: read.href.replace(/\/+$/, ''),
    namespace: 'SYB',
    nameSuffix: '',
  };
}

export const addIn = {
  name: 'SYB finance',
  provider: 'SYB finance add-in',
  description:
    'The Provider Sustainability Fund in Excel: what a system and its trusts have earned, lost and can still ' +
    'recover, by the rules of the October 2018 memorandum.',
  language: 'en-GB',
  tab: 'SYB finance',
  getStarted: {
    title: 'SYB finance is ready',
    description:
      'Choose Position on the "SYB finance" tab, or type =SYB. in a cell to see the functions of the fund.',
  },
  supportPage: 'docs/functions/index.html',
  /**
   * What the code uses without asking first. Dynamic arrays, which every function spills into, came
   * with ExcelApi 1.12; 1.15 is as far as the code may go unasked.
   */
  requirements: [
    { name: 'SharedRuntime', version: '1.1' },
    { name: 'CustomFunctionsRuntime', version: '1.3' },
    { name: 'ExcelApi', version: '1.15' },
  ],
} as const;

/** Sizes of a command's pictures; 16, 32 and 80 are required by Excel. */
export const commandIconSizes = [16, 32, 80] as const;

/** Sizes of the add-in's own mark: 32 and 64 in the list of add-ins, the others in app stores. */
export const markSizes = [16, 32, 64, 80, 128] as const;

/** "0.1.0" as a manifest writes it: "0.1.0.0". Excel keeps old metadata while the version stays the same. */
export function manifestVersion(packageVersion: string): string {
  if (!/^\d+\.\d+\.\d+$/.test(packageVersion)) {
    throw new Error(`The version "${packageVersion}" of package.json is not three numbers such as 1.4.0.`);
  }
  return `${packageVersion}.0`;
}
