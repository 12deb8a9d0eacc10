import {hostErrors} from '../message/host-errors';
import {say} from '../message/message';

export type HostFault = keyof typeof hostErrors;

/** The host failed, not the data. Carries the host's own error as `cause`; the message is for the user. */
export class HostError extends Error {
  override readonly name = 'HostError';

  constructor(
    readonly fault: HostFault,
    /** Method of the port, and the sheet concerned. */
    readonly action: string,
    readonly cause: unknown = undefined,
  ) {
    super(say(hostErrors, fault));
  }

  /** Whether another try may succeed. */
  get passing(): boolean {
    return this.fault === 'busy';
  }
}
