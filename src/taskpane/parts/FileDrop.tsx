import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type DragEvent, type ReactElement, useRef, useState } from 'react';

const useStyles = makeStyles({
  drop: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    margin: `${tokens.spacingVerticalS} 0`,
    padding: tokens.spacingHorizontalM,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  over: {
    backgroundColor: tokens.colorSubtleBackgroundHover,
    border: `1px dashed ${tokens.colorBrandStroke1}`,
  },
  file: { display: 'none' },
});

interface FileDropProps {
  /** On the button. */
  label: string;
  /** Beside it: what may be dropped. */
  hint: string;
  /** Endings the browser offers: ".xlsx,.csv". */
  accept: string;
  onFiles: (files: readonly File[]) => void;
}

/** Where files are given: chosen, many at once, or dropped. */
export function FileDrop({ label, hint, accept, onFiles }: FileDropProps): ReactElement {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) onFiles(files);
  };
  return (
    <div
      className={mergeClasses(styles.drop, isOver && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <input
        ref={input}
        type="file"
        multiple
        accept={accept}
        className={styles.file}
        aria-label={label}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // The same file may be chosen again once it is mended.
          target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      <Button onClick={() => input.current?.click()}>{label}</Button>
      <span>{hint}</span>
    </div>
  );
}
