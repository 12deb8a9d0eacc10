import type {Area} from '../../../../shared/sheet/sheet-plan';
import type {Protected, Sheet} from '../book';
import {checkEditable} from './world';
import type {World} from './world';

/** « Class Protection », of a whole sheet. */
export class ProtectionPlay {
  constructor(
    private readonly world: World,
    private readonly sheet: Sheet,
    private readonly protection: Protected,
  ) {}

  private change(changes: {warningOnly?: boolean; description?: string; open?: readonly Area[]}): unknown {
    checkEditable(this.sheet);
    Object.assign(this.protection, changes);
    return this.world.gate.wrap('Protection', this);
  }

  isWarningOnly = () => this.protection.warningOnly;
  getDescription = () => this.protection.description;
  setDescription = (description: string) => this.change({description});
  setWarningOnly = (warningOnly: boolean) => this.change({warningOnly});
  setUnprotectedRanges = (ranges: readonly {readonly area: Area}[]) =>
    this.change({open: ranges.map(({area}) => area)});
}
