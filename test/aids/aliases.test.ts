import {ACCOUNTS, booked, controlOf, fecOf, paid} from './scenario';

const MARTIN = '10000001;MARTIN;Julie;FAJ;05/03/2024;150';
const PETIT = '10000002;PETIT;Karim;FAJ;06/03/2024;150';
const learnt = (name: string, dossier = '10000001') => ['reconnaître', dossier, name, 'nom d’épouse'];

function found(aids: readonly string[], label: string, decisions: (string | number)[][], more = {}) {
  const {control} = controlOf(aids, [fecOf([paid('20/03', label, 150, more)])], ACCOUNTS, decisions);
  return {
    groups: control.groups.map(({rule, evidence}) => `${rule} ${evidence.replace(/\u00a0/g, ' ')}`),
    suggestions: control.suggestions.map(({rule}) => rule),
    faults: control.faults.map(({code}) => code),
    state: control.total.state,
  };
}

describe('a name learnt on « Décisions »', () => {
  it('proves the pair of its dossier at the next control, and no longer once its line is deleted', () => {
    const label = 'AIDE FAJ DURAND JULIE';
    expect(found([MARTIN], label, [])).toMatchObject({groups: [], state: 'unexplained'});
    expect(found([MARTIN], label, [learnt('Durand Julie')])).toMatchObject({
      groups: [
        'name Nom retenu dans « Décisions » pour le dossier 10000001, 150,00 €, payée 15 jours après la décision (20/03/2024).',
      ],
      state: 'proven',
      faults: [],
    });
    // A dossier that the spreadsheet took for a number, and a name in the column of the third party.
    expect(
      found([MARTIN], 'AIDE', [['alias', 10000001, 'DURAND JULIE', 'vu']], {auxiliaryLabel: 'DURAND JULIE'}),
    ).toMatchObject({
      state: 'proven',
    });
  });

  it.each([
    [
      'somebody else has an open aid of that amount',
      [MARTIN, PETIT],
      'FACTURE AUTO ECOLE DU PORT',
      'Auto Ecole du Port',
    ],
    ['the label names somebody else too', [MARTIN], 'DURAND JULIE / LEROY ANNE SOPHIE', 'Durand Julie'],
    ['the label names another youth of the register', [MARTIN, PETIT], 'DURAND JULIE PETIT KARIM', 'Durand Julie'],
    ['the label bears another dossier', [MARTIN, PETIT], 'DURAND JULIE 10000002', 'Durand Julie'],
    ['the label bears an unknown dossier', [MARTIN], 'DURAND JULIE 10000009', 'Durand Julie'],
  ])('is not enough where %s', (_, aids, label, name) => {
    const {groups} = found(aids, label, [learnt(name)]);
    expect(groups.filter((said) => said.includes('Nom retenu'))).toEqual([]);
  });

  it('takes nothing from what is proven without it', () => {
    const supplier = learnt('Keolis');
    const bus = (label: string) => found([MARTIN, PETIT], label, [supplier]).groups.join();
    expect(bus('KEOLIS 10000002')).toMatch(/^dossier .*10000002/);
    expect(found([MARTIN, PETIT], 'KEOLIS PETIT KARIM', [supplier])).toEqual(
      found([MARTIN, PETIT], 'KEOLIS PETIT KARIM', []),
    );
    const referred = found([MARTIN, `${PETIT};BON-2024-17`], 'KEOLIS', [supplier], {piece: 'BON-2024-17'});
    expect(referred.groups.join()).toMatch(/^reference /);
  });

  it('is only suggested where two payments, or two dossiers, could be meant', () => {
    const twice = [paid('20/03', 'DURAND JULIE', 150), paid('28/03', 'DURAND JULIE', 150)];
    expect(controlOf([MARTIN], [fecOf(twice)], ACCOUNTS, [learnt('Durand Julie')]).control.groups).toEqual([]);
    const both = [learnt('Durand Julie'), learnt('Durand Julie', '10000002')];
    expect(found([MARTIN, PETIT], 'DURAND JULIE', both).groups).toEqual([]);
  });

  it('works where the register holds no names', () => {
    const nameless = '10000001;;;FAJ;05/03/2024;150';
    expect(found([nameless], 'AIDE DURAND JULIE', [learnt('DURAND JULIE')]).state).toBe('proven');
    expect(found([nameless], 'AIDE 10000009 DURAND JULIE', [learnt('DURAND JULIE')]).groups).toEqual([]);
  });

  it.each([
    ['alias-incomplete', ['reconnaître', '10000009', 'DURAND JULIE', 'vu']],
    ['alias-incomplete', ['reconnaître', '10000001', '', 'vu']],
    ['alias-incomplete', ['reconnaître', '10000001', 'AIDE FAJ', 'vu']],
    ['decision-no-reason', ['reconnaître', '10000001', 'DURAND JULIE', '']],
    ['alias-other', ['reconnaître', '10000001', 'PETIT KARIM', 'vu']],
    ['alias-other', ['reconnaître', '10000001', 'PETIT', 'vu']],
  ])('is said and not applied: %s %j', (code, line) => {
    const {faults, groups} = found([MARTIN, PETIT], 'VIR DURAND JULIE PETIT', [line]);
    expect(faults).toEqual([code]);
    expect(groups).toEqual([]);
  });

  it('does not prove what only comes from the bank and owes nobody', () => {
    const owed = booked('20/03', ['657100', '401000'], 'DURAND JULIE', 150);
    expect(controlOf([MARTIN], [fecOf([owed])], ACCOUNTS, [learnt('Durand Julie')]).control.total.state).toBe(
      'to-confirm',
    );
  });
});
