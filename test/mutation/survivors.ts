/** Mutants that cannot change a published number, and why. A reason that excuses nothing any more fails the test. */
export const survivors: readonly {readonly mutant: RegExp; readonly why: string}[] = [
  {
    mutant: /^the other base — (premiers-accueils|accompagnes|emploi|cej)\./,
    why: 'The published totals of these populations by sex, level and age leave no room for anybody unknown: both bases are the same people.',
  },
  {
    mutant: /^the other base — propositions\.emploi$/,
    why: 'The published thématiques add up to all propositions: none is unknown.',
  },
  {
    mutant:
      /^groups without (Aucun diplôme|Hommes|Insertion sociale|Précaire|Autres|Professionnalisation|Supérieur au BAC|autre Mission Locale) — /,
    why: 'The last group holds the one value of its name: without the group, the value is printed last under its own name all the same.',
  },
  {
    mutant: /^an empty cell is unknown — accompagnes\.qpv/,
    why: 'The published figures only count those who live in a QPV, over everybody; the flag serves breakdowns by QPV.',
  },
  {
    mutant: /^classes in the other order — (emploi\.contrat|cej\.situations)$/,
    why: 'A published alternance contract has the type of one, and a category falls in one class: no row holds for two classes.',
  },
  {
    mutant: /^drop clause « « type » autre que .* » — emploi\.contrat$/,
    why: 'The last class takes every type that is left, and the published types add up to all contracts.',
  },
];
