/** What the readiness of a system rests on. */
export const designing = 'Designing integrated care systems (ICSs) in England (June 2019), maturity matrix';
export const framework = 'NHS Long Term Plan Implementation Framework (June 2019)';
