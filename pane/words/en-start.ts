import type {frStart} from './fr-start';
import {groupDigits} from './numbers';

const n = (count: number) => groupDigits(count, ',');
const counted = (count: number, one: string, many = `${one}s`) => `${n(count)} ${count === 1 ? one : many}`;

export const enStart: typeof frStart = {
  first: {
    title: 'First steps',
    step: (at: number, of: number) => `Step ${at} of ${of}`,
    next: 'Continue',
    skip: 'Skip',
    leave: 'Leave the first steps',
    back: 'Previous step',
    name: 'Name of your agency',
    nameLead: 'It is printed at the head of the report. Asked once, to be changed in “Settings”.',
    nameHint: 'For instance: Mission Locale du Forez',
    nameMissing: 'Write the name of the agency, or skip this step.',
    nameBare: '“Mission Locale” alone does not say which one: add its town or territory.',
    saving: 'Writing in “Paramètres ML”',
    registers: 'Your registers',
    registersLead: 'What Bilan ML reads in this workbook. Nothing is changed in it.',
    toCheck: (costly: number, doubtful: number) =>
      `${[costly > 0 ? `${counted(costly, 'point')} making figures wrong` : '', doubtful > 0 ? `${n(doubtful)} to check` : ''].filter((part) => part !== '').join(', ')}: see them in “Data” before you hand anything round.`,
    unread: (count: number) => `${counted(count, 'sheet')} not recognised: to point out in “Data” if it is a register.`,
    read: 'read',
    seeData: 'Open “Data”',
    report: 'Here is your report',
    reportLead: (year: number, chapters: number) =>
      `${counted(chapters, 'chapter')} for ${year}, in new sheets of this workbook. Your own sheets do not change.`,
    make: (year: number) => `Make the report of ${year}`,
    nothing: 'No dated register is read: add your exports in “Data”, the report will follow.',
    finish: 'Go to the report',
  },
  territory: {
    title: 'Your territory',
    lead: 'The communes that each table lists; the others count as “Hors territoire”.',
    departement: 'Département',
    choose: '— to choose —',
    ownOnly: 'Without the official list',
    loading: 'Reading the official list',
    source: (name: string, year: number) => `${name}, official list ${year} (Insee, DGCL). Nothing is sent.`,
    groups: 'A whole EPCI',
    whole: (name: string) => `The whole département ${name}`,
    size: (communes: number, rows: number) =>
      rows === 0 ? counted(communes, 'commune') : `${counted(communes, 'commune')}, ${counted(rows, 'row')}`,
    otherGroups: (count: number) => `Other EPCI (${n(count)})`,
    communes: 'Communes',
    rows: (rows: number) => counted(rows, 'row'),
    nearly: (names: string) => `also written ${names}`,
    nearOne: (name: string) => `“${name}”`,
    declared: 'already in “Territoire”',
    unknown: (count: number) => `Not in the official list (${n(count)})`,
    unknownLead: 'Outside the territory, but for those that you tick.',
    add: 'Add a commune',
    addButton: 'Add',
    notFound: (name: string) => `“${name}” is not in the official list of this département.`,
    paste: 'Paste a list',
    pasteLead: 'One commune a line; its INSEE code may follow.',
    pasteButton: 'Take these communes',
    pasted: (count: number) => `${counted(count, 'commune')} taken.`,
    showAll: (count: number) => `Show all (${n(count)})`,
    inside: 'Every commune of your registers is in it.',
    outside: (of, unsaid) =>
      [
        of.communes > 0
          ? `Outside: ${counted(of.communes, 'commune')} of your registers, ${counted(of.rows, 'row')}.`
          : '',
        unsaid > 0 ? `Without a commune: ${counted(unsaid, 'row')}.` : '',
        of.communes + unsaid === 0 ? 'Your registers name no commune.' : '',
      ]
        .filter((part) => part !== '')
        .join(' '),
    save: (count: number) => (count === 0 ? 'Confirm' : `Confirm ${counted(count, 'commune')}`),
    noneChosen: 'Tick at least one commune.',
    saving: 'Writing “Territoire”',
    saved: (added: number) =>
      added === 0
        ? 'The territory is confirmed, nothing was to add.'
        : `${counted(added, 'commune')} written in “Paramètres ML”, table “Territoire”.`,
    keeps: (count: number) =>
      `${counted(count, 'commune is', 'communes are')} there already: their lines stay as they are. A commune is removed in the sheet.`,
  },
  help: {
    title: 'Help',
    lead: 'What do you want to do?',
    start: 'Take the first steps again',
    startHelp: 'Name, territory, registers, report: four steps, each optional.',
    trace: 'Where does this number come from?',
    traceHelp: 'Select a cell of the report.',
    territory: 'Confirm the territory',
    territoryHelp: 'The communes that each table lists.',
    check: 'Check this computer',
    checkHelp: 'What this spreadsheet allows, in a report.',
    guide: 'In the guide',
    guideHelp: 'Opens in another window, in French.',
    guidePages: {
      data: 'Check what is read',
      report: 'Make the report',
      aids: 'Control the aids',
      functions: 'Get a number by a formula',
      trace: 'Explain a number',
      help: 'The whole guide',
      settings: 'Settings',
    },
  },
};
