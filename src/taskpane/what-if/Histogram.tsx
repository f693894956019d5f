import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { RiskBar, RiskView } from '../../plans/what-if/risk-view';
import type { Pence } from '../../psf/money';
import { whatIfWords } from '../../wording/what-if';
import { amountInFigures } from '../../plans/amounts';
import { Disclosure } from '../parts/Disclosure';
import { Table, TableCell, TableLine } from '../parts/Table';
import { useWidth } from '../parts/use-width';

const useStyles = makeStyles({
  chart: { display: 'block', width: '100%', height: 'auto', overflow: 'visible' },
  bar: { fill: tokens.colorCompoundBrandBackground },
  axis: { stroke: tokens.colorNeutralStrokeAccessible },
  // Edged, so that it is seen across the bars as well as beside them, whatever their colour.
  edge: { stroke: tokens.colorNeutralBackground1, strokeWidth: '4px' },
  mark: { stroke: tokens.colorNeutralForeground1, strokeDasharray: '4 2', strokeWidth: '1.5px' },
  text: { fill: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, fontFamily: 'inherit' },
});

/** Until the pane says how wide it is. */
const usualWidth = 388;

/** Room beside and above the bars, and for the figures below. */
const room = { beside: 8, height: 140, above: 18, below: 36 } as const;

/** How often each loss comes up: drawn, described for a screen reader, and as a table. */
export function Histogram({ view }: { view: RiskView }): ReactElement {
  const styles = useStyles();
  const { bars, draws } = view;
  const { ref, width } = useWidth<SVGSVGElement>(usualWidth);
  const length = width - 2 * room.beside;
  const total = view.pots.find(({ kind }) => kind === 'total')!;
  const greatest = bars.at(-1)!.to;
  const across = (loss: Pence) => (loss / greatest) * length;
  const most = Math.max(...bars.map(({ cases }) => cases));
  const label = whatIfWords.histogramLabel(
    draws,
    ...([total.p10, total.p50, total.p90].map(amountInFigures) as [string, string, string]),
  );
  const base = room.above + room.height;
  return (
    <>
      <svg
        ref={ref}
        className={styles.chart}
        viewBox={`${-room.beside} 0 ${width} ${base + room.below}`}
        role="img"
        aria-label={label}
      >
        {bars.map((bar) => (
          <Bar key={bar.from} {...{ bar, most, across, base }} className={styles.bar} />
        ))}
        <line className={styles.axis} x1={0} x2={length} y1={base} y2={base} />
        {marksOf(total).map(({ name, at }) => (
          <g key={name}>
            {[styles.edge, styles.mark].map((look) => (
              <line key={look} className={look} x1={across(at)} x2={across(at)} y1={room.above} y2={base} />
            ))}
            <text className={styles.text} x={across(at)} y={room.above - 5} textAnchor="middle">
              {name}
            </text>
          </g>
        ))}
        {[0, greatest / 2, greatest].map((at, index) => (
          <text
            key={at}
            className={styles.text}
            x={across(at)}
            y={base + 15}
            textAnchor={(['start', 'middle', 'end'] as const)[index]}
          >
            {amountInFigures(at)}
          </text>
        ))}
        <text className={styles.text} x={length / 2} y={base + 32} textAnchor="middle">
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
  const height = (cases / most) * room.height;
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
