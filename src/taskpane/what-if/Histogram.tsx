import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { RiskBar, RiskView } from '../../plans/what-if/risk-view';
import type { Pence } from '../../psf/money';
import { whatIfWords } from '../../wording/what-if';
import { amountInFigures } from '../../plans/amounts';
import { Disclosure } from '../parts/Disclosure';
import { Table, TableCell, TableLine } from '../parts/Table';

const useStyles = makeStyles({
  chart: { display: 'block', width: '100%', height: 'auto', overflow: 'visible' },
  bar: {
    fill: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { fill: 'CanvasText', forcedColorAdjust: 'none' },
  },
  axis: {
    stroke: tokens.colorNeutralStroke1,
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  // Across the bars as well as beside them: in a contrast theme in a colour that neither has.
  mark: {
    stroke: tokens.colorNeutralForeground1,
    strokeDasharray: '3 2',
    '@media (forced-colors: active)': { stroke: 'Highlight', forcedColorAdjust: 'none' },
  },
  text: {
    fill: tokens.colorNeutralForeground2,
    fontSize: '10px',
    fontFamily: 'inherit',
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
});

const size = { width: 300, height: 120, above: 16, below: 30 } as const;

/** How often each loss comes up: drawn, described for a screen reader, and as a table. */
export function Histogram({ view }: { view: RiskView }): ReactElement {
  const styles = useStyles();
  const { bars, draws } = view;
  const total = view.pots.find(({ kind }) => kind === 'total')!;
  const greatest = bars.at(-1)!.to;
  const across = (loss: Pence) => (loss / greatest) * size.width;
  const most = Math.max(...bars.map(({ cases }) => cases));
  const label = whatIfWords.histogramLabel(
    draws,
    ...([total.p10, total.p50, total.p90].map(amountInFigures) as [string, string, string]),
  );
  const base = size.above + size.height;
  return (
    <>
      <svg
        className={styles.chart}
        viewBox={`-8 0 ${size.width + 16} ${base + size.below}`}
        role="img"
        aria-label={label}
      >
        {bars.map((bar) => (
          <Bar key={bar.from} {...{ bar, most, across, base }} className={styles.bar} />
        ))}
        <line className={styles.axis} x1={0} x2={size.width} y1={base} y2={base} />
        {marksOf(total).map(({ name, at }) => (
          <g key={name}>
            <line className={styles.mark} x1={across(at)} x2={across(at)} y1={size.above} y2={base} />
            <text className={styles.text} x={across(at)} y={size.above - 5} textAnchor="middle">
              {name}
            </text>
          </g>
        ))}
        {[0, greatest / 2, greatest].map((at, index) => (
          <text
            key={at}
            className={styles.text}
            x={across(at)}
            y={base + 12}
            textAnchor={(['start', 'middle', 'end'] as const)[index]}
          >
            {amountInFigures(at)}
          </text>
        ))}
        <text className={styles.text} x={size.width / 2} y={base + 26} textAnchor="middle">
          {whatIfWords.lossAxis()}
        </text>
      </svg>
      <BarTable bars={bars} />
    </>
  );
}

interface BarProps {
  bar: RiskBar;
  most: number;
  across: (loss: Pence) => number;
  base: number;
  className: string;
}

function Bar({ bar: { from, to, cases }, most, across, base, className }: BarProps): ReactElement {
  const height = (cases / most) * size.height;
  return (
    <rect
      className={className}
      x={across(from) + 0.5}
      width={Math.max(1, across(to) - across(from) - 1)}
      y={base - height}
      height={height}
    />
  );
}

/** The marks above the bars; where two fall on one loss they share their place. */
function marksOf({ p10, p50, p90 }: { p10: Pence; p50: Pence; p90: Pence }): { name: string; at: Pence }[] {
  const marks = new Map<Pence, string[]>();
  const all: [string, Pence][] = [
    [whatIfWords.p10(), p10],
    [whatIfWords.p50(), p50],
    [whatIfWords.p90(), p90],
  ];
  for (const [name, at] of all) marks.set(at, [...(marks.get(at) ?? []), name]);
  return [...marks].map(([at, names]) => ({ name: names.join(', '), at }));
}

function BarTable({ bars }: { bars: readonly RiskBar[] }): ReactElement {
  const title = whatIfWords.histogramTable();
  return (
    <Disclosure as="detail" title={title}>
      <Table small label={title} headings={[whatIfWords.from(), whatIfWords.to(), whatIfWords.cases()]}>
        <tbody>
          {bars.map(({ from, to, cases }) => (
            <TableLine key={from} label={amountInFigures(from)}>
              <TableCell>{amountInFigures(to)}</TableCell>
              <TableCell>{cases.toLocaleString('en-GB')}</TableCell>
            </TableLine>
          ))}
        </tbody>
      </Table>
    </Disclosure>
  );
}
