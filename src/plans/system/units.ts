import { southYorkshireAndBassetlaw } from '../system-psf/south-yorkshire-and-bassetlaw';

/** An organisation of a unit of planning. */
export interface UnitOrganisation {
  odsCode: string;
  name: string;
  shortName: string;
  kind: 'commissioner' | 'trust';
  /** One of the unit's places: a commissioner's own, a trust's by its headquarters. */
  place: string;
}

/** Commissioners that plan together, with their trusts (Everyone Counts, Part 2, paragraphs 12 to 14). */
export interface PlanningUnit {
  name: string;
  /** The level between the unit and its organisations, in the order in which it is reported. */
  places: readonly string[];
  organisations: readonly UnitOrganisation[];
}

/**
 * A unit of planning of these organisations; its places are theirs, in the order they come first.
 *
 * @throws RangeError where two organisations have one code.
 */
export function planningUnit(name: string, organisations: readonly UnitOrganisation[]): PlanningUnit {
  const codes = organisations.map(({ odsCode }) => odsCode.toUpperCase());
  const twice = codes.find((code, index) => codes.indexOf(code) !== index);
  if (twice !== undefined) throw new RangeError(`${name} has two organisations with the code ${twice}`);
  return { name, places: [...new Set(organisations.map(({ place }) => place))], organisations };
}

/**
 * The five places of the system. A trust's is where its headquarters are, which is an assumption of ours:
 * several serve more than one place, and a provider may stand in more than one unit (paragraph 19).
 */
const placeByCode: Readonly<Record<string, string>> = {
  '02P': 'Barnsley',
  '02Q': 'Bassetlaw',
  '02X': 'Doncaster',
  '03L': 'Rotherham',
  '03N': 'Sheffield',
  RFF: 'Barnsley',
  RP5: 'Doncaster',
  RXE: 'Doncaster',
  RFR: 'Rotherham',
  RCU: 'Sheffield',
  TAH: 'Sheffield',
  RHQ: 'Sheffield',
};

function placeOf(odsCode: string): string {
  const place = placeByCode[odsCode];
  if (place === undefined) throw new RangeError(`There is no place for ${odsCode}`);
  return place;
}

/** South Yorkshire and Bassetlaw as one unit of planning of five places. */
export const southYorkshireAndBassetlawUnit: PlanningUnit = planningUnit(
  southYorkshireAndBassetlaw.name,
  southYorkshireAndBassetlaw.organisations.map(({ odsCode, name, shortName, kind }) => ({
    odsCode,
    name,
    shortName,
    kind,
    place: placeOf(odsCode),
  })),
);

const commissionersOf = ({ organisations }: PlanningUnit): UnitOrganisation[] =>
  organisations.filter(({ kind }) => kind === 'commissioner');

/** A commissioner that stands in more than one unit: each is to belong to one only (paragraph 13). */
export interface SharedCommissioner {
  organisation: UnitOrganisation;
  units: string[];
}

/** The commissioners that stand in more than one of these units. */
export function commissionersInSeveralUnits(units: readonly PlanningUnit[]): SharedCommissioner[] {
  const found = new Map<string, SharedCommissioner>();
  for (const unit of units) {
    for (const organisation of commissionersOf(unit)) {
      const code = organisation.odsCode.toUpperCase();
      const known = found.get(code);
      if (known) known.units.push(unit.name);
      else found.set(code, { organisation, units: [unit.name] });
    }
  }
  return [...found.values()].filter((one) => one.units.length > 1);
}

const plain = (said: string): string =>
  said
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** What stands in one spelling of an organisation's name and not in another. */
const withoutForms = (said: string): string =>
  plain(said)
    .replace(/\bclinical commissioning group\b/, 'ccg')
    .replace(/\b(the|nhs|foundation|trust|ft)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Whether two names mean the same, capitals, spaces and "&" apart. */
export const sameName = (one: string, other: string): boolean => plain(one) === plain(other);

/** How an organisation may be written: in full, and as it is meant. */
interface Spellings {
  exact: readonly string[];
  near: readonly string[];
}

/** Worked out once: a hundred plans are looked up among a hundred organisations. */
const spellings = new WeakMap<UnitOrganisation, Spellings>();

function spellingsOf(organisation: UnitOrganisation): Spellings {
  const known = spellings.get(organisation);
  if (known) return known;
  const { odsCode, name, shortName } = organisation;
  const near = [name, shortName].map(withoutForms);
  const made = {
    exact: [odsCode, name, shortName].map(plain),
    near: [...near, ...near.map((one) => one.replace(/ ccg$/, ''))],
  };
  spellings.set(organisation, made);
  return made;
}

/**
 * The organisation that is called so: by its code, its name or its short name, "NHS", "Foundation Trust",
 * capitals and punctuation apart. Where two could be meant, none is.
 */
export function organisationCalled(
  organisations: readonly UnitOrganisation[],
  said: string,
): UnitOrganisation | undefined {
  const asWritten = plain(said);
  if (asWritten === '') return undefined;
  const exact = organisations.filter((one) => spellingsOf(one).exact.includes(asWritten));
  if (exact.length > 0) return exact.length === 1 ? exact[0] : undefined;
  const asMeant = withoutForms(said);
  const near = organisations.filter((one) => spellingsOf(one).near.includes(asMeant));
  return near.length === 1 ? near[0] : undefined;
}
