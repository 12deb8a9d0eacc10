/** What the client library of Office.js sends at each `context.sync`, and what it waits for: read off its own code, no page describes it. */
export interface WireRequest {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WirePath>>;
}

/** How an object is reached. */
export interface WirePath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: WireArguments;
}

export interface WireArguments {
  readonly Arguments?: readonly unknown[] | null;
  /** In the place of each argument that is an object, its path; elsewhere 0. */
  readonly ReferencedObjectPathIds?: readonly unknown[] | null;
}

export interface WireAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: WireArguments;
  readonly QueryInfo?: {readonly Select?: readonly string[]};
}

export interface WireAnswer {
  readonly Results: readonly {readonly ActionId: number; readonly Value: unknown}[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
    readonly HttpStatusCode: number;
  };
}

export const pathType = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nothing: 7,
} as const;
export const actionType = {instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5} as const;

/** `GetRangeByIndexes` is `getRangeByIndexes` in the declarations. */
export function declaredName(sent: string): string {
  return renamed[sent] ?? sent.charAt(0).toLowerCase() + sent.slice(1);
}

/** The two that travel under another name. */
const renamed: Readonly<Record<string, string>> = {Gridlines: 'showGridlines', Headings: 'showHeadings'};

export const sentName = (declared: string) => declared.charAt(0).toUpperCase() + declared.slice(1);

/** The body's place in the message that the library builds. */
export const bodyOf = (message: readonly unknown[]) => String(message[4]);
