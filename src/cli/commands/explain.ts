import '../../library/functions-runtime';
import { explainCall } from '../../functions/explain-call';
import { type CellPlace, explainCell, type Explanation } from '../../plans/explain/explain-cell';
import { sheetAndAddress } from '../../plans/snapshot';
import { usageMessages } from '../../wording/command-line';
import type { RunCommand } from '../command-description';
import { exitCodes } from '../exit-codes';
import { nearestSpelling } from '../nearest-spelling';
import { readOne } from '../read-one';
import { RefusedCommand } from '../refused-command';
import { explanationJson, explanationText } from '../reports/explanation';
import { paintFor } from '../terminal';

/** `syb explain`: how the SYB formula of a cell came to its figure, by the rules it rests on. */
export const explain: RunCommand = async (given, terminal) => {
  const [path = '', asked = ''] = given.arguments;
  const { snapshot, arrays } = await readOne(path);
  const place = placeAsked(
    asked,
    snapshot.sheets.map(({ name }) => name),
  );
  const outcome = explainCell({ snapshot, filled: arrays }, place, explainCall);
  if (outcome.status === 'nothing') throw new RefusedCommand(outcome.text);
  const { explanation } = outcome;
  terminal.out(
    given.options.has('json')
      ? explanationJson(explanation, __VERSION__)
      : explanationText(explanation, paintFor(terminal)),
  );
  return isAsItShouldBe(explanation) ? exitCodes.clean : exitCodes.findings;
};

const isAsItShouldBe = ({ agreement }: Explanation): boolean => agreement !== 'differs';

function placeAsked(asked: string, sheets: readonly string[]): CellPlace {
  const place = sheetAndAddress(asked);
  if (!place || place.address.includes(':')) throw new RefusedCommand(usageMessages.notACell(asked));
  const sheet = sheets.find((name) => name.toLowerCase() === place.sheet.toLowerCase());
  if (sheet === undefined)
    throw new RefusedCommand(
      usageMessages.noSuchSheet(place.sheet, sheets, nearestSpelling(place.sheet, sheets)),
    );
  return { sheet, address: place.address.toUpperCase() };
}
