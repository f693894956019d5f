import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useId } from 'react';
import type { ChartFigures } from '../../plans/report/chart-figures';
import { reportPanelWords, reportWords } from '../../wording/report';
import { amountInFigures } from '../../plans/amounts';
import { scaleOf } from './scale';

const WIDTH = 360;
const HEIGHT = 170;
/** Room for the figures of the scale, and for the categories below. */
const left = 46;
const bottom = 20;
const top = 8;

/** Told apart by how light they are too, for readers who do not see colours. */
const fills = [
  tokens.colorBrandBackground,
  tokens.colorPaletteRedBackground3,
  tokens.colorPaletteMarigoldBackground3,
];

const useStyles = makeStyles({
  figure: { margin: `0 0 ${tokens.spacingVerticalL}` },
  title: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200 },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    margin: `${tokens.spacingVerticalXXS} 0`,
    padding: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    listStyleType: 'none',
  },
  key: { display: 'inline-block', width: '10px', height: '10px', marginRight: tokens.spacingHorizontalXS },
  drawing: { display: 'block', width: '100%', height: 'auto' },
  text: { fill: tokens.colorNeutralForeground3, fontSize: '10px' },
  line: { stroke: tokens.colorNeutralStroke2, strokeWidth: '1px' },
  axis: { stroke: tokens.colorNeutralStroke1, strokeWidth: '1px' },
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

/** A chart of the report as the pane draws it, with its figures as a table. */
export function ColumnChart({ figures }: { figures: ChartFigures }): ReactElement {
  const styles = useStyles();
  const id = useId();
  const { title, series } = figures;
  return (
    <figure className={styles.figure} aria-labelledby={id}>
      <figcaption id={id} className={styles.title}>
        {title} ({reportWords.thousands()})
      </figcaption>
      <ul className={styles.legend}>
        {series.map(({ label }, index) => (
          <li key={label}>
            <span className={styles.key} style={{ backgroundColor: fills[index] }} aria-hidden="true" />
            {label}
          </li>
        ))}
      </ul>
      <Drawing {...figures} />
      <details>
        <summary className={styles.summary}>{reportPanelWords.showTable()}</summary>
        <FiguresTable {...figures} />
      </details>
    </figure>
  );
}

function Drawing({ title, categories, series }: ChartFigures): ReactElement {
  const styles = useStyles();
  const { low, high, marks } = scaleOf(series.flatMap(({ amounts }) => amounts));
  const heightOf = (amount: number): number =>
    top + ((high - amount) / (high - low)) * (HEIGHT - top - bottom);
  const band = (WIDTH - left) / Math.max(1, categories.length);
  const thickness = (band * 0.72) / series.length;
  return (
    <svg className={styles.drawing} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
      {marks.map((mark) => (
        <g key={mark}>
          <line
            x1={left}
            x2={WIDTH}
            y1={heightOf(mark)}
            y2={heightOf(mark)}
            className={mark === 0 ? styles.axis : styles.line}
          />
          <text x={left - 4} y={heightOf(mark) + 3} textAnchor="end" className={styles.text}>
            {amountInFigures(mark)}
          </text>
        </g>
      ))}
      {series.map(({ label, amounts }, index) =>
        amounts.map((amount, category) => (
          <rect
            key={`${label} ${categories[category]}`}
            x={left + category * band + band * 0.14 + index * thickness}
            y={Math.min(heightOf(amount), heightOf(0))}
            width={Math.max(0.5, thickness - 1)}
            height={Math.abs(heightOf(amount) - heightOf(0))}
            fill={fills[index]}
          />
        )),
      )}
      {categories.map((category, index) => (
        <text
          key={category}
          x={left + (index + 0.5) * band}
          y={HEIGHT - 6}
          textAnchor="middle"
          className={styles.text}
        >
          {category}
        </text>
      ))}
    </svg>
  );
}

function FiguresTable({ categoryTitle, categories, series }: ChartFigures): ReactElement {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {[categoryTitle, ...series.map(({ label }) => label)].map((heading) => (
            <th key={heading} scope="col" className={styles.cell}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {categories.map((category, index) => (
          <tr key={category}>
            <th scope="row" className={styles.cell}>
              {category}
            </th>
            {series.map(({ label, amounts }) => (
              <td key={label} className={styles.cell}>
                {amountInFigures(amounts[index]!)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
