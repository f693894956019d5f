import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactElement, useId } from 'react';
import type { ChartFigures } from '../../plans/report/chart-figures';
import { reportPanelWords, reportWords } from '../../wording/report';
import { amountInFigures } from '../../plans/amounts';
import { Disclosure } from '../parts/Disclosure';
import { Table, TableCell, TableLine } from '../parts/Table';
import { useWidth } from '../parts/use-width';
import { scaleOf } from './scale';

/** A category with less room than this has its name in small letters. */
const narrow = 40;
/** Until the pane says how wide it is. */
const usualWidth = 388;
const HEIGHT = 180;
/** Room for the figures of the scale, and for the categories below. */
const left = 54;
const bottom = 22;
const top = 8;

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
  // Told apart by how light they are too; a contrast theme has its own colours for them.
  first: {
    backgroundColor: tokens.colorCompoundBrandBackground,
    fill: tokens.colorCompoundBrandBackground,
  },
  second: {
    backgroundColor: tokens.colorPaletteRedBorderActive,
    fill: tokens.colorPaletteRedBorderActive,
  },
  // Striped, as what is recoverable is on Position: told apart without its colour.
  third: {
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundImage: `repeating-linear-gradient(135deg, ${tokens.colorCompoundBrandStroke} 0 2px, transparent 2px 5px)`,
    stroke: tokens.colorCompoundBrandStroke,
  },
  stripe: { stroke: tokens.colorCompoundBrandStroke, strokeWidth: '2px' },
  ownColours: { forcedColorAdjust: 'none' },
  drawing: { display: 'block', width: '100%', height: 'auto' },
  text: {
    fill: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  small: { fontSize: tokens.fontSizeBase100 },
  line: { stroke: tokens.colorNeutralStroke2, strokeWidth: '1px' },
  axis: { stroke: tokens.colorNeutralStrokeAccessible, strokeWidth: '1px' },
});

/** How the series are drawn, in their order. */
const looks = ['first', 'second', 'third'] as const;

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
            <span
              className={mergeClasses(styles.key, styles.ownColours, styles[looks[index]!])}
              aria-hidden
            />
            {label}
          </li>
        ))}
      </ul>
      <Drawing {...figures} />
      <Disclosure as="detail" title={reportPanelWords.showTable()} of={title}>
        <FiguresTable {...figures} />
      </Disclosure>
    </figure>
  );
}

function Drawing({ title, categories, series }: ChartFigures): ReactElement {
  const styles = useStyles();
  const stripes = useId();
  const { ref, width } = useWidth<SVGSVGElement>(usualWidth);
  const { low, high, marks } = scaleOf(series.flatMap(({ amounts }) => amounts));
  const heightOf = (amount: number): number =>
    top + ((high - amount) / (high - low)) * (HEIGHT - top - bottom);
  const band = (width - left) / Math.max(1, categories.length);
  const thickness = (band * 0.72) / series.length;
  return (
    <svg
      ref={ref}
      className={styles.drawing}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      role="img"
      aria-label={reportPanelWords.chartOf(title)}
    >
      <pattern id={stripes} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line y2={5} className={styles.stripe} />
      </pattern>
      {marks.map((mark) => (
        <g key={mark}>
          <line
            x1={left}
            x2={width}
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
            className={mergeClasses(styles.ownColours, styles[looks[index]!])}
            {...(looks[index] === 'third' && { fill: `url(#${stripes})` })}
          />
        )),
      )}
      {categories.map((category, index) => (
        <text
          key={category}
          x={left + (index + 0.5) * band}
          y={HEIGHT - 6}
          textAnchor="middle"
          className={mergeClasses(styles.text, band < narrow && styles.small)}
        >
          {category}
        </text>
      ))}
    </svg>
  );
}

function FiguresTable({ title, categoryTitle, categories, series }: ChartFigures): ReactElement {
  return (
    <Table small label={title} headings={[categoryTitle, ...series.map(({ label }) => label)]}>
      <tbody>
        {categories.map((category, index) => (
          <TableLine key={category} label={category}>
            {series.map(({ label, amounts }) => (
              <TableCell key={label}>{amountInFigures(amounts[index]!)}</TableCell>
            ))}
          </TableLine>
        ))}
      </tbody>
    </Table>
  );
}
