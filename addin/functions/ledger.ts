/** What answers the functions that read a ledger: a part of the program that comes when one is asked for. */
export {answer} from '../../shared';
