import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { systemViewWords } from '../../wording/system-view';
import type { Place } from '../../workbook';

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2 },
});

interface NothingYetProps {
  /** What is not filled in, and where it would be. */
  text: string;
  place: Place;
  goTo: (place: Place) => void;
}

/** In place of figures that there are none of: what to fill in, and the way there. */
export function NothingYet({ text, place, goTo }: NothingYetProps): ReactElement {
  const styles = useStyles();
  return (
    <>
      <p className={styles.text}>{text}</p>
      <Button aria-label={systemViewWords.fillInOf(text)} onClick={() => goTo(place)}>
        {systemViewWords.fillIn()}
      </Button>
    </>
  );
}
