export {yearPeriod as yearPeriodOf} from '../../shared/count/period';
export {buildControlPlan, controlAids, readLedgerBytes, readRegisters} from '../../shared';
