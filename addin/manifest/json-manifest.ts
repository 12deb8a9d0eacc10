import {originOf} from './base-url';
import * as source from './source';
import type {ButtonSource, Flavour, Words} from './source';

/** Of the schema that declares custom functions without « preview » and that hosts of today read. */
export const SCHEMA = '1.25';
export const ENGLISH_FILE = 'manifest-en.json';
const OPEN_PANE = 'openPane';

/**
 * The unified manifest of Microsoft 365, from the same source. Not the one to deploy: Office 2021, 2024 and LTSC do not read
 * it, and Excel for Windows only does from version 2501.
 */
export function jsonManifest(base: string, flavour: Flavour): Record<string, unknown> {
  const {id, name, namespace} = source.identities[flavour];
  const at = (file: string) => `${base}/${file}`;
  const capabilities = source.requirements.map((set) => ({name: set.name, minVersion: set.version}));
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${SCHEMA}/MicrosoftTeams.schema.json`,
    manifestVersion: SCHEMA,
    version: source.semanticVersion,
    id,
    localizationInfo: {
      defaultLanguageTag: 'fr-fr',
      additionalLanguages: [{languageTag: 'en-us', file: ENGLISH_FILE}],
    },
    developer: {
      name: source.provider,
      websiteUrl: at(source.pages.support),
      privacyUrl: at(source.pages.privacy),
      termsOfUseUrl: at(source.pages.terms),
    },
    name: {short: name, full: name},
    description: {short: source.shortDescription.fr, full: source.description.fr},
    icons: {outline: source.outlineFile, color: source.iconFile(192)},
    accentColor: source.accent,
    validDomains: [new URL(originOf(base)).host],
    authorization: {
      permissions: {resourceSpecific: [{name: 'Document.ReadWrite.User', type: 'Delegated'}]},
    },
    extensions: [
      {
        requirements: {scopes: ['workbook'], capabilities},
        runtimes: [
          {
            id: 'SharedRuntime',
            type: 'general',
            lifetime: 'long',
            code: {page: at(source.taskpaneOf(flavour)), script: at(source.pages.functions)},
            actions: source.buttons.map(({action, title}) => ({
              id: action ?? OPEN_PANE,
              type: action === undefined ? 'openPage' : 'executeFunction',
              displayName: title.fr,
            })),
            customFunctions: {namespace: {id: namespace, name: namespace}, metadataUrl: at(source.pages.metadata)},
          },
        ],
        ribbons: [
          {
            requirements: {scopes: ['workbook'], capabilities: [{name: 'AddinCommands', minVersion: '1.1'}]},
            contexts: ['default'],
            tabs: [
              {
                builtInTabId: 'TabHome',
                groups: [
                  {
                    id: 'BilanML.Group',
                    label: source.groupLabel.fr,
                    icons: icons(at),
                    controls: source.buttons.map((button) => control(button, at)),
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  };
}

function control({id, label, title, help, action}: ButtonSource, at: (file: string) => string) {
  return {
    id: `BilanML.${id}`,
    type: 'button',
    label: label.fr,
    icons: icons(at),
    supertip: {title: title.fr, description: help.fr},
    actionId: action ?? OPEN_PANE,
    enabled: true,
  };
}

/** Three at most: the sizes that this format cannot do without. */
function icons(at: (file: string) => string) {
  return ([16, 32, 80] as const).map((size) => ({size, url: at(source.iconFile(size))}));
}

/** The English texts, each by the place of the French one. */
export function englishTexts(): Record<string, string> {
  const ribbon = 'extensions[0].ribbons[0].tabs[0].groups[0]';
  const texts: [string, Words][] = [
    ['description.short', source.shortDescription],
    ['description.full', source.description],
    ...source.buttons.flatMap(({label, title, help}, at): [string, Words][] => [
      [`extensions[0].runtimes[0].actions[${at}].displayName`, title],
      [`${ribbon}.controls[${at}].label`, label],
      [`${ribbon}.controls[${at}].supertip.title`, title],
      [`${ribbon}.controls[${at}].supertip.description`, help],
    ]),
  ];
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${SCHEMA}/MicrosoftTeams.Localization.schema.json`,
    ...Object.fromEntries(texts.map(([place, {en}]) => [place, en])),
  };
}
