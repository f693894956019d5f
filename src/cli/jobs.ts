import { FileRefusal, readWorkbook } from '../files';
import { type Recalculation, recalculateWorkbook } from '../library/recalculate';
import type { LeftOut, PlanReading } from '../plans/system/consolidation';
import { readInput } from './files/read-input';
import { RefusedCommand } from './refused-command';
import type { CheckedFile } from './reports/checked-file';

/** What came of work on a file: what was asked for, or the sentence that says why not. */
export type Refusable<Result> = Result | { refused: string };

/** What validation said of a file, and what other plans can be held against it by. */
export interface ValidatedFile {
  checked: CheckedFile;
  read: PlanReading | LeftOut;
}

const notValidated = (path: string, why: string): ValidatedFile => ({
  checked: { file: path, refused: why },
  read: { file: path, kind: 'damaged', why },
});

/** What is done to one file of many, by whichever core is free; and what stands for a file it fails on. */
export const jobs = {
  /** Holds a file against the rules. */
  validate: {
    async run(path: string): Promise<ValidatedFile> {
      const result = await refusable(async (): Promise<ValidatedFile> => {
        const { validate } = await import('../plans/validate');
        const { readPlanFile } = await import('../plans/system/consolidation');
        const { snapshot } = readWorkbook(await readInput(path));
        const { template, findings } = validate(snapshot);
        const sheets = snapshot.sheets.map(({ name }) => name);
        return {
          checked: { file: path, ...(template !== undefined && { template }), sheets, findings },
          read: readPlanFile({ name: path, snapshot }),
        };
      });
      return 'refused' in result ? notValidated(path, result.refused) : result;
    },
    failed: notValidated,
  },
  /** Calculates a file anew, and writes nothing. */
  recalc: {
    run: (path: string): Promise<Refusable<Recalculation>> =>
      refusable(async () => recalculateWorkbook(await readInput(path))),
    failed: (_: string, why: string): Refusable<Recalculation> => ({ refused: why }),
  },
  /** Reads a plan, to be added up with others. */
  plan: {
    async run(path: string): Promise<PlanReading | LeftOut> {
      const { readPlanFile } = await import('../plans/system/consolidation');
      const read = await refusable(async () => readWorkbook(await readInput(path)));
      return readPlanFile(
        'refused' in read ? { name: path, refusal: read.refused } : { name: path, snapshot: read.snapshot },
      );
    },
    failed: (path: string, why: string): PlanReading | LeftOut => ({ file: path, kind: 'damaged', why }),
  },
} as const;

export type JobKind = keyof typeof jobs;

export type ResultOf<Kind extends JobKind> = Awaited<ReturnType<(typeof jobs)[Kind]['run']>>;

/** As it is sent to another core. */
export interface Job {
  kind: JobKind;
  path: string;
}

/** Throws only for a fault of the program: what is wrong with a file is a result. */
export const runJob = ({ kind, path }: Job): Promise<ResultOf<JobKind>> => jobs[kind].run(path);

/** Work that a file or a command may be refused in. */
export async function refusable<Result>(work: () => Promise<Result>): Promise<Refusable<Result>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FileRefusal || error instanceof RefusedCommand) return { refused: error.message };
    throw error;
  }
}
