export {yearPeriod as yearPeriodOf} from '../../shared/indicator/period';
export {buildControlPlan, controlAids, readLedgerBytes, readRegisters} from '../../shared/index';
