import {dayIn, THIS_YEAR, year, YEAR_BEFORE} from './calendar';
import {makeRandom} from './random';
import {repeat} from './share-out';
import type {Situation} from './situation';
import {isInContact, timeOf, type Youth} from './youth';

const LOOKING_FOR_WORK = 1500;

/** Rows that no table may count: what is only planned, and looking for work, which is a category but no measure. */
export function makeUncounted(youths: readonly Youth[], minorsWithout: readonly Youth[]): Situation[] {
  const random = makeRandom('uncounted situations');
  const around = youths.filter((youth) => isInContact(youth));
  // Planned with women mostly: were they counted, the shares would move too.
  const women = around.filter(({sex, firstReception}) => sex === 'Femmes' && firstReception < YEAR_BEFORE.to);
  const planned = repeat({
    Emploi: 95,
    Formation: 60,
    Scolarité: 20,
    Pmsmp: 36,
    'Contrat en Alternance': 14,
    'Service Civique': 14,
    'Mobilité internationale': 5,
  }).map((categorie, i): Situation => {
    const youth = random.pick(categorie === 'Pmsmp' || categorie === 'Contrat en Alternance' ? women : around);
    const before = categorie === 'Pmsmp' ? i % 2 === 0 : i % 6 === 0;
    const debut = dayIn(
      random,
      timeOf(youth, before && youth.firstReception < YEAR_BEFORE.to ? YEAR_BEFORE : THIS_YEAR),
    );
    const type =
      categorie === 'Emploi'
        ? random.pick(['CDD', 'Intérim', 'PEC'])
        : categorie === 'Contrat en Alternance'
          ? 'Apprentissage'
          : undefined;
    return {
      youth,
      categorie,
      type: categorie === 'Mobilité internationale' ? 'Permis Vacances Travail' : type,
      debut,
      fin: random.chance(0.5) ? null : debut + 200,
      etat: 'PREVU',
      secteur:
        categorie === 'Formation'
          ? 'Hôtellerie, Restauration et Tourisme'
          : random.pick(['Transport et Logistique', 'Hôtellerie, Restauration et Tourisme', undefined]),
      niveauPrepare: categorie === 'Contrat en Alternance' ? 'BAC' : undefined,
      etape: categorie === 'Formation' ? 'qualifiante' : undefined,
      prescripteur: type === 'PEC' || categorie === 'Service Civique' ? 'Mission Locale' : undefined,
    };
  });
  const looking = Array.from({length: LOOKING_FOR_WORK}, (): Situation => {
    const youth = random.pick(around);
    const debut = dayIn(random, timeOf(youth, {from: year(2022).from, to: THIS_YEAR.to + 31}));
    return {
      youth,
      categorie: "Demandeur d'emploi",
      debut,
      fin: random.chance(0.5) ? null : debut + random.whole(5, 300),
    };
  });
  // The minors with nothing on 31 December still have a plan, a registration, or something from the morrow on.
  const almost = minorsWithout.flatMap((youth, i): Situation[] => {
    const debut = dayIn(random, timeOf(youth, THIS_YEAR));
    if (i % 3 === 0)
      return [{youth, categorie: 'Formation', debut: Math.max(debut, THIS_YEAR.to - 20), fin: null, etat: 'PREVU'}];
    if (i % 3 === 1) return [{youth, categorie: "Demandeur d'emploi", debut, fin: null}];
    return [{youth, categorie: 'Scolarité', debut: THIS_YEAR.to + 1 + (i % 5), fin: null}];
  });
  return [...planned, ...looking, ...almost];
}
