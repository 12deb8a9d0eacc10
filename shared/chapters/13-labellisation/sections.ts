import {alone, defineSection} from '../section';
import {agree, count, decimal, sentence} from '../sentence';

export const labelSections = [
  defineSection({
    id: 'label.criteres',
    chapter: 13,
    heading: 'L’évaluation des critères',
    cards: ['label.sur-20', 'label.moyenne', 'label.points', 'label.criteres'],
    figures: ['label.points.max'],
    sentences: [
      sentence`${agree('label.criteres', '{n} critère[s] [a|ont] été évalué[s]')}, pour ${count('label.points')} points sur ${count('label.points.max')}.`,
      sentence`La moyenne s’établit à ${decimal('label.moyenne', 2)} sur 4, soit ${decimal('label.sur-20', 2)} sur 20.`,
    ],
    exhibits: [alone('label.notes')],
  }),
];
