import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useMemo } from 'react';
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
import { Message } from '../parts/Message';
import { Remark } from '../parts/Remark';
import { Section } from '../parts/Section';
import { Table, TableCell, TableLine } from '../parts/Table';
import type { WhatIfModel } from './use-what-if';

const useStyles = makeStyles({
  standing: { padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}` },
  lines: { display: 'grid', rowGap: tokens.spacingVerticalXS, margin: 0 },
  line: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
  amount: { margin: 0, textAlign: 'right', whiteSpace: 'nowrap' },
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
  const basis: [label: string, amount: number][] = [
    [whatIfWords.fullYear(), actual],
    [whatIfWords.startingPoint(), earnBack.startingPoint],
    [whatIfWords.better(), Math.max(0, actual - earnBack.startingPoint)],
    [whatIfWords.cap(), earnBack.cap],
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
        <dl className={styles.lines}>
          {basis.map(([label, amount]) => (
            <div key={label} className={styles.line}>
              <dt>{label}</dt>
              <dd className={styles.amount}>{amountInFigures(amount)}</dd>
            </div>
          ))}
        </dl>
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
  const short = new Map(reading.trusts.map(({ name, shortName }) => [name, shortName]));
  return (
    <Table label={whatIfWords.receiversHeading()}>
      <tbody>
        {chosen.shares.map(({ receiver, chosen: isChosen, byTrust, held }) => (
          <TableLine
            key={receiver}
            label={<Offered label={whatIfWords.receivers[receiver]} chosen={isChosen} />}
          >
            <TableCell>
              {byTrust.map((amount, index) =>
                amount === 0 ? null : (
                  <div key={index}>
                    {whatIfWords.receives(
                      short.get(earnBack.trusts[index]!.name) ?? earnBack.trusts[index]!.name,
                      amountInFigures(amount),
                    )}
                  </div>
                ),
              )}
              {held > 0 && <div>{amountInFigures(held)}</div>}
              {chosen.amount === 0 && <div>{amountInFigures(0)}</div>}
            </TableCell>
          </TableLine>
        ))}
      </tbody>
    </Table>
  );
}
