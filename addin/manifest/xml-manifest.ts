import {originOf} from './base-url';
import * as source from './source';
import type {ButtonSource, Flavour, Words} from './source';
import {element as e, printXml} from './write-xml';
import type {Element} from './write-xml';

/** The shared runtime loads only where the runtime, the page of functions, the commands and the pane name the same resource. */
const PANE = 'Taskpane.Url';

/** « Add-in only » manifest: the one that every Excel able to run us reads, web, Windows, Mac and Office 2021 alike. */
export function xmlManifest(base: string, flavour: Flavour): string {
  const {id, name} = source.identities[flavour];
  const at = (file: string) => `${base}/${file}`;
  return printXml(
    e(
      'OfficeApp',
      {
        xmlns: 'http://schemas.microsoft.com/office/appforoffice/1.1',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        'xmlns:bt': 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
        'xsi:type': 'TaskPaneApp',
      },
      [
        e('Id', {}, id),
        e('Version', {}, source.officeVersion),
        e('ProviderName', {}, source.provider),
        e('DefaultLocale', {}, 'fr-FR'),
        e('DisplayName', {DefaultValue: name}),
        worded('Description', {}, source.description),
        e('IconUrl', {DefaultValue: at(source.iconFile(32))}),
        e('HighResolutionIconUrl', {DefaultValue: at(source.iconFile(64))}),
        e('SupportUrl', {DefaultValue: at(source.pages.support)}),
        e('AppDomains', {}, [e('AppDomain', {}, originOf(base))]),
        e('Hosts', {}, [e('Host', {Name: 'Workbook'})]),
        e('Requirements', {}, [
          e(
            'Sets',
            {DefaultMinVersion: '1.1'},
            source.requirements.map((set) => e('Set', {Name: set.name, MinVersion: set.version})),
          ),
        ]),
        e('DefaultSettings', {}, [e('SourceLocation', {DefaultValue: at(source.taskpaneOf(flavour))})]),
        e('Permissions', {}, 'ReadWriteDocument'),
        e(
          'VersionOverrides',
          {
            xmlns: 'http://schemas.microsoft.com/office/taskpaneappversionoverrides',
            'xsi:type': 'VersionOverridesV1_0',
          },
          [e('Hosts', {}, [host()]), resources(base, flavour)],
        ),
      ],
    ),
  );
}

function host(): Element {
  return e('Host', {'xsi:type': 'Workbook'}, [
    e('Runtimes', {}, [e('Runtime', {resid: PANE, lifetime: 'long'})]),
    e('AllFormFactors', {}, [
      e('ExtensionPoint', {'xsi:type': 'CustomFunctions'}, [
        e('Script', {}, [e('SourceLocation', {resid: 'Functions.Script.Url'})]),
        e('Page', {}, [e('SourceLocation', {resid: PANE})]),
        e('Metadata', {}, [e('SourceLocation', {resid: 'Functions.Metadata.Url'})]),
        e('Namespace', {resid: 'Functions.Namespace'}),
      ]),
    ]),
    e('DesktopFormFactor', {}, [
      e('GetStarted', {}, [
        e('Title', {resid: 'GetStarted.Title'}),
        e('Description', {resid: 'GetStarted.Help'}),
        e('LearnMoreUrl', {resid: 'Support.Url'}),
      ]),
      e('FunctionFile', {resid: PANE}),
      e('ExtensionPoint', {'xsi:type': 'PrimaryCommandSurface'}, [
        e('OfficeTab', {id: 'TabHome'}, [
          e('Group', {id: 'BilanML.Group'}, [
            e('Label', {resid: 'Group.Label'}),
            icon(),
            ...source.buttons.map((button) => control(button)),
          ]),
        ]),
      ]),
    ]),
  ]);
}

function control({id, action}: ButtonSource): Element {
  return e('Control', {'xsi:type': 'Button', id: `BilanML.${id}`}, [
    e('Label', {resid: `${id}.Label`}),
    e('Supertip', {}, [e('Title', {resid: `${id}.Title`}), e('Description', {resid: `${id}.Help`})]),
    icon(),
    action === undefined
      ? e('Action', {'xsi:type': 'ShowTaskpane'}, [e('SourceLocation', {resid: PANE})])
      : e('Action', {'xsi:type': 'ExecuteFunction'}, [e('FunctionName', {}, action)]),
  ]);
}

function icon(): Element {
  const images = source.ribbonIconSizes.map((size) => e('bt:Image', {size: String(size), resid: `Icon.${size}`}));
  return e('Icon', {}, images);
}

function resources(base: string, flavour: Flavour): Element {
  const at = (file: string) => `${base}/${file}`;
  const url = (id: string, file: string) => e('bt:Url', {id, DefaultValue: at(file)});
  const text = (id: string, words: Words) => worded('bt:String', {id}, words, 'bt:Override');
  const {welcome, buttons, groupLabel, pages} = source;
  return e('Resources', {}, [
    e(
      'bt:Images',
      {},
      source.ribbonIconSizes.map((size) =>
        e('bt:Image', {id: `Icon.${size}`, DefaultValue: at(source.iconFile(size))}),
      ),
    ),
    e('bt:Urls', {}, [
      url(PANE, source.taskpaneOf(flavour)),
      url('Functions.Script.Url', pages.functions),
      url('Functions.Metadata.Url', pages.metadata),
      url('Support.Url', pages.support),
    ]),
    e('bt:ShortStrings', {}, [
      e('bt:String', {id: 'Functions.Namespace', DefaultValue: source.identities[flavour].namespace}),
      text('Group.Label', groupLabel),
      text('GetStarted.Title', welcome.title),
      ...buttons.flatMap(({id, label, title}) => [text(`${id}.Label`, label), text(`${id}.Title`, title)]),
    ]),
    e('bt:LongStrings', {}, [
      text('GetStarted.Help', welcome.help),
      ...buttons.map(({id, help}) => text(`${id}.Help`, help)),
    ]),
  ]);
}

/** French by default, English beside it where it differs. */
function worded(
  name: string,
  attributes: Readonly<Record<string, string>>,
  {fr, en}: Words,
  override = 'Override',
): Element {
  const english = en === fr ? [] : [e(override, {Locale: 'en-US', Value: en})];
  return e(name, {...attributes, DefaultValue: fr}, english);
}
