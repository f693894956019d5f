/** Prints each fault and fails the process, or prints that all is well. */
export function reportFaults(faults: string[], allIsWell: string): void {
  if (faults.length === 0) {
    console.log(allIsWell);
    return;
  }
  for (const fault of faults) console.error(fault);
  process.exitCode = 1;
}
