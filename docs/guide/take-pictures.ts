import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {openBrowser, openDesk, PICTURES, serveWorkbench} from './desk';
import type {Desk} from './desk';
import {bookOfAids, bookOfExamples, bookToCheck, bookWithOwnSheet} from './user-books';

const samples = join(__dirname, '..', '..', 'samples');
const ledgers = ['000000000FEC20241231.txt', 'retour-asp-2024.csv'].map((name) => join(samples, name));

async function formulas(desk: Desk): Promise<void> {
  await desk.open('registres-et-suivi.xlsx', bookWithOwnSheet());
  await desk.sheet('Contacts');
  await desk.shoot('classeur');
  await desk.sheet('Suivi');
  await desk.view('Fonctions');
  await desk.pane.locator('input[type=search]').fill('bycommune');
  await desk.formula('A3', '=ML.BYCOMMUNE()');
  await desk.shoot('formule');
  await desk.formula('C3', '=ML.BYCOMMUNE("Contats")');
  await desk.shoot('message');
}

async function report(desk: Desk): Promise<void> {
  await desk.view('Rapport');
  await desk.shoot('rapport');
  await desk.holdAt('5. L’alternance');
  await desk.button('Tout générer').click();
  await desk.held();
  await desk.shoot('progres', 'pane');
  await desk.release();
  await desk.pane.locator('.card').waitFor();
  await desk.see('1. Le public');
  await desk.shoot('rapport-fait');
  await desk.cell('B14');
  await desk.view('D’où vient ce chiffre', 'D’où vient ce chiffre');
  await desk.pane.locator('.figure').waitFor();
  await desk.shoot('chiffre');
  await desk.view('Rapport', 'Rapport d’activité');
  await desk.see('7. Citoyenneté');
  await desk.write('F11', 'Le comité a changé d’animatrice en mai : deux rencontres ont été reportées.');
  await desk.cell('F11');
  await desk.shoot('commentaire');
  await desk.see('4. L’emploi');
  await desk.write('B14', '999');
  await desk.sheet('Propositions');
  await desk.write('C4002', 'Santé'); // the first of 2024: a row of another year changes no chapter
  await desk.view('Données');
  await desk.view('Rapport', 'Rapport d’activité');
  await desk.pane.getByText('données modifiées depuis').first().waitFor();
  await desk.shoot('a-refaire', 'pane');
  await desk.view('Paramètres');
  await desk.pane.locator('form').waitFor();
  await desk.shoot('parametres', 'pane');
}

async function aids(desk: Desk): Promise<void> {
  await desk.sheet('Aides');
  await desk.view('Aides', 'Contrôle des aides');
  await desk.pane.locator('input[type=file]').setInputFiles(ledgers);
  await desk.pane.getByText('retour-asp-2024.csv').first().waitFor();
  await desk.shoot('aides-choix');
  await desk.button('Contrôler les aides').click();
  await desk.pane.locator('.card').waitFor();
  await desk.pane.locator('.funds summary').nth(1).click();
  await desk.see('Contrôle des aides');
  await desk.top('CEJ');
  await desk.shoot('aides-fait');
}

async function checking(desk: Desk): Promise<void> {
  await desk.open('registres-a-verifier.xlsx', bookToCheck());
  await desk.pane.locator('.problems').first().waitFor();
  await desk
    .button(/^Aller à la cellule/)
    .first()
    .click();
  await desk.shoot('a-verifier');
  await desk.sheet('PMSMP mars');
  await desk.button(/^Indiquer : PMSMP mars/).click();
  await desk.pane.getByLabel('Registre').selectOption({label: 'Situations'});
  const headings = {'N° dossier': 'Dossier', Catégorie: 'Situation', 'Date de début': 'Du', 'Date de fin': 'Au'};
  for (const [column, heading] of Object.entries(headings))
    await desk.pane.getByLabel(column).selectOption({label: heading});
  await desk.top();
  await desk.shoot('corriger');
}

async function deciding(desk: Desk): Promise<void> {
  await desk.open('aides-faj.xlsx', bookOfAids());
  await desk.view('Aides', 'Contrôle des aides');
  await desk.button('Contrôler les aides').click();
  await desk.pane.locator('.card').waitFor();
  await desk.page.getByRole('tab', {name: 'Contrôle des aides', exact: true, selected: true}).waitFor();
  await desk.button('Cocher les 10').click();
  await desk.pane.getByLabel('Motif…').selectOption('Pièce vue');
  await desk.pane.getByLabel('Décidé par').fill('N. Petit');
  await desk.top('Suggestions');
  await desk.shoot('a-trancher');
}

/** The five examples of « Faire votre propre tableau »: in the pane, in « Paramètres ML », in the report. */
async function examples(desk: Desk): Promise<void> {
  await desk.open('registres-trois-vallees.xlsx', bookOfExamples());
  await desk.view('Rapport', 'Rapport d’activité');
  await desk.button('Tout générer').click();
  await desk.pane.locator('.card').waitFor();
  await desk.see('14. Nos chiffres');
  await desk.window({width: 1240, height: 390});
  await desk.from('F24');
  await desk.shoot('exemple-epci', 'sheet');
  await desk.from('A4');
  await desk.shoot('exemple-delai', 'sheet');
  await desk.smaller(4); // the chart beside, whole
  await desk.from('A9');
  await desk.shoot('exemple-motifs', 'sheet');
  await desk.from('A37');
  await desk.shoot('exemple-annees', 'sheet');
  await desk.window({width: 1240, height: 360});
  await desk.see('9. Les dispositifs');
  await desk.from('F134');
  await desk.shoot('exemple-objectif', 'sheet');
  await desk.sheet('Paramètres ML');
  await desk.window({width: 1240, height: 460});
  await desk.from('A23');
  await desk.shoot('exemple-lignes', 'sheet');

  await desk.window({width: 900, height: 900});
  await desk.button('Nos tableaux').click();
  await desk.button('Nouveau tableau').click();
  await desk.choose('de', 'Dispositifs');
  await desk.choose('On compte', 'les jeunes');
  await desk.choose('Quand', 'Date de sortie dans l’année');
  await desk.button('+ critère').click();
  await desk.choose('Colonne', 'Dispositif');
  await desk.pane.getByLabel(/^CEJ/).check();
  await desk.button('Ajouter le critère').click();
  await desk.choose('En lignes', 'Motif de sortie');
  await desk.pane.getByLabel('part des connus').check();
  await desk.shoot('exemple-volet');
}

/** Each begins with the sample as it ships. */
const scenes: Readonly<Record<string, (desk: Desk) => Promise<void>>> = {
  formulas,
  report,
  aids,
  deciding,
  checking,
  examples,
};

/**
 * `npm run guide`: every picture of the guide, over the workbench; with names of scenes, those only. `--at` is the address of
 * a workbench already served, `--into` another folder for the pictures, which leaves the guide's as they are.
 */
async function takePictures(): Promise<void> {
  const {values, positionals: chosen} = parseArgs({
    allowPositionals: true,
    options: {at: {type: 'string'}, into: {type: 'string', default: PICTURES}},
  });
  const unknown = chosen.filter((name) => scenes[name] === undefined);
  if (unknown.length > 0)
    throw new Error(`No scene ${unknown.join(', ')}; there are ${Object.keys(scenes).join(', ')}.`);
  const served = values.at === undefined ? await serveWorkbench() : {address: values.at, stop: () => undefined};
  const browser = await openBrowser();
  try {
    for (const [name, take] of Object.entries(scenes)) {
      if (chosen.length > 0 && !chosen.includes(name)) continue;
      const desk = await openDesk(browser, served.address, values.into);
      await take(desk);
      await desk.page.close();
    }
  } finally {
    await browser.close();
    served.stop();
  }
}

void takePictures();
