import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { AssumptionInUse } from '../../plans/system-psf/assumptions-in-use';
import { positionWords } from '../../wording/pane';
import type { Place } from '../../workbook';
import { Disclosure } from '../parts/Disclosure';
import { Remark } from '../parts/Remark';

const useStyles = makeStyles({
  list: { margin: `${tokens.spacingVerticalS} 0 0`, padding: 0, listStyleType: 'none' },
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  label: {
    display: 'block',
    width: '100%',
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { color: tokens.colorBrandForeground1, textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  value: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface AssumptionsProps {
  assumptions: readonly AssumptionInUse[];
  goTo: (place: Place) => void;
}

/** What the figures assume where the sources are silent, each with its alternative. */
export function Assumptions({ assumptions, goTo }: AssumptionsProps): ReactElement {
  const styles = useStyles();
  return (
    <Disclosure as="section" title={positionWords.assumptionsHeading(assumptions.length)}>
      <Remark>{positionWords.assumptionsNote()}</Remark>
      <ul className={styles.list}>
        {assumptions.map((assumption) => (
          <Assumption key={assumption.name} {...assumption} onOpen={() => goTo({ name: assumption.name })} />
        ))}
      </ul>
    </Disclosure>
  );
}

function Assumption(props: AssumptionInUse & { onOpen: () => void }): ReactElement {
  const styles = useStyles();
  const { label, value, assumed, alternative, usual, onOpen } = props;
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={styles.label}
        aria-label={positionWords.goToAssumption(label)}
        onClick={onOpen}
      >
        {label}
      </button>
      <div className={styles.value}>
        <span>{value}</span>
        <Badge appearance="outline" size="small" color={usual === undefined ? 'informative' : 'warning'}>
          {usual === undefined ? positionWords.assumption() : positionWords.changed()}
        </Badge>
      </div>
      {usual !== undefined && <Remark>{positionWords.changedFrom(usual, assumed)}</Remark>}
      {alternative && <Remark>{positionWords.alternative(alternative)}</Remark>}
    </li>
  );
}
