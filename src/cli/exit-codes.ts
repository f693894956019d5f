/** How a command ends, for pipelines. Of several files the worst counts. */
export const exitCodes = { clean: 0, findings: 1, cannotRun: 2 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export const worst = (codes: readonly ExitCode[]): ExitCode =>
  codes.reduce<ExitCode>((one, other) => (other > one ? other : one), exitCodes.clean);
