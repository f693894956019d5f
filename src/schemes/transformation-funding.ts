import { type Parameter, parameter, years } from './parameter';

const annex2 = 'MoU October 2018, Annex 2, indicative figures';

/** One line of the transformation funding of South Yorkshire and Bassetlaw. */
export interface TransformationFund {
  group: 'General Practice Forward View' | 'Other programmes' | 'Uncommitted';
  programme: string;
  /** £m, as printed. */
  allocation: Parameter<number>;
}

const fund = (
  group: TransformationFund['group'],
  programme: string,
  millions: number,
): TransformationFund => ({
  group,
  programme,
  allocation: parameter<number>({
    label: `Transformation funding: ${programme}`,
    unit: '£m',
    values: [years('2018/19', '2018/19', millions, annex2)],
  }),
});

/** The committed programme funds, then what is not committed, in the order of the annex. */
export const transformationFunds: readonly TransformationFund[] = [
  fund('General Practice Forward View', 'Access', 7.53),
  fund('General Practice Forward View', 'Training care navigators', 0.26),
  fund('General Practice Forward View', 'Online consultations', 0.52),
  fund('General Practice Forward View', 'Practice resilience', 0.21),
  fund('General Practice Forward View', 'Clinical pharmacists 2', 0.39),
  fund('General Practice Forward View', 'Estates and technology (ETTF)', 1.17),
  fund('Other programmes', 'Mental health', 1.01),
  fund('Other programmes', 'Diabetes', 1.89),
  fund('Other programmes', 'Cancer', 3.07),
  fund('Other programmes', 'Maternity', 0.76),
  fund('Other programmes', 'Urgent and emergency care', 0.43),
  fund('Other programmes', 'STP infrastructure', 0.28),
  fund('Uncommitted', 'Uncommitted funds', 6.94),
];

const printed = (label: string, millions: number): Parameter<number> =>
  parameter<number>({ label, unit: '£m', values: [years('2018/19', '2018/19', millions, annex2)] });

/** Totals as printed. They are rounded from finer figures: the lines add up to 17.52 and 24.46. */
export const transformationTotals = {
  'Transformation funding committed, as printed': printed(
    'Committed transformation funding, as printed',
    17.54,
  ),
  'Transformation funding, as printed': printed('Transformation funding, as printed', 24.47),
} as const;

/** Every parameter of the transformation funding, by a name of its own. */
export const transformationFunding: Readonly<Record<string, Parameter<number>>> = {
  ...Object.fromEntries(
    transformationFunds.map(({ programme, allocation }) => [`Transformation: ${programme}`, allocation]),
  ),
  ...transformationTotals,
};
