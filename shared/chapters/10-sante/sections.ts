import {alone, defineSection} from '../section';
import {agree, aside, sentence} from '../sentence';

export const santeSections = [
  defineSection({
    id: 'sante.partenaires',
    chapter: 10,
    heading: 'Les partenaires de santé',
    cards: ['sante.cpam', 'sante.pasteur', 'sante.ars'],
    figures: [],
    sentences: [
      sentence`${agree('sante.cpam', '{n} jeune[s] [a|ont] été reçu[s] par la CPAM')}.`,
      sentence`${agree('sante.pasteur', '{n} jeune[s] [a|ont] passé un bilan de santé à l’Institut Pasteur')}.`,
      sentence`Les actions soutenues par l’ARS ont touché ${agree('sante.ars', '{n} jeune[s]')}.`,
    ],
    exhibits: [],
  }),
  defineSection({
    id: 'sante.ecoute',
    chapter: 10,
    heading: 'La Permanence Accueil Écoute',
    cards: ['sante.pae.jeunes', 'sante.pae.entretiens', 'sante.pae.collectifs'],
    figures: ['sante.pae.preparation', 'sante.pae.analyse', 'sante.pae.reseau'],
    sentences: [
      sentence`${agree('sante.pae.jeunes', '{n} jeune[s] [a|ont] trouvé une écoute auprès du psychologue', 'aucun jeune n’a été suivi à la permanence')}${aside(agree('sante.pae.entretiens', '{n} entretien[s]'), ', au cours de ')}.`,
      sentence`${agree('sante.pae.collectifs', '{n} intervention[s] en groupe [complète|complètent] ce travail')}.`,
    ],
    exhibits: [alone('pae.collectifs')],
  }),
];
