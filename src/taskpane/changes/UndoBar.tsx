import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons/svg/arrow-undo';
import type { ReactElement } from 'react';
import { previewWords } from '../../wording/changes';

const useStyles = makeStyles({
  // Its words stand below those above, not the edge of a button that is not drawn.
  bar: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}` },
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
        size="small"
        appearance="subtle"
        icon={undoing ? <Spinner size="extra-tiny" /> : <ArrowUndo16Regular />}
        onClick={onUndo}
        disabledFocusable={undoing}
      >
        {undoing ? previewWords.undoing() : previewWords.undoLast()}
      </Button>
    </div>
  );
}
