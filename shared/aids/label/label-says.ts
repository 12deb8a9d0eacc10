import {remembered} from '../../value/remembered';
import type {Payment} from '../aid';
import {fundsNamed, SHORT_FUND} from './fund-words';
import {amountsIn, saysOtherCurrency} from './label-amounts';
import {saysNoPayment, saysRecovery, saysReversal} from './label-denials';
import {timesIn} from './label-times';
import {foldPlain} from './fold-plain';

/** What the words of a label say by themselves, whoever is paid. */
interface LabelSays extends Pick<
  Payment,
  'label' | 'saysReversal' | 'saysRecovery' | 'times' | 'amounts' | 'namedFunds'
> {
  readonly saysFee: boolean;
  /** That it is no payment of an aid, or no euros. */
  readonly saysElse: boolean;
}

const NO_FUNDS: readonly string[] = [];

const FEE =
  /(^| )(frais (de )?(virements?|gestion|dossier bancaire|emission|bancaires?|service(?! civique)|port|envoi|livraison|tenue (de )?(compte|cpte))|commissions? (bancaires?|d emission|(de )?(gestion|service|tenue (de )?(compte|cpte)|change|virement))|frais (sur )?cheques?)( |$)/;

/** Reads labels, each once: a ledger repeats them. */
export const labelReader = (): ((written: string) => LabelSays) => remembered(sayOf);

function sayOf(written: string): LabelSays {
  const label = foldPlain(written);
  return {
    label,
    saysFee: FEE.test(label),
    saysElse: saysNoPayment(label, written) || saysOtherCurrency(written),
    saysReversal: saysReversal(label),
    saysRecovery: saysRecovery(label),
    times: timesIn(written),
    amounts: amountsIn(written),
    namedFunds: SHORT_FUND.test(label) ? fundsNamed(label) : NO_FUNDS,
  };
}
