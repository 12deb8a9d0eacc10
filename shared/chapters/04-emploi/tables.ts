import {
  by,
  changeOf,
  classes,
  count,
  defineFigure,
  is,
  jeunes,
  narrow,
  only,
  rows,
  shareOfJeunes,
  shareOfRows,
} from '../../count/define';
import {columnTable, communeTable, jeunesColumn, rowColumn, shareTable} from '../columns';
import {hommes, infraBac, parAgeEmploi, parNiveau} from '../dimensions';
import {situationsDebutees} from '../populations';

const chapter = 4;
const emplois = narrow(
  situationsDebutees,
  is('categorie', ['Emploi', {value: 'Contrat en Alternance', whileSetting: 'alternanceDansEmploi'}]),
);
const interims = narrow(emplois, is('type', ['Intérim']));
const pec = narrow(
  situationsDebutees,
  is('categorie', ['Emploi']),
  is('type', ['PEC']),
  is('prescripteur', ['Mission Locale']),
);

function contrat(label: string, ...types: readonly string[]) {
  return {label, where: [is('type', types)]};
}

/** Alternance first: what is left is employment, told apart by its type. */
const parContrat = classes({
  classes: [
    {label: 'Alternance', where: [is('categorie', ['Contrat en Alternance'])]},
    contrat('CDD', 'CDD'),
    contrat('Intérim / Saisonnier', 'Intérim', 'Saisonnier'),
    contrat('CDI (dont CIE en CDI)', 'CDI', 'CIE en CDI'),
    contrat('Contrat Unique d’Insertion (PEC et CIE en CDD)', 'PEC', 'CIE en CDD'),
    contrat('Auto entrepreneur – Créateur/Repreneur d’entreprise', 'Auto entrepreneur', 'Créateur/Repreneur'),
  ],
  otherwise: 'Autre contrat ou non renseigné',
  order: [
    'CDD',
    'Intérim / Saisonnier',
    'Alternance',
    'CDI (dont CIE en CDI)',
    'Contrat Unique d’Insertion (PEC et CIE en CDD)',
    'Auto entrepreneur – Créateur/Repreneur d’entreprise',
  ],
});
const parSecteur = by('secteur');
const regle = 'Situations Emploi ou Contrat en Alternance commencées dans l’année, hors prévues';
const regleJeunes = 'Dossiers distincts ayant commencé un emploi ou une alternance dans l’année';

export const emploiTables = [
  columnTable(
    {
      id: 'emploi.contrat',
      chapter,
      title: 'Situations emploi par type de contrat',
      definition: `${regle}, par type de contrat.`,
    },
    'Contrat',
    parContrat,
    rowColumn('Situations', 'situations', emplois),
  ),
  columnTable(
    {
      id: 'emploi.qualification',
      chapter,
      title: 'Jeunes accédant à l’emploi par qualification',
      definition: `${regleJeunes}, par niveau validé.`,
    },
    'Niveau validé',
    parNiveau,
    jeunesColumn('Jeunes', emplois),
  ),
  shareTable(
    {
      id: 'emploi.domaine',
      chapter,
      title: 'Contrats signés : principaux domaines',
      definition: `${regle} : secteurs qui pèsent au moins la part minimale (réglage) des secteurs connus, du plus fréquent au moins fréquent.`,
    },
    'Domaine',
    parSecteur,
    emplois,
    'rows',
    'partMinimaleSecteur',
  ),
  communeTable(
    {
      id: 'emploi.commune',
      chapter,
      title: 'Contrats de travail signés par commune',
      definition: `${regle}, par commune du jeune.`,
    },
    rowColumn('Nombre de contrats de travail signés en {année}', 'contrats', emplois),
  ),
  communeTable(
    {
      id: 'pec.commune',
      chapter,
      title: 'Parcours Emploi Compétences par commune',
      definition: 'Contrats PEC commencés dans l’année et prescrits par la Mission Locale, par commune du jeune.',
    },
    rowColumn('Nombre de PEC signés en {année}', 'contrats', pec),
  ),
];

export const emploiFigures = [
  defineFigure({
    id: 'emploi.jeunes',
    chapter,
    label: 'jeunes accédant à l’emploi',
    unit: 'jeunes',
    formula: count(jeunes(emplois)),
    definition: `${regleJeunes}.`,
  }),
  defineFigure({
    id: 'emploi.situations',
    chapter,
    label: 'situations emploi',
    unit: 'situations',
    formula: count(rows(emplois)),
    definition: `${regle}.`,
  }),
  defineFigure({
    id: 'emploi.evolution',
    chapter,
    label: 'évolution des contrats signés',
    unit: '%',
    formula: changeOf('emploi.situations'),
    definition: 'Variation du nombre de contrats par rapport à l’année précédente.',
  }),
  defineFigure({
    id: 'emploi.interim',
    chapter,
    label: 'contrats d’intérim',
    unit: 'contrats',
    formula: count(rows(interims)),
    definition: 'Situations Emploi de type Intérim commencées dans l’année, hors prévues.',
    auxiliary: true,
  }),
  defineFigure({
    id: 'emploi.interim.evolution',
    chapter,
    label: 'évolution des contrats d’intérim',
    unit: '%',
    formula: changeOf('emploi.interim'),
    definition: 'Variation du nombre de contrats d’intérim (type Intérim seul) par rapport à l’année précédente.',
  }),
  defineFigure({
    id: 'emploi.transport',
    chapter,
    label: 'dans le transport et la logistique',
    unit: '%',
    formula: shareOfRows(emplois, only(parSecteur, ['Transport et Logistique'])),
    definition: 'Part du secteur Transport et Logistique parmi les contrats de secteur connu.',
  }),
  defineFigure({
    id: 'emploi.hommes',
    chapter,
    label: 'd’hommes',
    unit: '%',
    formula: shareOfJeunes(emplois, hommes),
    definition: `${regleJeunes} : part des hommes.`,
  }),
  defineFigure({
    id: 'emploi.22-25',
    chapter,
    label: 'de 22 - 25 ans',
    unit: '%',
    formula: shareOfJeunes(emplois, only(parAgeEmploi, ['22 - 25 ans'])),
    definition: `${regleJeunes} : part des 22 - 25 ans.`,
  }),
  defineFigure({
    id: 'emploi.infra-bac',
    chapter,
    label: 'sous le niveau bac',
    unit: '%',
    formula: shareOfJeunes(emplois, infraBac),
    definition: `${regleJeunes} : part des niveaux BEP/CAP et sans diplôme parmi les niveaux connus.`,
  }),
  defineFigure({
    id: 'pec.total',
    chapter,
    label: 'Parcours Emploi Compétences',
    unit: 'contrats',
    formula: count(rows(pec)),
    definition: 'Contrats PEC commencés dans l’année et prescrits par la Mission Locale.',
  }),
];
