import packageJson from '../../package.json';

/** A text in the language of the manifest, and in English. */
export interface Words {
  readonly fr: string;
  readonly en: string;
}

/** What a manifest is made for: the copy that staff are given, or a developer's own beside it. */
export type Flavour = 'release' | 'development';

/**
 * Identity, frozen for life: workbooks store formulas by namespace, and administrators' tools know an add-in by its id. Two
 * copies with the same namespace break each other's registration (office-js #4559, #4571): hence a second pair.
 */
export const identities: Readonly<
  Record<Flavour, {readonly id: string; readonly namespace: string; readonly name: string}>
> = {
  release: {id: 'a3eb5360-7826-4e11-b8a0-c9723d8b9db4', namespace: 'ML', name: 'Bilan ML'},
  development: {id: '0e24cd6f-c7a6-4ec5-81ec-3bf50ad95aa3', namespace: 'MLDEV', name: 'Bilan ML (développement)'},
};

/** Of the repository's own manifest.xml: it says where an address goes, and is served by nobody (RFC 2606). */
export const PLACEHOLDER = 'https://bilan-ml.example.org';
/** Of `npm run start:excel`. */
export const DEVELOPMENT = 'https://localhost:3000';

/** Four parts, as Office counts them; every change of a manifest must raise it. */
export const officeVersion = `${packageJson.version}.0`;
export const semanticVersion: string = packageJson.version;

export const provider = 'Bilan ML';
export const accent = '#0B5C8C';

export const description: Words = {
  fr: 'Fait le rapport d’activité annuel d’une Mission Locale depuis ses registres, dans le classeur. Aucune donnée n’en sort.',
  en: 'Makes the annual activity report of a French Mission Locale from its own registers, inside the workbook. No data leaves it.',
};
/** 80 characters at most. */
export const shortDescription: Words = {
  fr: 'Le rapport d’activité d’une Mission Locale, depuis ses registres Excel.',
  en: 'The activity report of a Mission Locale, from its own Excel registers.',
};

/** Below these, Office does not show the add-in at all. What is newer is asked for at run time. */
export const requirements = [
  {name: 'SharedRuntime', version: '1.1'},
  {name: 'CustomFunctionsRuntime', version: '1.3'},
  {name: 'ExcelApi', version: '1.9'},
] as const;

/** Sides in pixels of the icons that ribbons, lists and stores ask for. */
export const iconSizes = [16, 20, 24, 32, 40, 48, 64, 80, 128, 192] as const;
export type IconSize = (typeof iconSizes)[number];
/** Those that a button declares. */
export const ribbonIconSizes = [16, 20, 24, 32, 40, 48, 64, 80] as const satisfies readonly IconSize[];
export const iconFile = (size: IconSize) => `assets/icon-${size}.png`;
/** White on nothing, for the lists of Microsoft 365. */
export const outlineFile = 'assets/outline-32.png';

/** Pages of the site, by what manifests call them. */
export const pages = {
  taskpane: 'taskpane.html',
  functions: 'functions.js',
  metadata: 'functions.json',
  support: 'index.html',
  privacy: 'confidentialite.html',
  terms: 'LICENSE.txt',
} as const;

/** The page of the pane learns from its address which functions are ours. */
export const taskpaneOf = (flavour: Flavour) =>
  flavour === 'release' ? pages.taskpane : `${pages.taskpane}?namespace=${identities[flavour].namespace}`;

export const groupLabel: Words = {fr: 'Bilan ML', en: 'Bilan ML'};

export interface ButtonSource {
  readonly id: string;
  readonly label: Words;
  readonly title: Words;
  readonly help: Words;
  /** Name that `Office.actions.associate` knows; absent for the button that opens the pane. */
  readonly action?: string;
}

/** Ribbon commands, in their order. */
export const buttons: readonly ButtonSource[] = [
  {
    id: 'OpenPane',
    label: {fr: 'Bilan ML', en: 'Bilan ML'},
    title: {fr: 'Ouvrir le volet Bilan ML', en: 'Open the Bilan ML pane'},
    help: {
      fr: 'Registres reconnus, rapport à générer, origine des chiffres, fonctions et réglages.',
      en: 'Registers found, report to generate, origin of each figure, functions and settings.',
    },
  },
  {
    id: 'GenerateAll',
    label: {fr: 'Tout générer', en: 'Generate all'},
    title: {fr: 'Générer tout le rapport', en: 'Generate the whole report'},
    help: {
      fr: 'Fait ou refait toutes les feuilles du rapport. Vos feuilles, et celles que vous avez modifiées à la main, restent telles quelles.',
      en: 'Makes all sheets of the report, or makes them again. Your sheets, and those you edited by hand, are left as they are.',
    },
    action: 'generateAll',
  },
];

/** Said once the add-in is installed. */
export const welcome: {readonly title: Words; readonly help: Words} = {
  title: {fr: 'Bilan ML est installé.', en: 'Bilan ML is installed.'},
  help: {
    fr: 'Onglet Accueil, « Bilan ML » : le volet reconnaît vos registres. Dans une cellule, tapez =ML. pour voir les fonctions.',
    en: 'Home tab, « Bilan ML »: the pane finds your registers. In a cell, type =ML. to see the functions.',
  },
};
