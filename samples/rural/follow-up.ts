import type {CellValue, Day} from '../../shared';
import {makeRandom} from '../random';
import {makeSheet, type SampleSheet} from '../sheet';
import {COUNTED_AIDE, COUNTED_CONTACT, UNCOUNTED_AIDE, UNCOUNTED_CONTACT} from '../spellings';
import {byDay, dayAfter, many} from './chance';
import {draw, type Youth} from './people';
import {PLACES} from './place';

export function makeContacts(youths: readonly Youth[]): SampleSheet {
  const random = makeRandom('Rural: contacts');
  const rows: CellValue[][] = [];
  const row = ({dossier}: Youth, day: Day, nature: string, counts: boolean) =>
    rows.push([
      dossier,
      day,
      nature,
      random.pick<CellValue>(counts ? COUNTED_CONTACT : UNCOUNTED_CONTACT),
      random.chance(0.1) ? null : random.pick(PLACES),
    ]);
  for (const youth of youths) {
    row(youth, youth.received, 'Entretien individuel', true);
    for (let at = many(random, 5); at > 0; at--) {
      const nature = draw(random, [
        ['Entretien individuel', 38],
        ['Atelier', 14],
        ['Information collective', 4],
        ['Téléphone', 16],
        ['SMS', 14],
        ['E-mail', 8],
        ['Visite', 4],
        ['Entretien partenaire', 2],
      ]);
      row(youth, dayAfter(random, youth), nature, random.chance(0.88));
    }
  }
  const columns = [
    ['N° dossier', 'text', 12],
    ['Date de contact', 'date', 14],
    ['Nature', null, 24],
    ['Statut', null, 14],
    ['Lieu', null, 18],
  ] as const;
  return makeSheet('Contacts', columns, rows.sort(byDay(1)));
}

export function makePropositions(youths: readonly Youth[]): SampleSheet {
  const random = makeRandom('Rural: propositions');
  const rows: CellValue[][] = youths.flatMap((youth) =>
    Array.from({length: many(random, 1.8)}, (): CellValue[] => [
      youth.dossier,
      dayAfter(random, youth),
      draw(random, [
        ['Accès à l’emploi', 30],
        ['Formation', 18],
        ['Projet professionnel / Orientation', 16],
        ['Santé', 9],
        ['Logement', 7],
        ['Mobilité', 12],
        ['Citoyenneté', 3],
        ['Loisirs', 2],
        ['Insertion sociale', 3],
      ]),
    ]),
  );
  return makeSheet(
    'Propositions',
    [
      ['N° dossier', 'text', 12],
      ['Date', 'date', 12],
      ['Thématique', null, 26],
    ] as const,
    rows.sort(byDay(1)),
  );
}

export function makeAides(youths: readonly Youth[]): SampleSheet {
  const random = makeRandom('Rural: aides');
  const rows: CellValue[][] = youths.flatMap((youth) =>
    Array.from({length: many(random, 0.5)}, (): CellValue[] => [
      youth.dossier,
      draw(random, [
        ['FAJ', 25],
        ['Allocation PACEA', 20],
        ['Allocation CEJ', 15],
        ['Coup de pouce permis', 25],
        ['Bourse hébergement', 15],
      ]),
      dayAfter(random, youth),
      random.whole(2000, 50_000) / 100,
      random.pick<CellValue>(random.chance(0.85) ? COUNTED_AIDE : UNCOUNTED_AIDE),
      draw<string | null>(random, [
        ['oui', 20],
        ['non', 60],
        [null, 20],
      ]),
    ]),
  );
  const columns = [
    ['N° dossier', 'text', 12],
    ['Fonds', null, 24],
    ['Date de décision', 'date', 16],
    ['Montant', 'euros', 12],
    ['Statut', null, 12],
    ['Urgence', null, 10],
  ] as const;
  return makeSheet('Aides', columns, rows.sort(byDay(2)));
}
