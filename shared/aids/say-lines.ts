import {firstFew} from '../value/first-few';
import {counted, sayCents} from '../value/french';
import type {Unattributed} from './entry/unattributed';

/** What lines of accounts come to. */
export const totalOf = (all: readonly Unattributed[], side: 'lines' | 'debit' | 'credit'): number =>
  all.reduce((sum, own) => sum + own[side], 0);

/** « 3 lignes d’un compte d’aides ne sont d’aucun fonds » */
export const sayLines = (lines: number) =>
  `${counted(lines, 'ligne')} d’un compte d’aides ${lines === 1 ? 'n’est' : 'ne sont'} d’aucun fonds`;

/** « 3 lignes hors aides selon « Comptes », 1 200,00 € (657400) ; 2 encaissements au relevé bancaire, … »; empty where there are none. */
export function saySetAside(all: readonly Unattributed[]): string {
  const said = (own: readonly Unattributed[], what: string) =>
    own.length === 0 ? [] : [`${what}, ${saySides(totalOf(own, 'debit'), totalOf(own, 'credit'))} (${sayPlaces(own)})`];
  const [stated, receipts] = [all.filter((own) => !isReceipts(own)), all.filter(isReceipts)];
  return [
    ...said(stated, `${counted(totalOf(stated, 'lines'), 'ligne')} hors aides selon « Comptes »`),
    ...said(receipts, `${counted(totalOf(receipts, 'lines'), 'encaissement')} au relevé bancaire`),
  ].join(' ; ');
}

/** What comes in on a bank list, which has no accounts. */
export const isReceipts = ({account, isAside}: Unattributed): boolean => isAside && account === '';

/** « 80,00 € et 40,00 € au crédit »: what is on one side takes nothing from what is on the other. */
export function saySides(debit: number, credit: number): string {
  const sides = [debit > 0 ? sayCents(debit) : '', credit > 0 ? `${sayCents(credit)} au crédit` : ''];
  const amount = sides.filter((side) => side !== '').join(' et ');
  return amount === '' ? sayCents(0) : amount;
}

/** The first accounts, or ledgers without accounts. */
export function sayPlaces(all: readonly Unattributed[]): string {
  const places = [...new Set(all.map(({account, ledger}) => account || `« ${ledger} »`))];
  return firstFew(places, 4);
}
