import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { basketAssumption, basketWords } from '../../wording/system-finance';
import { financeViewWords, systemViewWords } from '../../wording/system-view';
import { Choice } from '../parts/Choice';
import { FigureTable } from '../parts/FigureTable';
import { Remark } from '../parts/Remark';
import { Section } from '../parts/Section';
import type { FinanceProps } from './FinanceView';
import { NothingYet } from './NothingYet';
import { fractionOrNone } from './worded-figures';

const useStyles = makeStyles({ choice: { marginBottom: tokens.spacingVerticalS } });

/** The basket of efficiency indicators: each organisation beside the system. */
export function Efficiency({ finance, goTo }: FinanceProps): ReactElement {
  const styles = useStyles();
  const { basket } = finance;
  const [chosen, setChosen] = useState(basket[0]!.id);
  const column = basket.findIndex(({ id }) => id === chosen);
  const { organisations, system } = basket[column]!;
  const isFilledIn = basket.some((one) => one.organisations.some(({ value }) => value !== undefined));
  if (!isFilledIn)
    return (
      <Section title={financeViewWords.basketHeading()}>
        <NothingYet text={financeViewWords.noSavings()} place={{ name: 'Finance_efficiency' }} goTo={goTo} />
      </Section>
    );
  return (
    <Section title={financeViewWords.basketHeading()}>
      <div className={styles.choice}>
        <Choice
          label={financeViewWords.indicator()}
          options={basket.map(({ id }) => ({ value: id, label: financeViewWords.basketColumns[id] }))}
          chosen={chosen}
          onChoose={setChosen}
        />
      </div>
      <FigureTable
        caption={basketWords[chosen]}
        headings={[basketWords[chosen], financeViewWords.part(), financeViewWords.lessSystem()]}
        lines={[
          ...organisations.map(({ organisation, value, lessSystem }, row) => ({
            label: organisation,
            amounts: [fractionOrNone(value), fractionOrNone(lessSystem)],
            onOpen: () => goTo({ name: 'Finance_basket', row, column }),
          })),
          {
            label: systemViewWords.wholeSystem(),
            amounts: [fractionOrNone(system)],
            total: true,
            onOpen: () => goTo({ name: 'Finance_system_basket', row: 0, column }),
          },
        ]}
      />
      <Remark>{basketAssumption}</Remark>
    </Section>
  );
}
