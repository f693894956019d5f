import { apiNotFound } from './errors';
import type { WireEvent } from './rich-api-host';
import { RichObject } from './rich-object';

/** How a call over the client's own custom-function protocol ended. */
export interface InvocationResult {
  succeeded: boolean;
  value: unknown;
  errorCode: unknown;
}

/** Calls the add-in's custom functions through the client, as Excel on the web does. */
export class CustomFunctionsService extends RichObject {
  private readonly pending = new Map<number, (result: InvocationResult) => void>();
  private nextInvocation = 1;

  constructor(private readonly push: (events: WireEvent[]) => void) {
    super();
  }

  /** Resolves when the client has said that it takes calls. */
  readonly ready = new Promise<void>((resolve) => {
    this.becomeReady = resolve;
  });
  declare private becomeReady: () => void;

  _SetOsfControlContainerReadyForCustomFunctions(): void {
    this.becomeReady();
  }

  _GetEnabledFeatures(): unknown[] {
    return [];
  }

  SetInvocationArrayResults(results: [number, boolean, unknown, unknown][]): void {
    for (const [id, succeeded, value, errorCode] of results) this.settle(id, succeeded, value, errorCode);
  }

  SetInvocationResults(results: { id: number; failed: boolean; value: unknown; errorCode: unknown }[]): void {
    for (const { id, failed, value, errorCode } of results) this.settle(id, !failed, value, errorCode);
  }

  /** Calls a function by its id with values as they stand on the wire. */
  invoke(functionId: string, parameters: unknown[]): Promise<InvocationResult> {
    const id = this.nextInvocation;
    this.nextInvocation += 1;
    return new Promise((resolve) => {
      this.pending.set(id, resolve);
      const message = JSON.stringify([id, functionId, parameters, null, 0, null]);
      this.push([[1, 1000, '', message, id]]);
    });
  }

  private settle(id: number, succeeded: boolean, value: unknown, errorCode: unknown): void {
    this.pending.get(id)?.({ succeeded, value, errorCode });
    this.pending.delete(id);
  }
}

/** Told by the client that ribbon commands and shortcuts may be sent. */
class AddinInternalService extends RichObject {
  constructor(private readonly ready: () => void) {
    super();
  }

  NotifyActionHandlerReady(): void {
    this.ready();
  }
}

/** As the client names them: a pane in the background is closed while its code runs on. */
export type PaneState = 'Visible' | 'Background';

/** Shows and hides the task pane. */
class AppRuntimeService extends RichObject {
  constructor(private readonly services: Services) {
    super();
  }

  SetAppRuntimeState(state: string): void {
    this.services.setPane(state === 'Visible' ? 'Visible' : 'Background');
  }

  GetAppRuntimeState(): string {
    return this.services.pane;
  }
}

/** Whether the add-in wants to start with the workbook. */
class AppRuntimePersistenceService extends RichObject {
  private state = 'Inactive';

  SetAppRuntimeStartState(state: string): void {
    this.state = state;
  }

  GetAppRuntimeStartState(): string {
    return this.state;
  }
}

/** Services that only receive: the stand-in keeps nothing the client reports of itself. */
class ReceivingService extends RichObject {
  SendTelemetryEvent(): void {
    // Nothing leaves the workbench.
  }
}

/** What the client calls besides the workbook, by its type names. */
export class Services {
  readonly customFunctions: CustomFunctionsService;
  readonly actionsReady: Promise<void>;
  pane: PaneState = 'Visible';
  onPane: (state: PaneState) => void = () => undefined;
  private readonly byName: Map<string, RichObject>;

  constructor(private readonly push: (events: WireEvent[]) => void) {
    this.customFunctions = new CustomFunctionsService(push);
    let actionsReady = (): void => undefined;
    this.actionsReady = new Promise((resolve) => {
      actionsReady = resolve;
    });
    this.byName = new Map<string, RichObject>([
      ['Microsoft.ExcelServices.CustomFunctions', this.customFunctions],
      ['Microsoft.InternalService.AddinInternalService', new AddinInternalService(() => actionsReady())],
      ['Microsoft.AppRuntime.AppRuntimeService', new AppRuntimeService(this)],
      ['Microsoft.AppRuntime.AppRuntimePersistenceService', new AppRuntimePersistenceService()],
      ['Microsoft.Telemetry.TelemetryService', new ReceivingService()],
    ]);
  }

  find(typeName: string): RichObject {
    const service = this.byName.get(typeName);
    if (!service) throw apiNotFound(typeName);
    return service;
  }

  setPane(state: PaneState): void {
    this.pane = state;
    this.onPane(state);
  }

  /** Runs an action associated with `Office.actions.associate`, as a shortcut or context menu does. */
  invokeAction(id: string): void {
    this.push([[2, 1000, '', JSON.stringify([id, null]), 0]]);
  }
}
