import type {FigureId, TableId} from '../../chapters/catalogue';

/** A figure that must be the total of a column of a table: one counted from 1, or the last, where unknowns may add one before it. */
export type Agreement = readonly [figure: FigureId, table: TableId, column?: number | 'last'];

/** Which of the columns it is, counted from 0. */
export const columnOf = (column: number | 'last', columns: number): number =>
  column === 'last' ? columns - 1 : column - 1;

export const agreements: readonly Agreement[] = [
  ['premiers-accueils.total', 'premiers-accueils.commune'],
  ['premiers-accueils.total', 'premiers-accueils.sexe-age', 'last'],
  ['accompagnes.contact', 'accompagnes.commune', 1],
  ['accompagnes.entretien', 'accompagnes.commune', 2],
  ['accompagnes.entretien', 'accompagnes.qualification'],
  ['accompagnes.entretien', 'accompagnes.sexe'],
  ['contacts.total', 'contacts.nature'],
  ['contacts.total', 'contacts.commune', 1],
  ['contacts.entretiens', 'contacts.commune', 2],
  ['propositions.total', 'propositions.thematique'],
  ['pmsmp.total', 'pmsmp.commune'],
  ['formation.actions', 'formation.type'],
  ['formation.actions', 'formation.commune'],
  ['formation.jeunes', 'formation.sexe'],
  ['formation.jeunes', 'formation.qualification'],
  ['emploi.situations', 'emploi.contrat'],
  ['emploi.situations', 'emploi.commune'],
  ['emploi.jeunes', 'emploi.qualification'],
  ['pec.total', 'pec.commune'],
  ['alternance.contrats', 'alternance.type'],
  ['alternance.contrats', 'alternance.commune'],
  ['service-civique.en-cours', 'service-civique.commune', 1],
  ['service-civique.demarres', 'service-civique.commune', 2],
  ['mobilite-internationale.ateliers', 'mobilite-internationale.ateliers', 1],
  ['mobilite-internationale.departs', 'mobilite-internationale.departs'],
  ['cej.suivis', 'cej.commune', 1],
  ['cej.entres', 'cej.commune', 2],
  ['cej.entres', 'cej.qualification'],
  ['cej.contacts', 'cej.contacts'],
  ['cej.mesures', 'cej.situations'],
  ['seeph.mobilises', 'seeph.actions'],
  ['parrainage.jeunes', 'parrainage.commune'],
  ['parrainage.jeunes', 'parrainage.sexe'],
  ['parrainage.jeunes', 'parrainage.qualification'],
  ['sante.pae.collectifs', 'pae.collectifs'],
  ['avenir-pro.sessions', 'avenir-pro.sessions'],
  ['aides.pacea.jeunes', 'aides.pacea', 1],
  ['aides.pacea.montant', 'aides.pacea', 2],
  ['aides.cej.jeunes', 'aides.cej', 1],
  ['aides.cej.montant', 'aides.cej', 2],
  ['aides.fajem.jeunes', 'aides.fajem', 1],
  ['aides.fajem.montant', 'aides.fajem', 2],
  ['aides.mobilite.dossiers', 'aides.mobilite', 1],
  ['aides.mobilite.montant', 'aides.mobilite', 2],
  ['aides.fonds-ml.indirectes.montant', 'aides.fonds-ml.indirectes', 2],
  ['aides.fonds-ml.directes.montant', 'aides.fonds-ml.directes', 2],
  ['label.criteres', 'label.notes'],
];
