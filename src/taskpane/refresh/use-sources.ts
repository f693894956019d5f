import { useCallback, useRef, useState } from 'react';
import type { OrganisationReturn } from '../../plans/refresh';
import { quarterWords } from '../../wording/refresh';
import { breathe, readSource } from './read-sources';

/** Files that were given, as far as they are read. */
export interface SourcesModel {
  returns: readonly OrganisationReturn[];
  /** Which file is being read, of how many. */
  reading: { done: number; all: number } | undefined;
  /** What became of files that could not be read, or of a reading that was cancelled. */
  notes: readonly string[];
  add: (files: readonly File[]) => Promise<void>;
  remove: (source: string) => void;
  cancelReading: () => void;
  clear: () => void;
}

/** Reads files one after the other, the page being free between any two; nothing of a cancelled reading stays. */
export function useSources(): SourcesModel {
  const [returns, setReturns] = useState<readonly OrganisationReturn[]>([]);
  const [reading, setReading] = useState<SourcesModel['reading']>();
  const [notes, setNotes] = useState<readonly string[]>([]);
  const run = useRef(0);

  const add = useCallback(async (files: readonly File[]) => {
    run.current += 1;
    const own = run.current;
    const isCancelled = () => run.current !== own;
    const found: OrganisationReturn[] = [];
    const refused: string[] = [];
    for (const [done, file] of files.entries()) {
      setReading({ done, all: files.length });
      await breathe();
      if (isCancelled()) return;
      const source = await readSource(file);
      if (source.status === 'read') found.push(source.read);
      else refused.push(source.text);
    }
    if (isCancelled()) return;
    setReading(undefined);
    setNotes(refused);
    const replaced = new Set(found.map(({ source }) => source));
    setReturns((before) => [...before.filter(({ source }) => !replaced.has(source)), ...found]);
  }, []);

  const remove = useCallback((source: string) => {
    setReturns((before) => before.filter((one) => one.source !== source));
  }, []);

  const cancelReading = useCallback(() => {
    run.current += 1;
    setReading(undefined);
    setNotes([quarterWords.readingCancelled()]);
  }, []);

  const clear = useCallback(() => {
    run.current += 1;
    setReturns([]);
    setReading(undefined);
    setNotes([]);
  }, []);

  return { returns, reading, notes, add, remove, cancelReading, clear };
}
