import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ExplainedArgument, Explanation } from '../../plans/explain/explain-cell';
import { explainPanelWords } from '../../wording/explain';
import type { Place } from '../../workbook';
import { Remark } from '../parts/Remark';
import { Section } from '../parts/Section';
import { Table, TableCell, TableLine } from '../parts/Table';
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
  table: { marginTop: tokens.spacingVerticalS, '& th, & td': { textAlign: 'left' } },
  refers: { overflowWrap: 'anywhere' },
  holds: { color: tokens.colorNeutralForeground3 },
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
      <Table
        small
        className={styles.table}
        label={explainPanelWords.formulaHeading()}
        headings={[explainPanelWords.argument(), explainPanelWords.refersTo(), explainPanelWords.holds()]}
      >
        <tbody>
          {explanation.arguments.map((argument) => (
            <ArgumentLine key={argument.label} argument={argument} goTo={goTo} />
          ))}
        </tbody>
      </Table>
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
    <TableLine label={label}>
      <TableCell words className={styles.refers}>
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
      </TableCell>
      <TableCell className={styles.holds}>{holds}</TableCell>
    </TableLine>
  );
}
