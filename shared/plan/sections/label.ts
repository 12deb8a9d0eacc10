import {phrase} from '../french';
import {alone, defineSection} from '../section';

export const labelSections = [
  defineSection({
    id: 'label.criteres',
    chapter: 13,
    heading: 'L’évaluation des critères',
    cards: ['label.sur-20', 'label.moyenne', 'label.points', 'label.criteres'],
    figures: ['label.points.max'],
    sentences: [
      (facts) =>
        phrase`${facts.agree('label.criteres', '{n} critère[s] [a|ont] été évalué[s]')}, pour ${facts.count('label.points')} points sur ${facts.count('label.points.max')}.`,
      (facts) =>
        phrase`La moyenne s’établit à ${facts.decimal('label.moyenne', 2)} sur 4, soit ${facts.decimal('label.sur-20', 2)} sur 20.`,
    ],
    strips: [alone('label.notes')],
  }),
];
