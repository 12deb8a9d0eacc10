import type {Range} from '../stand-in/book';
import {checkSize} from '../stand-in/kinds/ranges';
import {OfficeError} from '../stand-in/office-error';
import {Session} from '../stand-in/session';
import {play} from '../stand-in/stand-in';
import type {StandIn} from '../stand-in/stand-in';
import {answerLoad, callMethod, identity, nothing, partOf, writeProperty} from './played-object';
import type {Played} from './played-object';
import {actionType, declaredName, pathType} from './wire';
import type {WireAction, WireAnswer, WireArguments, WirePath, WireRequest} from './wire';

/**
 * Excel at the other end of the wire: takes the requests of Microsoft's own client library, carries them out on the workbook of the
 * stand-in, and answers as that library expects. So its loading rules, its paths and its refusals are the real ones.
 */
export class PlayedHost {
  /** Objects that the library asked to keep from one request to the next. */
  private readonly kept = new Map<string, Played>();
  private nextReference = 1;
  /** What we asked that is not played, or is a fault of the play: no error of Excel. */
  readonly mistakes: unknown[] = [];
  /** Bytes of each request, as it travels. */
  readonly bodies: number[] = [];

  /** What was asked of Excel beside its workbook. */
  readonly asked: {readonly service: string; readonly method: string; readonly given: readonly unknown[]}[] = [];

  constructor(readonly standIn: StandIn) {}

  async answer(body: string): Promise<WireAnswer> {
    this.bodies.push(body.length);
    const request = JSON.parse(body) as WireRequest;
    const {dialect, watch} = this.standIn;
    play(dialect);
    const isCleanup = request.Actions.every(({Name, ActionType}) => isHousekeeping(Name) || ActionType === 1);
    const session = new Session(dialect, {}, isCleanup ? {...watch, requests: [], before: null} : watch);
    const paths = new Paths(this, session, request);
    const results: {ActionId: number; Value: unknown}[] = [];
    for (const action of request.Actions) {
      session.add(labelOf(action), action, () => {
        results.push({ActionId: action.Id, Value: this.perform(session, paths, action, request)});
      });
    }
    try {
      await session.sync();
      return {Results: results};
    } catch (error) {
      if (!(error instanceof OfficeError)) this.mistakes.push(error);
      const {code, debugInfo} = error instanceof OfficeError ? error : new OfficeError('NotPlayed', String(error));
      return {
        Results: results,
        Error: {
          Code: code,
          Message: String(error),
          Location: debugInfo.errorLocation,
          ActionIndex: results.length,
          HttpStatusCode: 400,
        },
      };
    }
  }

  find(reference: string): Played {
    const found = this.kept.get(reference);
    if (found === undefined) throw new OfficeError('InvalidReference', reference);
    return found;
  }

  private perform(session: Session, paths: Paths, action: WireAction, request: WireRequest): unknown {
    const name = declaredName(action.Name);
    if (action.ActionType === actionType.trace) return null;
    if (action.Name === '_RemoveReference') {
      this.kept.delete(String(action.ArgumentInfo?.Arguments?.[0]));
      return null;
    }
    const object = paths.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case actionType.instantiate:
        return object.model === null ? null : {...identity(object), ...this.reference(object, request)};
      case actionType.query: {
        const select = (action.QueryInfo?.Select ?? []).map((path) => path.split('/').map(declaredName));
        if (select.length === 0 || select.some(([first]) => first === '*'))
          throw new OfficeError('InvalidArgument', `${object.type}.load without names`);
        const answer = answerLoad(session, object, select);
        session.responseBytes += JSON.stringify(answer).length;
        return answer;
      }
      case actionType.method:
        if (object.model === service) {
          this.asked.push({service: object.type, method: action.Name, given: action.ArgumentInfo?.Arguments ?? []});
        } else if (action.Name === '_ValidateArraySize') {
          const [rows, columns] = action.ArgumentInfo?.Arguments as [number, number];
          checkSize(object.model as Range, rows, columns);
        } else if (!isHousekeeping(action.Name)) callMethod(session, object, name, paths.given(action.ArgumentInfo));
        return null;
      case actionType.setProperty:
        writeProperty(session, object, name, paths.given(action.ArgumentInfo)[0]);
        return null;
      default:
        throw new Error(`action ${action.ActionType} is not played`);
    }
  }

  /** Ranges are kept under a number while the library wants them. */
  private reference(object: Played, {AutoKeepReference}: WireRequest): object {
    if (AutoKeepReference !== true || !/^Range(Areas)?$/.test(object.type)) return {};
    const reference = `range-${this.nextReference++}`;
    this.kept.set(reference, object);
    return {_ReferenceId: reference};
  }
}

/** Stands behind all that is no part of a workbook: the pane, the ribbon, functions, telemetry. */
const service = {};

/** What the library says for itself: references kept and let go, events listened to. */
const isHousekeeping = (name: string) => name.startsWith('_');

function labelOf({ActionType, Name}: WireAction): string {
  return Name === '' ? (ActionType === actionType.query ? 'load' : 'path') : declaredName(Name);
}

/** The objects that a request speaks of, each reached once. */
class Paths {
  private readonly found = new Map<number, Played>();

  constructor(
    private readonly host: PlayedHost,
    private readonly session: Session,
    private readonly request: WireRequest,
  ) {}

  resolve(id: number): Played {
    let object = this.found.get(id);
    if (object === undefined) {
      const path = this.request.ObjectPaths[id];
      if (path === undefined) throw new OfficeError('InvalidObjectPath', `path ${id}`);
      this.found.set(id, (object = this.reach(path)));
    }
    return object;
  }

  private reach(path: WirePath): Played {
    const parent = () => this.resolve(path.ParentObjectPathId!);
    const name = declaredName(path.Name);
    switch (path.ObjectPathType) {
      case pathType.global:
        return {type: 'Workbook', model: this.host.standIn.book};
      case pathType.newObject:
        return {type: path.Name, model: service};
      case pathType.property:
        return partOf(this.session, parent(), name);
      case pathType.method:
        return callMethod(this.session, parent(), name, this.given(path.ArgumentInfo));
      case pathType.indexer:
        return callMethod(this.session, parent(), 'getItem', this.given(path.ArgumentInfo));
      case pathType.reference:
        return this.host.find(path.Name);
      case pathType.nothing:
        return nothing;
      default:
        throw new Error(`a path of type ${path.ObjectPathType} is not played`);
    }
  }

  /** Arguments, objects by what stands behind them. */
  given(info: WireArguments | undefined): unknown[] {
    const referenced = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((argument, index) => {
      const id = referenced[index];
      return typeof id === 'number' && id !== 0 ? this.resolve(id).model : argument;
    });
  }
}
