import {defineRegister} from './define-register';

/** One row a criterion of the label, with its note from 0 to 4. */
export const label = defineRegister({
  id: 'label',
  title: 'Label',
  oneRowPer: ['critere'],
  columns: {
    critere: {kind: 'text', needed: true, headings: ['Critère']},
    note: {kind: 'number', needed: true, headings: ['Note']},
  },
});
