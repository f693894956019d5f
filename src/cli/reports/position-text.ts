import type { PositionReading } from '../../plans/system-psf/read-position';
import type { Pence } from '../../psf/money';
import type { SystemPosition, TrustPosition } from '../../psf/position';
import { lastQuarter } from '../../psf/quarters';
import { addAnswers, type ThreeAnswers } from '../../psf/three-answers';
import { reportWords } from '../../wording/command-line';
import { positionWords } from '../../wording/pane';
import type { Paint } from '../terminal';
import { amountInFigures } from '../../plans/amounts';
import { figureTable, wrapped } from './text-layout';

type Kind = 'system' | 'finance' | 'ae' | 'total';

const kinds: readonly Kind[] = ['system', 'finance', 'ae', 'total'];

const answerHeadings = [positionWords.earned(), positionWords.lost(), positionWords.recoverable()];

const figures = (amounts: readonly Pence[]): string[] => amounts.map(amountInFigures);

const answers = ({ earned, lost, recoverable }: ThreeAnswers): string[] =>
  figures([earned, lost, recoverable]);

/** The position as tables to read. */
export function positionText(reading: PositionReading, position: SystemPosition, paint: Paint): string {
  const part = (heading: string, lines: readonly string[]) => [paint('heading', heading), ...lines, ''];
  return [
    paint('heading', reportWords.positionTitle(reading.systemName, position.quarter, reading.year)),
    reportWords.positionUnit(),
    '',
    ...part(positionWords.planHeading(), figureTable(['', positionWords.unit()], planRows(position))),
    ...part(positionWords.stakeHeading(), stakeLines(position)),
    ...part(positionWords.kindsHeading(), kindTable(position)),
    ...kinds.flatMap((kind) =>
      part(
        `${positionWords.trustsHeading()}: ${positionWords.kindRows[kind]}`,
        trustTable(reading, position, kind),
      ),
    ),
    ...notes(position),
    '',
    ...part(positionWords.assumptionsHeading(reading.assumptions.length), assumptionLines(reading)),
  ].join('\n');
}

function planRows({ planToDate, actualToDate }: SystemPosition): string[][] {
  const difference = actualToDate - planToDate;
  const result =
    difference < 0
      ? positionWords.shortfall()
      : difference === 0
        ? positionWords.onPlan()
        : positionWords.surplusOnPlan();
  return [
    [positionWords.plan(), amountInFigures(planToDate)],
    [positionWords.actual(), amountInFigures(actualToDate)],
    [result, amountInFigures(Math.abs(difference))],
  ];
}

function stakeLines({ systemStake, quarter }: SystemPosition): string[] {
  const { improvementNeeded, comesBack, nextLoss } = systemStake;
  if (improvementNeeded === 0) return [positionWords.nothingNeeded()];
  const needed = [positionWords.improvementNeeded(), amountInFigures(improvementNeeded)];
  const heads = [positionWords.systemHeading(), positionWords.unit()];
  if (quarter === lastQuarter) return [...figureTable(heads, [needed]), positionWords.yearEnded()];
  return figureTable(heads, [
    needed,
    [positionWords.comesBack(), amountInFigures(comesBack)],
    [positionWords.nextLoss(quarter + 1), amountInFigures(nextLoss)],
  ]);
}

const ofAllTrusts = ({ trusts }: SystemPosition, kind: Kind): ThreeAnswers =>
  addAnswers(trusts.map((trust) => trust[kind]));

const kindTable = (position: SystemPosition): string[] =>
  figureTable(
    [positionWords.kind(), ...answerHeadings],
    kinds.map((kind) => [positionWords.kindRows[kind], ...answers(ofAllTrusts(position, kind))]),
  );

function trustTable({ trusts }: PositionReading, position: SystemPosition, kind: Kind): string[] {
  const rows = position.trusts.flatMap((trust, index) => {
    const listed = trusts[index]!;
    if (kind === 'ae' && listed.aeRow === undefined) return [];
    return [
      [`${listed.shortName}${trust.accepted ? '' : ' †'}`, ...answers(trust[kind]), ...short(trust, kind)],
    ];
  });
  const total = [positionWords.allTrusts(), ...answers(ofAllTrusts(position, kind))];
  const heads = kind === 'finance' ? [...answerHeadings, positionWords.shortfall()] : answerHeadings;
  const note = position.trusts.some(({ accepted }) => !accepted)
    ? [`† ${positionWords.notAcceptedNote()}`]
    : [];
  return [...figureTable([positionWords.trust(), ...heads], [...rows, total]), ...note];
}

const notes = ({ trusts }: SystemPosition): string[] => [
  ...(trusts.some(({ accepted }) => !accepted) ? [`† ${positionWords.notAcceptedNote()}`] : []),
  positionWords.roundingNote(),
];

/** What a trust has to make good: the question that finance PSF turns on. */
const short = ({ accepted, stake }: TrustPosition, kind: Kind): string[] =>
  kind === 'finance' && accepted ? [amountInFigures(stake.improvementNeeded)] : [];

const assumptionLines = ({ assumptions }: PositionReading): string[] =>
  assumptions.flatMap(({ label, value, usual, alternative }) => [
    ...wrapped(
      `${label}: ${value} (${usual === undefined ? reportWords.assumed() : reportWords.changed(usual)})`,
      '  ',
    ),
    ...(alternative ? wrapped(positionWords.alternative(alternative), '    ') : []),
  ]);
