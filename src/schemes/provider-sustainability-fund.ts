import type { AeRule } from '../psf/ae-standard';
import type { EarnBackReceiver } from '../psf/earn-back';
import type { LossMethod } from '../psf/system-psf';
import type { Quarter } from '../psf/quarters';
import { parameter, years } from './parameter';

const section6 = 'MoU October 2018, section 6(ii)';
const annex3 = 'MoU October 2018, Annex 3';
const in2018 = <Value>(value: Value, reference: string) => [years('2018/19', '2018/19', value, reference)];

export const systemLossRate = parameter<number>({
  label: 'System PSF lost per £1 of system shortfall',
  unit: '£ per £',
  values: in2018(1.5, section6),
});

export const systemShare = parameter<number>({
  label: 'Part of the finance PSF of the additional fund that is tied to the system',
  unit: 'fraction',
  values: in2018(0.5, `${section6}, the 50% partial option; ${annex3}, Table 2`),
});

export const aeShare = parameter<number>({
  label: 'Part of PSF tied to A&E performance',
  unit: 'fraction',
  values: in2018(0.3, section6),
});

const phasing = (quarter: Quarter, value: number) =>
  parameter<number>({
    label: `PSF phased to Q${quarter}`,
    unit: 'fraction of the year',
    values: in2018(value, `${annex3}, Table 2`),
  });

export const phasingQ1 = phasing(1, 0.15);
export const phasingQ2 = phasing(2, 0.2);
export const phasingQ3 = phasing(3, 0.3);
export const phasingQ4 = phasing(4, 0.35);

const deliverables = 'MoU October 2018, Annex 1, urgent and emergency care, deliverables for 2018/19';

export const aeTarget = parameter<number>({
  label: 'Four-hour A&E performance target of a quarter',
  unit: 'fraction',
  values: in2018(0.9, `${deliverables} (90% in September 2018)`),
  assumed: true,
  reason: 'The deliverables give the target for September; it is read as that of every quarter.',
  alternatives: '95% in March, or any other target entered',
});

export const aeTargetMarch = parameter<number>({
  label: 'Four-hour A&E performance target in March',
  unit: 'fraction',
  values: in2018(0.95, `${deliverables} (95% in March 2019)`),
});

export const aeRule = parameter<AeRule>({
  label: 'How four-hour performance is held against last year',
  unit: 'either, both or target',
  values: in2018<AeRule>('either', `${section6}; ${deliverables}`),
  assumed: true,
  reason: 'The memorandum does not say how the target and last year combine.',
  alternatives: '"both": the higher of the two; "target": the target alone',
});

export const lossMethod = parameter<LossMethod>({
  label: 'Reading of the System PSF loss over several quarters',
  unit: 'quarter, trueup or movement',
  values: in2018<LossMethod>('quarter', section6),
  assumed: true,
  reason:
    'The memorandum gives the loss of one quarter and not how a continuing shortfall counts in the next.',
  alternatives:
    '"trueup": partial recovery counts; "movement": only what a quarter adds to the shortfall counts',
});

export const systemTestFrom = parameter<Quarter>({
  label: 'First quarter in which the system test applies',
  unit: 'quarter',
  values: in2018<Quarter>(1, 'MoU October 2018, date of the agreement'),
  assumed: true,
  reason: 'The memorandum was agreed in October 2018, after two quarters of the year.',
  alternatives: 'Q3: before it the System PSF is earned',
});

export const missedTrustKeepsSystemPsf = parameter<boolean>({
  label: 'A trust that misses its own control total keeps its System PSF',
  unit: 'TRUE or FALSE',
  values: in2018<boolean>(true, section6),
  assumed: true,
  reason: 'The memorandum ties System PSF to the system improvement plan alone.',
  alternatives: 'FALSE: it loses it until it is back on its control total',
});

export const aeReturnsWithControlTotal = parameter<boolean>({
  label: 'A&E PSF lost only because the control total was missed comes back with it',
  unit: 'TRUE or FALSE',
  values: in2018<boolean>(false, section6),
  assumed: true,
  reason: 'The memorandum says that lost A&E PSF cannot be recovered, without naming this case.',
  alternatives: 'TRUE: it comes back with the control total',
});

export const commissionerQuarterShare = parameter<number>({
  label: 'Commissioners’ control total in each quarter',
  unit: 'fraction of the year',
  values: in2018(0.25, `${annex3}, Tables 1 to 3 (commissioners’ quarters are not printed)`),
  assumed: true,
  reason: 'Tables 2 and 3 give the quarters of trusts only.',
  alternatives: 'the quarters entered by the user',
});

export const earnBackCap = parameter<number>({
  label: 'Most PSF that can be earned back',
  unit: '£000',
  values: in2018(2363, section6),
});

export const earnBackRate = parameter<number>({
  label: 'PSF earned back per £1 better than the starting point',
  unit: '£ per £',
  values: in2018(1, section6),
  assumed: true,
  reason: 'The memorandum gives the cap and refers to a letter for the calculation.',
  alternatives: '£1.50 per £1; a straight line to the system control total',
});

export const earnBackReceiver = parameter<EarnBackReceiver>({
  label: 'Who receives the earn-back',
  unit: 'system, non-acceptors or pro rata',
  values: in2018<EarnBackReceiver>('system', section6),
  assumed: true,
  reason: 'The memorandum says that the system may earn it back, not who is paid.',
  alternatives: 'the trusts that did not accept (Rotherham); all trusts pro rata',
});

export const fullSystemShare = parameter<number>({
  label: 'Part tied to the system under the full option',
  unit: 'fraction',
  values: in2018(1, section6),
  assumed: true,
  reason: 'The system chose the partial option; the full one is read as tying all of that PSF to the system.',
  alternatives: 'any part entered',
});
