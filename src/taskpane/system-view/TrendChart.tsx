import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useId } from 'react';
import { systemViewWords } from '../../wording/system-view';
import { type Scale, scaleOf } from '../report/scale';

/** Figures over time; a point without one leaves a gap in its line. */
export interface Trend {
  title: string;
  /** Over the points in the table: "Month". */
  pointTitle: string;
  /** In full for the table, and short below the drawing, where there is room for few. */
  points: readonly { label: string; tick?: string }[];
  series: readonly { label: string; values: readonly (number | undefined)[] }[];
  /** A standard that the figures are held against. */
  standard?: { label: string; value: number };
  inFigures: (value: number) => string;
  /** Whether nought belongs to the scale. */
  fromNil: boolean;
}

const WIDTH = 360;
const HEIGHT = 180;
const left = 58;
const right = 6;
const top = 10;
const bottom = 22;

/** Told apart by their dashes too, for readers who do not see colours. */
const strokes = [
  { stroke: tokens.colorNeutralForeground3, strokeDasharray: '5 3' },
  { stroke: tokens.colorCompoundBrandBackground, strokeDasharray: undefined },
] as const;
const strokesOf = (series: number) => strokes.slice(strokes.length - series);

const useStyles = makeStyles({
  figure: { margin: 0 },
  title: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200 },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    margin: `${tokens.spacingVerticalXXS} 0`,
    padding: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    listStyleType: 'none',
  },
  key: { display: 'inline-block', width: '22px', height: '8px', marginRight: tokens.spacingHorizontalXS },
  drawing: { display: 'block', width: '100%', height: 'auto' },
  text: { fill: tokens.colorNeutralForeground3, fontSize: '10px' },
  grid: { stroke: tokens.colorNeutralStroke2 },
  axis: { stroke: tokens.colorNeutralStroke1 },
  standard: { stroke: tokens.colorStatusDangerForeground1, strokeDasharray: '2 2' },
  line: { fill: 'none', strokeWidth: '2px', strokeLinejoin: 'round' },
  summary: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  cell: {
    padding: `${tokens.spacingVerticalXXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'right',
    ':first-child': { textAlign: 'left' },
  },
});

/** Figures over time as lines, with the same figures as a table. */
export function TrendChart(trend: Trend): ReactElement {
  const styles = useStyles();
  const id = useId();
  return (
    <figure className={styles.figure} aria-labelledby={id}>
      <figcaption id={id} className={styles.title}>
        {trend.title}
      </figcaption>
      <Legend {...trend} />
      <Drawing {...trend} />
      <details>
        <summary tabIndex={0} className={styles.summary}>
          {systemViewWords.showTable()}
        </summary>
        <PointsTable {...trend} />
      </details>
    </figure>
  );
}

function Legend({ series, standard }: Trend): ReactElement {
  const styles = useStyles();
  const keyOf = (className: string | undefined, dashes: object) => (
    <svg className={styles.key} viewBox="0 0 22 8" aria-hidden="true">
      <line x1="0" x2="22" y1="4" y2="4" strokeWidth="2" className={className} {...dashes} />
    </svg>
  );
  return (
    <ul className={styles.legend}>
      {series.map(({ label }, index) => (
        <li key={label}>
          {keyOf(undefined, strokesOf(series.length)[index]!)}
          {label}
        </li>
      ))}
      {standard && (
        <li>
          {keyOf(styles.standard, {})}
          {standard.label}
        </li>
      )}
    </ul>
  );
}

const known = (values: readonly (number | undefined)[]): number[] =>
  values.filter((value): value is number => value !== undefined);

function Drawing({ title, points, series, standard, inFigures, fromNil }: Trend): ReactElement {
  const styles = useStyles();
  const all = [...series.flatMap(({ values }) => known(values)), ...(standard ? [standard.value] : [])];
  const scale = scaleOf(all, fromNil);
  const down = (value: number): number =>
    top + ((scale.high - value) / (scale.high - scale.low)) * (HEIGHT - top - bottom);
  const step = (WIDTH - left - right) / Math.max(1, points.length - 1);
  const across = (index: number): number => left + index * step;
  return (
    <svg className={styles.drawing} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
      <Grid scale={scale} down={down} inFigures={inFigures} />
      {standard && (
        <line
          className={styles.standard}
          x1={left}
          x2={WIDTH - right}
          y1={down(standard.value)}
          y2={down(standard.value)}
        />
      )}
      {series.map(({ label, values }, index) => (
        <Line
          key={label}
          {...{ values, across, down }}
          {...strokesOf(series.length)[index]!}
          titleOf={(at) => `${points[at]!.label}: ${label} ${inFigures(values[at]!)}`}
        />
      ))}
      {points.map(({ label, tick }, index) => (
        <text
          key={label}
          className={styles.text}
          x={across(index)}
          y={HEIGHT - 6}
          textAnchor={index === 0 ? 'start' : index === points.length - 1 ? 'end' : 'middle'}
        >
          {tick}
        </text>
      ))}
    </svg>
  );
}

interface GridProps {
  scale: Scale;
  down: (value: number) => number;
  inFigures: (value: number) => string;
}

function Grid({ scale, down, inFigures }: GridProps): ReactElement {
  const styles = useStyles();
  return (
    <>
      {scale.marks.map((mark) => (
        <g key={mark}>
          <line
            x1={left}
            x2={WIDTH - right}
            y1={down(mark)}
            y2={down(mark)}
            className={mark === 0 ? styles.axis : styles.grid}
          />
          <text x={left - 4} y={down(mark) + 3} textAnchor="end" className={styles.text}>
            {inFigures(mark)}
          </text>
        </g>
      ))}
    </>
  );
}

interface LineProps {
  values: readonly (number | undefined)[];
  across: (index: number) => number;
  down: (value: number) => number;
  stroke: string;
  strokeDasharray: string | undefined;
  titleOf: (index: number) => string;
}

/** A line through the points there are: one that is missing is not bridged. */
function Line({ values, across, down, stroke, strokeDasharray, titleOf }: LineProps): ReactElement {
  const styles = useStyles();
  const path = values
    .flatMap((value, index) =>
      value === undefined
        ? []
        : [`${values[index - 1] === undefined ? 'M' : 'L'}${across(index)} ${down(value)}`],
    )
    .join('');
  return (
    <g>
      <path className={styles.line} d={path} stroke={stroke} strokeDasharray={strokeDasharray} />
      {values.map(
        (value, index) =>
          value !== undefined && (
            <circle key={titleOf(index)} cx={across(index)} cy={down(value)} r={3} fill={stroke}>
              <title>{titleOf(index)}</title>
            </circle>
          ),
      )}
    </g>
  );
}

function PointsTable({ title, pointTitle, points, series, inFigures }: Trend): ReactElement {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label={title}>
      <thead>
        <tr>
          {[pointTitle, ...series.map(({ label }) => label)].map((heading) => (
            <th key={heading} scope="col" className={styles.cell}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {points.map((point, index) => (
          <tr key={point.label}>
            <th scope="row" className={styles.cell}>
              {point.label}
            </th>
            {series.map(({ label, values }) => (
              <td key={label} className={styles.cell}>
                {values[index] === undefined ? systemViewWords.noFigure().shown : inFigures(values[index])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
