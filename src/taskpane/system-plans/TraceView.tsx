import { Button, Spinner, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { Fragment, type ReactElement, useEffect, useState } from 'react';
import { figure } from '../../plans/figures';
import type {
  ConsolidatedFigure,
  FigurePart,
  FigureTrace,
  PlacePart,
} from '../../plans/system/consolidation';
import { addedUpWords as words } from '../../wording/system-plans-panel';
import { causeOf } from '../changes/cause-of';
import { Remark } from '../parts/Remark';
import { PlaceInPlan } from './PlaceInPlan';
import type { SystemWorking } from './system-work';

const useStyles = makeStyles({
  trace: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalXS,
    margin: `0 0 ${tokens.spacingVerticalM}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  top: { display: 'flex', justifyContent: 'space-between', alignItems: 'start' },
  title: { fontWeight: tokens.fontWeightSemibold },
  table: { width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse' },
  heading: {
    padding: `${tokens.spacingVerticalXXS} 0`,
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'right',
    ':first-child': { width: '50%', textAlign: 'left' },
  },
  cell: { padding: `${tokens.spacingVerticalXXS} 0`, textAlign: 'right', verticalAlign: 'top' },
  name: { fontWeight: 'inherit', textAlign: 'left', overflowWrap: 'anywhere' },
  own: { paddingLeft: tokens.spacingHorizontalM },
  at: { padding: `0 0 ${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`, textAlign: 'left' },
  placeLine: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface TraceViewProps {
  figureAt: ConsolidatedFigure;
  openFile: string | undefined;
  work: () => SystemWorking;
  onClose: () => void;
}

/** What a figure of the system is made from: places, and the organisations of each with their share. */
export function TraceView({ figureAt, openFile, work, onClose }: TraceViewProps): ReactElement {
  const styles = useStyles();
  const [found, setFound] = useState<FigureTrace | { why: string }>();
  useEffect(() => {
    let isOver = false;
    const say = (what: FigureTrace | { why: string }) => {
      if (!isOver) setFound(what);
    };
    work()
      .trace(figureAt.sheet, figureAt.address)
      .then(
        (one) => say(one ?? { why: words.noTrace() }),
        (error: unknown) => say({ why: causeOf(error) }),
      );
    return () => {
      isOver = true;
    };
  }, [work, figureAt]);
  return (
    <div className={styles.trace}>
      <div className={styles.top}>
        <span className={styles.title}>{words.traceHeading()}</span>
        <Button
          size="small"
          appearance="subtle"
          icon={<Dismiss16Regular />}
          aria-label={words.close()}
          onClick={onClose}
        />
      </div>
      {found === undefined && <Spinner size="tiny" label={words.tracing()} />}
      {found && 'why' in found && <Remark>{found.why}</Remark>}
      {found && 'places' in found && <Made figureAt={figureAt} from={found} openFile={openFile} />}
    </div>
  );
}

interface MadeProps {
  figureAt: ConsolidatedFigure;
  from: FigureTrace;
  openFile: string | undefined;
}

function Made({ figureAt, from, openFile }: MadeProps): ReactElement {
  const styles = useStyles();
  const { holds } = figureAt;
  const inFigures = (value: number | undefined): string =>
    value === undefined ? words.noFigure() : figure(value, holds);
  const hasShares = from.places.some(({ share }) => share !== undefined);
  const hasWeights = from.how === 'weighted';
  const headings = [
    words.organisation(),
    words.value(),
    ...(hasShares ? [words.share()] : []),
    ...(hasWeights ? [words.weight()] : []),
  ];
  const rest = ({ share, weight }: Pick<FigurePart, 'share' | 'weight'>) => (
    <>
      {hasShares && <td className={styles.cell}>{shareInWords(share)}</td>}
      {hasWeights && <td className={styles.cell}>{weight === undefined ? '' : figure(weight, 'amount')}</td>}
    </>
  );
  return (
    <>
      <div>{howInWords(from, hasShares)}</div>
      <table className={styles.table} aria-label={words.traceOf(from.label, inFigures(from.value))}>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col" className={styles.heading}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        {from.places.map((place) => (
          <tbody key={place.place}>
            <tr className={styles.placeLine}>
              <th scope="rowgroup" className={mergeClasses(styles.cell, styles.name)}>
                {place.place}
              </th>
              <td className={styles.cell}>{inFigures(place.value)}</td>
              {rest(withoutWeight(place))}
            </tr>
            {place.parts.map((part) => (
              <Fragment key={`${part.file} ${part.address}`}>
                <tr>
                  <th scope="row" className={mergeClasses(styles.cell, styles.name, styles.own)}>
                    {part.organisation.shortName}
                  </th>
                  <td className={styles.cell}>{inFigures(part.value)}</td>
                  {rest(part)}
                </tr>
                {/* A line of its own: names of files are long. */}
                <tr>
                  <td colSpan={headings.length} className={styles.at}>
                    <PlaceInPlan {...part} openFile={openFile} />
                  </td>
                </tr>
              </Fragment>
            ))}
          </tbody>
        ))}
      </table>
    </>
  );
}

const withoutWeight = ({ share }: PlacePart): Pick<FigurePart, 'share'> =>
  share === undefined ? {} : { share };

const shareInWords = (share: number | undefined): string =>
  share === undefined
    ? ''
    : `${(share * 100).toLocaleString('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 })}%`;

function howInWords({ how, base = '', formula = '' }: FigureTrace, adds: boolean): string {
  switch (how) {
    case 'weighted':
      return words.averaged(base);
    case 'formula':
      return adds ? words.formulaAdds(formula) : words.formula(formula);
    case 'published':
      return words.published();
    case 'latest':
      return words.latest();
    default:
      return words.sum();
  }
}
