import { Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useRef, useState } from 'react';
import { figure } from '../../plans/figures';
import type { ConsolidatedFigure } from '../../plans/system/consolidation';
import { addedUpWords as words } from '../../wording/system-plans-panel';
import { CellLink } from '../explain/CellLink';
import { Remark } from '../parts/Remark';
import { Section } from '../parts/Section';
import { TraceView } from './TraceView';
import type { AddedUp, SystemWorking } from './system-work';

const useStyles = makeStyles({
  choices: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalS,
  },
  find: { gridColumn: '1 / -1', minWidth: 0 },
  table: { width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse' },
  heading: {
    padding: `${tokens.spacingVerticalXXS} 0`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'left',
    ':last-child': { width: '34%', textAlign: 'right' },
  },
  section: {
    padding: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'left',
  },
  line: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  label: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0`,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'left',
    overflowWrap: 'anywhere',
  },
  value: { padding: `${tokens.spacingVerticalXS} 0`, textAlign: 'right', verticalAlign: 'top' },
});

interface FigureBrowserProps {
  addedUp: AddedUp;
  openFile: string | undefined;
  work: () => SystemWorking;
}

/** The system's figures, a sheet and a column at a time; a click shows what a figure is made from. */
export function FigureBrowser({ addedUp, openFile, work }: FigureBrowserProps): ReactElement {
  const styles = useStyles();
  const { figures } = addedUp;
  const sheets = namesOf(figures, ({ sheet }) => sheet);
  const [askedSheet, setSheet] = useState('Summary');
  const sheet = sheets.includes(askedSheet) ? askedSheet : (sheets[0] ?? '');
  const onSheet = figures.filter((one) => one.sheet === sheet);
  const columns = namesOf(onSheet, ({ column }) => column);
  const [askedColumn, setColumn] = useState<string>();
  const column =
    askedColumn !== undefined && columns.includes(askedColumn) ? askedColumn : (columns[0] ?? '');
  const [text, setText] = useState('');
  const shown = onSheet.filter((one) => one.column === column && says(one, text));
  return (
    <Section title={words.heading()} aside="£000">
      <div className={styles.choices}>
        <NameChoice label={words.sheet()} options={sheets} chosen={sheet} onChoose={setSheet} />
        <NameChoice label={words.column()} options={columns} chosen={column} onChoose={setColumn} />
        <Input
          className={styles.find}
          type="search"
          size="small"
          aria-label={words.find()}
          placeholder={words.find()}
          value={text}
          onChange={(_, { value }) => setText(value)}
        />
      </div>
      {shown.length === 0 ? (
        <Remark>{words.noLine(text)}</Remark>
      ) : (
        <Figures caption={words.figures(sheet, column)} figures={shown} openFile={openFile} work={work} />
      )}
    </Section>
  );
}

const namesOf = (
  figures: readonly ConsolidatedFigure[],
  of: (one: ConsolidatedFigure) => string,
): string[] => [...new Set(figures.map(of))];

const says = ({ section, line }: ConsolidatedFigure, text: string): boolean =>
  `${section} ${line}`.toLowerCase().includes(text.trim().toLowerCase());

interface NameChoiceProps {
  label: string;
  options: readonly string[];
  chosen: string;
  onChoose: (option: string) => void;
}

function NameChoice({ label, options, chosen, onChoose }: NameChoiceProps): ReactElement {
  return (
    <Select size="small" aria-label={label} value={chosen} onChange={(_, { value }) => onChoose(value)}>
      {options.map((option) => (
        <option key={option}>{option}</option>
      ))}
    </Select>
  );
}

interface FiguresProps extends Pick<FigureBrowserProps, 'openFile' | 'work'> {
  caption: string;
  figures: readonly ConsolidatedFigure[];
}

function Figures({ caption, figures, openFile, work }: FiguresProps): ReactElement {
  const styles = useStyles();
  const [opened, setOpened] = useState<string>();
  /** Where the keyboard goes back to when a trace is closed. */
  const opener = useRef<HTMLElement>(null);
  const close = () => {
    setOpened(undefined);
    opener.current?.focus();
  };
  return (
    <table className={styles.table} aria-label={caption}>
      <thead>
        <tr>
          <th scope="col" className={styles.heading}>
            {words.line()}
          </th>
          <th scope="col" className={styles.heading}>
            {words.figure()}
          </th>
        </tr>
      </thead>
      {sectionsOf(figures).map(({ section, lines }) => (
        <tbody key={lines[0]!.address}>
          <tr>
            <th scope="rowgroup" colSpan={2} className={styles.section}>
              {section}
            </th>
          </tr>
          {lines.flatMap((one) => {
            const { sheet, address, line, value, holds } = one;
            const inFigures = figure(value, holds);
            const key = `${sheet}!${address}`;
            const row = (
              <tr key={key} className={styles.line}>
                <th scope="row" className={styles.label}>
                  {line}
                </th>
                <td className={styles.value} onFocus={({ target }) => (opener.current = target)}>
                  <CellLink
                    label={words.traceLabel(line, inFigures)}
                    onOpen={() => setOpened(opened === key ? undefined : key)}
                  >
                    {inFigures}
                  </CellLink>
                </td>
              </tr>
            );
            if (opened !== key) return [row];
            return [
              row,
              <tr key={`${key} made from`}>
                <td colSpan={2}>
                  <TraceView figureAt={one} openFile={openFile} work={work} onClose={close} />
                </td>
              </tr>,
            ];
          })}
        </tbody>
      ))}
    </table>
  );
}

/** Figures under the headings that they stand under on their sheet. */
function sectionsOf(
  figures: readonly ConsolidatedFigure[],
): { section: string; lines: ConsolidatedFigure[] }[] {
  const sections: { section: string; lines: ConsolidatedFigure[] }[] = [];
  for (const one of figures) {
    const last = sections.at(-1);
    if (last?.section === one.section) last.lines.push(one);
    else sections.push({ section: one.section, lines: [one] });
  }
  return sections;
}
