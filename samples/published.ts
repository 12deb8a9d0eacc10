/**
 * The figures that the Mission Locale published for 2024: what the invented people must add up to.
 * Numbers by commune stand in the order of the territory.
 */
export const published = {
  newcomers: {
    byCommune: [109, 185, 3, 124, 85, 64, 27, 59, 8, 81],
    qpvLambersart: 28,
    qpvMarcq: 23,
    byAge: [
      {
        youngest: 16,
        oldest: 17,
        women: 82,
        men: 127,
        levels: {'Supérieur au BAC': 0, BAC: 14, 'BEP/CAP': 13, 'Aucun diplôme': 182},
      },
      {
        youngest: 18,
        oldest: 21,
        women: 165,
        men: 207,
        levels: {'Supérieur au BAC': 30, BAC: 165, 'BEP/CAP': 39, 'Aucun diplôme': 138},
      },
      {
        youngest: 22,
        oldest: 25,
        women: 89,
        men: 75,
        levels: {'Supérieur au BAC': 48, BAC: 44, 'BEP/CAP': 14, 'Aucun diplôme': 58},
      },
    ],
  },
  inContact: [376, 504, 14, 470, 235, 138, 96, 176, 19, 245],
  received: {
    byCommune: [280, 416, 9, 343, 179, 114, 80, 153, 18, 143],
    qpvLambersart: 73,
    qpvMarcq: 61,
    levels: {'Supérieur au BAC': 152, BAC: 503, 'BEP/CAP': 168, 'Aucun diplôme': 912},
    women: 795,
    men: 940,
    rqth: 104,
  },
  contacts: {
    byCommune: [5328, 7021, 206, 8243, 3054, 2161, 2110, 2864, 302, 2016],
    interviews: [2805, 3679, 72, 4190, 1574, 1186, 1051, 1317, 130, 971],
    natures: {SMS: 5469, 'E-mail': 5077, Téléphone: 4336, Autres: 1448},
    cej: {Entretien: 12031, 'Téléphone / SMS': 4831, 'E-mail': 3208, Autres: 859},
  },
  propositions: {
    "Accès à l'emploi": 7793,
    Formation: 2128,
    'Projet professionnel / Orientation': 8825,
    'Insertion sociale': 11675,
  },
  pmsmp: [17, 55, 1, 41, 20, 24, 18, 18, 1, 10],
  formation: {
    byCommune: [90, 151, 10, 125, 84, 51, 28, 64, 6, 105],
    types: {'Autres formations': 293, 'Conseil Régional': 229, 'Formation initiale': 192},
    women: 275,
    men: 363,
    levels: {'BAC et plus': 240, 'BEP/CAP': 44, 'Aucun diplôme': 354},
    jeunes: 638,
  },
  emploi: {
    byCommune: [391, 406, 7, 391, 234, 125, 79, 201, 33, 92],
    jeunes: 781,
    levels: {'Supérieur au BAC': 77, BAC: 271, 'BEP/CAP': 91, 'Aucun diplôme': 342},
    pec: [1, 3, 0, 1, 1, 1, 1, 2, 0, 1],
  },
  alternance: [13, 25, 1, 29, 16, 11, 6, 16, 1, 10],
  serviceCivique: {active: [12, 12, 2, 13, 11, 8, 6, 14, 2, 10], begun: [7, 6, 0, 7, 7, 6, 3, 8, 1, 6], agrement: 26},
  cej: {
    followed: [159, 207, 5, 260, 102, 62, 59, 89, 8, 65],
    entered: [95, 142, 0, 154, 71, 43, 46, 52, 4, 41],
    levels: {'Supérieur au BAC': 52, BAC: 183, 'BEP/CAP': 70, 'Aucun diplôme': 343},
    qpv: 51,
    situations: {Emploi: 914, Formation: 214, Immersion: 133, Alternance: 60, 'Service Civique': 38, Autres: 17},
    jeunesInMeasure: 603,
  },
  parrainage: {
    byCommune: [11, 9, 1, 22, 6, 1, 3, 3, 2, 0],
    levels: {'BAC et plus': 23, 'BEP/CAP': 3, 'Aucun diplôme': 32},
    women: 34,
    men: 24,
  },
  /** Youths (files for Mobilité) and cents. */
  aides: {
    PACEA: {
      counts: [34, 34, 0, 25, 8, 6, 6, 10, 0, 5],
      cents: [1033400, 2271900, 0, 705400, 328400, 292000, 165800, 193000, 0, 217000],
    },
    CEJ: {
      counts: [145, 197, 4, 244, 94, 58, 58, 82, 8, 57],
      cents: [30714300, 40815300, 406200, 48073800, 17008600, 10333500, 11356700, 14539200, 1018300, 9259000],
    },
    FAJeM: {
      counts: [16, 36, 0, 9, 8, 7, 2, 6, 1, 5],
      cents: [599900, 1417500, 0, 283700, 242000, 329000, 54000, 221900, 20000, 252000],
    },
    Mobilité: {
      counts: [11, 42, 0, 4, 14, 7, 11, 10, 3, 7],
      cents: [32100, 123000, 0, 7700, 38100, 22500, 38600, 26700, 8300, 19800],
    },
    'Fonds ML indirectes': {
      counts: [2, 1, 1, 1, 3, 2, 2, 2, 0, 3],
      cents: [57500, 90000, 40000, 40000, 91700, 124143, 116273, 64255, 0, 127900],
    },
    'Fonds ML directes': {
      counts: [14, 34, 0, 9, 5, 6, 4, 4, 2, 7],
      cents: [175000, 392000, 0, 133000, 35000, 55000, 60000, 60000, 20000, 70000],
    },
  },
  aidesFajemFiles: 128,
  aidesIndirectesFormations: 15,
  aidesDirectesFees: 2880,
} as const;

/** Where the report prints a share or a change only, the count that we take inside the window that it leaves. */
export const taken = {
  /** Received in 2024 by age on 31 December: 11, 45, 40 and 4 % of 1 735. */
  receivedByAge: {'16-17': 190, '18-21': 780, '22-25': 695, '26+': 70},
  newcomersPermis: {oui: 147, non: 553, inconnu: 45},
  newcomersLogement: {Parents: 390, Autonome: 116, Précaire: 179, inconnu: 60},
  emploiMen: 421,
  emploi22To25: 398,
  alternanceWomen: 56,
  cejEnteredMen: 350,
  /** At the least that 56 % allows: the age on another day than the first entry's would print less. */
  cejEntered18To21: 360,
  cejEntered18To21OnLastDay: 352,
  formationQualifiante: 478,
  formationHotellerie: 128,
  /** Of 2023. Unknown levels leave the shares of 2023 inside their windows, but not if they counted as « Aucun diplôme ». */
  newcomersBefore: {all: 678, women: 332, minors: 156, belowBac: 384, unknown: 8},
  receivedBefore: {all: 1637, belowBac: 975, unknown: 24},
  interviewsBefore: 16642,
  contractsBefore: 1901,
  interim: 800,
  interimBefore: 606,
  formationBefore: 468,
} as const;
