import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, type ReactElement, useMemo } from 'react';
import { copyTo, withFigures } from '../../plans/what-if/copy';
import {
  type EarnBackAssumption,
  type EarnBackResult,
  type EarnBackTerms,
  earnBackByAssumption,
  fullYearActual,
} from '../../plans/what-if/earn-back-by-assumption';
import { lastQuarter } from '../../psf/quarters';
import { whatIfWords } from '../../wording/what-if';
import { amountInFigures } from '../../plans/amounts';
import { type AmountLine, AmountLines } from '../parts/AmountLines';
import { Message } from '../parts/Message';
import { Remark } from '../parts/Remark';
import { Section } from '../parts/Section';
import { Table, TableCell, TableLine } from '../parts/Table';
import type { WhatIfModel } from './use-what-if';

const useStyles = makeStyles({
  standing: { padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}` },
  share: { paddingLeft: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground2 },
  badge: { marginLeft: tokens.spacingHorizontalXS },
});

/** The earn-back at year end by each assumption offered, side by side. */
export function EarnBackView(model: WhatIfModel): ReactElement {
  const { earnBack } = model;
  if (!earnBack)
    return (
      <Section title={whatIfWords.earnBackHeading()}>
        <Remark>{whatIfWords.earnBackMissing()}</Remark>
      </Section>
    );
  return <Assumptions {...model} earnBack={earnBack} />;
}

function Assumptions(model: WhatIfModel & { earnBack: EarnBackTerms }): ReactElement {
  const styles = useStyles();
  const { reported, tried, earnBack } = model;
  const actual = useMemo(
    () => fullYearActual(withFigures(copyTo(reported, lastQuarter), tried)),
    [reported, tried],
  );
  const results = useMemo(() => earnBackByAssumption(actual, earnBack), [actual, earnBack]);
  const isFinal = reported.quarter === lastQuarter;
  const basis: AmountLine[] = [
    { label: whatIfWords.fullYear(), amount: actual },
    { label: whatIfWords.startingPoint(), amount: earnBack.startingPoint },
    { label: whatIfWords.better(), amount: Math.max(0, actual - earnBack.startingPoint) },
    { label: whatIfWords.cap(), amount: earnBack.cap },
  ];
  return (
    <>
      <div className={styles.standing}>
        <Message
          kind={isFinal ? 'information' : 'warning'}
          title={isFinal ? whatIfWords.earnBackHeading() : whatIfWords.projection()}
          text={isFinal ? whatIfWords.earnBackFinal() : whatIfWords.earnBackProjection(reported.quarter)}
        />
      </div>
      <Section title={whatIfWords.againstStart()} aside={whatIfWords.unit()}>
        <AmountLines of={whatIfWords.againstStart()} lines={basis} />
      </Section>
      <Section title={whatIfWords.earnBackCaption()} aside={whatIfWords.unit()}>
        <ByAssumption results={results} />
        <Remark>{whatIfWords.earnBackAssumptions()}</Remark>
      </Section>
      <Section title={whatIfWords.receiversHeading()} aside={whatIfWords.unit()}>
        <Receivers {...model} results={results} />
      </Section>
    </>
  );
}

const inWords = (assumption: EarnBackAssumption): string =>
  assumption.kind === 'rate' ? whatIfWords.atRate(assumption.rate) : whatIfWords.straightLine();

function ByAssumption({ results }: { results: readonly EarnBackResult[] }): ReactElement {
  return (
    <Table label={whatIfWords.earnBackCaption()} headings={[whatIfWords.assumption(), whatIfWords.amount()]}>
      <tbody>
        {results.map(({ assumption, amount, chosen }) => (
          <TableLine
            key={inWords(assumption)}
            label={<Offered label={inWords(assumption)} chosen={chosen} />}
          >
            <TableCell>{amountInFigures(amount)}</TableCell>
          </TableLine>
        ))}
      </tbody>
    </Table>
  );
}

/** One of the assumptions offered, marked where the workbook has chosen it. */
function Offered({ label, chosen }: { label: string; chosen: boolean }): ReactElement {
  const styles = useStyles();
  return (
    <>
      {label}
      {chosen && (
        <Badge className={styles.badge} appearance="outline" size="small" color="informative">
          {whatIfWords.chosen()}
        </Badge>
      )}
    </>
  );
}

/** Who is paid, of the earn-back by the assumption chosen in the workbook. */
function Receivers({
  results,
  reading,
  earnBack,
}: WhatIfModel & { earnBack: EarnBackTerms; results: readonly EarnBackResult[] }): ReactElement {
  const chosen = results.find((result) => result.chosen) ?? results[0]!;
  const styles = useStyles();
  const short = new Map(reading.trusts.map(({ name, shortName }) => [name, shortName]));
  const nameOf = (index: number) => short.get(earnBack.trusts[index]!.name) ?? earnBack.trusts[index]!.name;
  return (
    <Table label={whatIfWords.receiversHeading()}>
      <tbody>
        {chosen.shares.map(({ receiver, chosen: isChosen, byTrust, held }) => (
          <Fragment key={receiver}>
            <TableLine label={<Offered label={whatIfWords.receivers[receiver]} chosen={isChosen} />}>
              <TableCell>
                {amountInFigures(byTrust.reduce((total, amount) => total + amount, held))}
              </TableCell>
            </TableLine>
            {byTrust.map((amount, index) =>
              amount === 0 ? null : (
                <TableLine key={index} className={styles.share} label={nameOf(index)}>
                  <TableCell className={styles.share}>{amountInFigures(amount)}</TableCell>
                </TableLine>
              ),
            )}
          </Fragment>
        ))}
      </tbody>
    </Table>
  );
}
