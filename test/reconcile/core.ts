export {yearPeriod as yearPeriodOf} from '../../shared/indicator/period';
export {controlAids, readLedgerBytes, readRegisters} from '../../shared/index';
