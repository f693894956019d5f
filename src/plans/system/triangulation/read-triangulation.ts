import { namedBlocks, type WorkbookSnapshot } from '../../snapshot';
import { type TriangulationName, triangulationNames } from './names';

/** What a sheet Triangulation holds, as far as a report tells of it. */
export interface TriangulationStanding {
  compared: number;
  mismatches: number;
  /** Mismatches where a cell holds no number. */
  unclear: number;
  commissioners: number;
  providers: number;
  /** The mismatches listed, in the order of the sheet. */
  listed: { pair: readonly [string, string]; what: string; year: string; difference: number | undefined }[];
  years: string[];
  /** Lines of the changes. */
  changes: number;
}

/** Without these there is nothing to tell; without a mismatch there is no list and no change. */
const needed: readonly TriangulationName[] = [
  'Triangulation_compared',
  'Triangulation_mismatches',
  'Triangulation_unclear',
  'Triangulation_commissioners',
  'Triangulation_providers',
  'Triangulation_matrix',
];

/** The sheet Triangulation of a workbook; nothing where it has none. */
export function readTriangulation(snapshot: WorkbookSnapshot): TriangulationStanding | undefined {
  const blocks = namedBlocks(snapshot, Object.keys(triangulationNames));
  if (needed.some((name) => !blocks.has(name))) return undefined;
  const valuesOf = (name: TriangulationName) => blocks.get(name)?.values ?? [];
  const count = (name: TriangulationName): number => Number(valuesOf(name)[0]![0]);
  const hasChanges = blocks.has('Triangulation_years') && blocks.has('Triangulation_changers');
  return {
    compared: count('Triangulation_compared'),
    mismatches: count('Triangulation_mismatches'),
    unclear: count('Triangulation_unclear'),
    commissioners: valuesOf('Triangulation_commissioners').length,
    providers: valuesOf('Triangulation_providers')[0]!.length,
    listed: valuesOf('Triangulation_list').map(([commissioner, provider, what, year, , , difference]) => ({
      pair: [String(commissioner), String(provider)],
      what: String(what),
      year: String(year),
      difference: typeof difference === 'number' ? difference : undefined,
    })),
    years: hasChanges ? valuesOf('Triangulation_years')[0]!.map(String) : [],
    changes: hasChanges ? valuesOf('Triangulation_changes').length : 0,
  };
}
