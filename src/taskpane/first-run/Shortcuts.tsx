import type { ReactElement } from 'react';
import { commands } from '../../commands/command-list';
import { firstRunWords } from '../../wording/first-run';
import { Disclosure } from '../parts/Disclosure';
import { Table, TableCell, TableLine } from '../parts/Table';

/** The keyboard shortcuts that Excel knows for the add-in's commands. */
export function Shortcuts(): ReactElement {
  const title = firstRunWords.shortcuts();
  // Side by side the two do not fit a narrow pane.
  const [command, ...places] = firstRunWords.shortcutHeadings();
  return (
    <Disclosure as="detail" title={title}>
      <Table small label={title} headings={[command!, places.join(' / ')]}>
        <tbody>
          {commands.map(
            ({ id, label, shortcut }) =>
              shortcut && (
                <TableLine key={id} label={label}>
                  <TableCell>
                    {shortcut.windows}
                    <br />
                    {shortcut.mac}
                  </TableCell>
                </TableLine>
              ),
          )}
        </tbody>
      </Table>
    </Disclosure>
  );
}
