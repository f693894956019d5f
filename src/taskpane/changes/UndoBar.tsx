import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons/svg/arrow-undo';
import type { ReactElement } from 'react';
import { previewWords } from '../../wording/changes';
import { Busy } from '../parts/Busy';

const useStyles = makeStyles({
  bar: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // Its words stand below those above, not an edge that is drawn in contrast themes alone.
  button: {
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
    '@media (forced-colors: active)': { marginLeft: 0 },
  },
});

interface UndoBarProps {
  undoing: boolean;
  onUndo: () => void;
}

/** Takes the last list of the Change log back, whichever panel it came from. */
export function UndoBar({ undoing, onUndo }: UndoBarProps): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      <Button
        className={styles.button}
        size="small"
        appearance="subtle"
        icon={undoing ? <Busy /> : <ArrowUndo16Regular />}
        onClick={onUndo}
        disabledFocusable={undoing}
      >
        {undoing ? previewWords.undoing() : previewWords.undoLast()}
      </Button>
    </div>
  );
}
