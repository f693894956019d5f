import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { ErrorCircle16Regular } from '@fluentui/react-icons/svg/error-circle';
import type { ReactElement } from 'react';
import { plansTogetherWords as words } from '../../wording/system-plans-panel';
import { Remark } from '../parts/Remark';
import { Section } from '../parts/Section';
import { templateTitle } from '../validate/template-title';
import type { GivenFile, SystemPlans } from './system-work';
import type { SystemPlansModel } from './use-system-plans';

const useStyles = makeStyles({
  list: { display: 'grid', margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  mark: { lineHeight: 0, paddingTop: '2px', color: tokens.colorStatusSuccessForeground1 },
  refused: { color: tokens.colorStatusDangerForeground1 },
  about: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  why: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  kind: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  actions: { marginTop: tokens.spacingVerticalS },
});

interface FileListProps {
  plans: SystemPlans;
  model: Pick<SystemPlansModel, 'underWay' | 'remove' | 'clear'>;
}

/** Every file given: those left out first, each with why; then those that count, and whose plan is not there. */
export function FileList({ plans, model }: FileListProps): ReactElement {
  const styles = useStyles();
  const { files, addedUp } = plans;
  const leftOut = files.filter((file) => file.leftOut);
  const counted = files.filter((file) => !file.leftOut);
  const missing = addedUp?.missing ?? [];
  const busy = model.underWay !== undefined;
  const listOf = (title: string, some: readonly GivenFile[]) => (
    <Section title={title}>
      <ul className={styles.list} aria-label={title}>
        {some.map((file) => (
          <FileItem key={file.name} file={file} busy={busy} onRemove={() => void model.remove(file.name)} />
        ))}
      </ul>
    </Section>
  );
  return (
    <>
      <Section title={words.unitHeading()} aside={words.counted(counted.length, files.length)}>
        {addedUp && (
          <Remark>
            {missing.length > 0 ? words.missingPlans(missing.map(({ name }) => name)) : words.allThere()}
          </Remark>
        )}
        <div className={styles.actions}>
          <Button size="small" disabledFocusable={busy} onClick={() => void model.clear()}>
            {words.clear()}
          </Button>
        </div>
      </Section>
      {leftOut.length > 0 && listOf(words.leftOutHeading(leftOut.length), leftOut)}
      {counted.length > 0 && listOf(words.countedHeading(counted.length), counted)}
    </>
  );
}

interface FileItemProps {
  file: GivenFile;
  busy: boolean;
  onRemove: () => void;
}

function FileItem({ file, busy, onRemove }: FileItemProps): ReactElement {
  const styles = useStyles();
  const { name, stamp, organisation, leftOut } = file;
  const about = [organisation, stamp === undefined ? undefined : templateTitle(stamp)];
  return (
    <li className={styles.item}>
      <span className={mergeClasses(styles.mark, leftOut && styles.refused)} aria-hidden>
        {leftOut ? <ErrorCircle16Regular /> : <CheckmarkCircle16Regular />}
      </span>
      <div>
        <div>{name}</div>
        <div className={styles.about}>{about.filter((one) => one !== undefined).join(': ')}</div>
        {leftOut && (
          <div className={styles.why}>
            <span className={styles.kind}>{words.leftOutKind(leftOut.kind)}.</span> {leftOut.why}
          </div>
        )}
      </div>
      <Button
        size="small"
        appearance="subtle"
        icon={<Dismiss16Regular />}
        aria-label={words.remove(name)}
        disabledFocusable={busy}
        onClick={onRemove}
      />
    </li>
  );
}
