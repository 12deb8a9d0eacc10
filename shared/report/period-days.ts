import {periodName} from '../count/period';
import type {Period} from '../count/table';

/** The days of a period that its name leaves out; empty where it says them, and of a calendar year. */
export const daysOfPeriod = (period: Period): string => (periodName(period) === period.label ? '' : period.label);
