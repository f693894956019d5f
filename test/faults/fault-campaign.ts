import type { SystemDescription } from '../../src/plans/system-psf/system-description';
import { WorkbookError, takeSnapshot } from '../../src/workbook';
import type { Headless } from '../../src/workbench/headless';
import type { Fault } from '../../src/workbench/host/faults';
import { type Action, actions, openFor } from './actions';
import { type Meanwhile, meanwhiles } from './meanwhile';
import { Patience } from './patience';
import { type WorkbookPicture, difference, inFront, pictureOf } from './workbook-picture';

/** What came of the faults of one action: everything that is not as it must be is a complaint. */
export interface CampaignResult {
  /** The kinds of faults met, each as often as it was. */
  kinds: string[];
  refused: number;
  done: number;
  /** Refused actions that the user tried a second time, and that then succeeded. */
  retried: number;
  complaints: string[];
}

/** A workbook with the user about to decide. */
interface Trial {
  open: Headless;
  perform: () => Promise<unknown>;
  before: WorkbookPicture;
}

/** A fault of one request, and whether the action must come to its end in spite of it. */
interface Case {
  name: string;
  request: number;
  fault: (open: Headless) => Fault;
  mustSucceed?: true;
  /** The workbook may be changed whole although the user is told of a failure: the answer alone was lost. */
  mayBeDone?: true;
  meanwhile?: Meanwhile;
}

/** Changes made before a refusal: the first few, some in the middle, and as good as all. */
const partsDone = [1, 2, 3, 5, 9, 17, 40, 120];

function casesOf(request: number, action: Action, patience: Patience): Case[] {
  const refusals = [
    ['GeneralException', 0],
    ['HostRestartNeeded', 0],
    ['InvalidOperationInCellEditMode', 0],
    ['HostRestartNeeded', 7],
    ...partsDone.map((changes) => ['GeneralException', changes] as const),
  ] as const;
  const refused = refusals.map(([code, afterChanges]): Case => ({
    name: `${code} after ${afterChanges} changes`,
    request,
    fault: () => ({ kind: 'refuse', code, message: 'No.', afterChanges }),
  }));
  const slow: Case = {
    name: 'a slow answer',
    request,
    mustSucceed: true,
    fault: () => ({ kind: 'delay', until: new Promise((resolve) => setTimeout(resolve, 5)) }),
  };
  const lost = (['loseAnswer', 'loseRequest'] as const).map((kind): Case => ({
    name: kind,
    request,
    mayBeDone: true,
    fault: () => ({ kind }),
  }));
  const late: Case = {
    name: 'an answer when it was given up',
    request,
    mayBeDone: true,
    fault: () => ({
      kind: 'delay',
      until: () => patience.hasRunOut(),
    }),
  };
  const happening = meanwhiles.map((meanwhile): Case => ({
    name: meanwhile.name,
    request,
    meanwhile,
    fault: (open) => ({ kind: 'meanwhile', happens: () => meanwhile.happens(open, action.at!) }),
  }));
  return [...refused, slow, late, editing(request, action), ...lost, ...(action.at ? happening : [])];
}

/** Every kind of fault by its name. */
export const kindsOfFault = (): string[] => casesOf(1, actions[0]!, new Patience()).map(({ name }) => name);

/** A cell edit begins just before the request; Enter is pressed a little later. */
const editing = (request: number, { through }: Action): Case => ({
  name: 'a cell edit begins',
  request,
  // A copy of the document is refused at once, as in Excel.
  ...(!through.includes('readDocument') && { mustSucceed: true as const }),
  fault: (open) => ({
    kind: 'meanwhile',
    happens: () => {
      open.setCellEditMode(true);
      setTimeout(() => open.setCellEditMode(false), 5);
    },
  }),
});

type IsMet = (kind: number, request: number) => boolean;

/**
 * Lets every request of an action meet every fault, and looks at the workbook and the message after each.
 *
 * @param isMet Whether to let a request, counted from 1, meet a kind of fault, by its place in the list of them all.
 */
export async function faultCampaign(
  action: Action,
  system: SystemDescription,
  isMet: IsMet = () => true,
): Promise<CampaignResult> {
  const campaign = new Campaign(action, system, isMet);
  campaign.patience.begin();
  try {
    return await campaign.run();
  } finally {
    campaign.patience.end();
  }
}

class Campaign {
  readonly patience = new Patience();
  private readonly result: CampaignResult = { kinds: [], refused: 0, done: 0, retried: 0, complaints: [] };
  private whole: WorkbookPicture = [];
  private current: Trial | undefined;
  private readonly pictures = new Map<string, WorkbookPicture>();

  constructor(
    private readonly action: Action,
    private readonly system: SystemDescription,
    private readonly isMet: IsMet,
  ) {}

  async run(): Promise<CampaignResult> {
    const requests = await this.undisturbed();
    for (let request = 1; request <= requests; request += 1) {
      const cases = casesOf(request, this.action, this.patience);
      for (const one of cases.filter((_, kind) => this.isMet(kind, request))) {
        if (one.meanwhile) await this.tryMeanwhile(one, one.meanwhile);
        else await this.tryFault(one);
      }
    }
    this.end();
    return this.result;
  }

  /** The action as it goes without faults: what it makes of the workbook, and in how many requests. */
  private async undisturbed(): Promise<number> {
    const { open, perform, before } = await this.trial();
    open.faults.resetCount();
    await perform();
    const { requests } = open.faults;
    this.whole = await this.picture(open);
    if (requests > this.action.requests) this.complain('no fault', `${requests} requests to Excel`);
    if (difference(before, this.whole) !== '') this.end();
    return requests;
  }

  private async trial(): Promise<Trial> {
    this.current ??= await this.begin();
    this.patience.watch(this.current.open);
    return this.current;
  }

  private async begin(): Promise<Trial> {
    const open = await openFor(this.action, this.system);
    const perform = await this.action.begin(open, this.system);
    return { open, perform, before: await this.picture(open) };
  }

  private async picture(open: Headless): Promise<WorkbookPicture> {
    const picture = await pictureOf(open);
    return this.action.shows ? picture.filter((line) => !line.startsWith(inFront)) : picture;
  }

  private end(): void {
    this.current?.open.close();
    this.current = undefined;
  }

  private complain(place: string, what: string): void {
    this.result.complaints.push(`${this.action.name}, ${place}: ${what}`);
  }

  private async tryFault(one: Case): Promise<void> {
    const { open, before } = await this.trial();
    const error = await this.meet(one);
    const place = `request ${one.request}, ${one.name}`;
    await this.mustBeUsable(place);
    const after = await this.picture(open);
    if (error && one.mustSucceed) this.complain(place, `it failed: ${error.message}`);
    const [unchanged, done] = [difference(before, after), difference(this.whole, after)];
    if (!error && done) this.complain(place, `told as done, but ${done}`);
    if (error && unchanged && !(one.mayBeDone && !done)) this.complain(place, `failed, and ${unchanged}`);
    if (unchanged) this.end();
    else if (error) await this.tryAgain(place);
  }

  /** The user tries a second time, and nothing goes wrong. */
  private async tryAgain(place: string): Promise<void> {
    const { open, perform, before } = await this.trial();
    const error = await perform().then(
      () => undefined,
      (reason: unknown) => reason,
    );
    const after = await this.picture(open);
    if (error !== undefined) this.complain(place, `the second try failed too: ${inWords(error)}`);
    else if (difference(this.whole, after))
      this.complain(place, `the second try ended otherwise: ${difference(this.whole, after)}`);
    else this.result.retried += 1;
    if (difference(before, after)) this.end();
  }

  /** Each on a workbook of its own, for what happened meanwhile stays. */
  private async tryMeanwhile(one: Case, meanwhile: Meanwhile): Promise<void> {
    const unchanged = await this.pictureAfter(meanwhile, 'alone');
    const { open } = await this.trial();
    const error = await this.meet(one);
    const place = `request ${one.request}, ${one.name}`;
    await this.mustBeUsable(place);
    const after = await this.picture(open);
    if (error) {
      const lost = difference(unchanged, after);
      if (lost) this.complain(place, `failed (${error.message}), and ${lost}`);
    }
    this.end();
    if (error) return;
    // Before it, after it; and where both wrote one cell at one moment, the later stands.
    const beside = difference(await this.pictureAfter(meanwhile, 'then performed'), after);
    if (!beside || !difference(this.whole, after)) return;
    const other = difference(await this.pictureAfter(meanwhile, 'once performed'), after);
    if (other) this.complain(place, `done, but ${other}`);
  }

  /** What another's doing makes of the workbook, alone, before the action or after it. */
  private async pictureAfter(
    meanwhile: Meanwhile,
    when: 'alone' | 'then performed' | 'once performed',
  ): Promise<WorkbookPicture> {
    const key = `${meanwhile.name} ${when}`;
    const known = this.pictures.get(key);
    if (known) return known;
    this.end();
    const { open, perform } = await this.trial();
    if (when === 'once performed') await perform();
    meanwhile.happens(open, this.action.at!);
    // Refused, it leaves the workbook as the other made it.
    if (when === 'then performed') await perform().catch(() => undefined);
    const picture = await this.picture(open);
    this.pictures.set(key, picture);
    this.end();
    return picture;
  }

  /** Performs the action with the fault; gives the failure that the user is told. */
  private async meet({ name, request, fault }: Case): Promise<Error | undefined> {
    const { open, perform } = await this.trial();
    this.result.kinds.push(name);
    open.faults.inject(request, fault(open));
    const outcome: unknown = await perform().then(
      () => undefined,
      (error: unknown) => error,
    );
    open.faults.clear();
    open.setCellEditMode(false);
    if (outcome === undefined) {
      this.result.done += 1;
      return undefined;
    }
    this.result.refused += 1;
    const place = `request ${request}, ${name}`;
    if (!(outcome instanceof WorkbookError)) {
      this.complain(place, `no error of the workbook: ${inWords(outcome)}`);
      return new Error(inWords(outcome));
    }
    if (!saysWhatToDo(outcome.message)) this.complain(place, `it says not what to do: ${outcome.message}`);
    return outcome;
  }

  /** The pane reads the workbook as if nothing had happened. */
  private async mustBeUsable(place: string): Promise<void> {
    if (!this.current) return;
    const error = await takeSnapshot().then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (error !== undefined) this.complain(place, `the pane cannot read on: ${inWords(error)}`);
  }
}

const saysWhatToDo = (message: string): boolean =>
  /\b(?:try again|then \w+|press|delete|rename|remove|reopen|undo|make the preview again|check|close this)\b/i.test(
    message,
  );

const inWords = (reason: unknown): string =>
  reason instanceof Error ? `${reason.name}: ${reason.message}` : JSON.stringify(reason);
