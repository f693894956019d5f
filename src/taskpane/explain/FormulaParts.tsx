import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ExplainedArgument, Explanation } from '../../plans/explain/explain-cell';
import { explainPanelWords } from '../../wording/explain';
import type { Place } from '../../workbook';
import { Remark } from '../parts/Remark';
import { Section } from '../parts/Section';
import { CellLink } from './CellLink';

const useStyles = makeStyles({
  formula: {
    margin: 0,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  table: {
    width: '100%',
    marginTop: tokens.spacingVerticalS,
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  heading: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXXS} 0`,
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'left',
  },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'left',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
  },
  holds: { color: tokens.colorNeutralForeground3, textAlign: 'right', whiteSpace: 'nowrap' },
});

interface FormulaPartsProps {
  explanation: Explanation;
  goTo: (place: Place) => void;
}

/** The formula, with each argument named, what it refers to and what it holds. */
export function FormulaParts({ explanation, goTo }: FormulaPartsProps): ReactElement {
  const styles = useStyles();
  const { cell, anchor, formula } = explanation;
  return (
    <Section title={explainPanelWords.formulaHeading()}>
      {/* A formula breaks after its commas, not within a name. */}
      <p className={styles.formula}>{formula.replaceAll(',', ',\u200b')}</p>
      {anchor.address !== cell.address && (
        <Remark>{explainPanelWords.partOf(`${anchor.sheet}!${anchor.address}`)}</Remark>
      )}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.heading}>
              {explainPanelWords.argument()}
            </th>
            <th scope="col" className={styles.heading}>
              {explainPanelWords.refersTo()}
            </th>
            <th scope="col" className={`${styles.heading} ${styles.holds}`}>
              {explainPanelWords.holds()}
            </th>
          </tr>
        </thead>
        <tbody>
          {explanation.arguments.map((argument) => (
            <ArgumentLine key={argument.label} argument={argument} goTo={goTo} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

interface ArgumentLineProps {
  argument: ExplainedArgument;
  goTo: (place: Place) => void;
}

function ArgumentLine({ argument, goTo }: ArgumentLineProps): ReactElement {
  const styles = useStyles();
  const { label, written, holds, place } = argument;
  return (
    <tr>
      <th scope="row" className={styles.cell}>
        {label}
      </th>
      <td className={styles.cell}>
        {place ? (
          <CellLink
            label={explainPanelWords.goToArgument(label, `${place.sheet}!${place.address}`)}
            onOpen={() => goTo(place)}
          >
            {written}
          </CellLink>
        ) : (
          written
        )}
      </td>
      <td className={`${styles.cell} ${styles.holds}`}>{holds}</td>
    </tr>
  );
}
