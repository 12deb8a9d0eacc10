/** Microsoft requires its library from its own address, and supports no other copy. The only address that is not ours. */
export const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/**
 * Resolves once Office.js has come and answers; a refused address rejects with a sentence. It may also never settle: a blocked
 * network answers nothing, and Office.js outside Office neither. The pane's watchdog speaks then.
 */
export async function loadOffice(script: HTMLScriptElement, whenLoaded: () => void): Promise<void> {
  if (typeof Office === 'undefined') await untilLoaded(script, whenLoaded);
  else whenLoaded();
  const {host} = await Office.onReady();
  if (host !== Office.HostType.Excel)
    throw new Error('Cette page ne s’ouvre que dans Excel, par le bouton « Bilan ML » de l’onglet Accueil.');
}

function untilLoaded(script: HTMLScriptElement, whenLoaded: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = () => reject(new Error(BLOCKED));
    script.addEventListener('load', () => {
      whenLoaded(); // in this very event: Excel may call a function as soon as Office.js is there
      resolve();
    });
    script.addEventListener('error', refuse);
    // It may have failed before anybody listened: then it has been fetched, and still has not run a moment later.
    const isOver = performance.getEntriesByName(script.src).length > 0;
    if (isOver) setTimeout(() => typeof Office === 'undefined' && refuse(), MOMENT);
  });
}

const MOMENT = 1000;

const BLOCKED =
  'La bibliothèque d’Office n’a pas pu être chargée depuis appsforoffice.microsoft.com. ' +
  'Vérifiez la connexion, ou demandez à votre administrateur d’autoriser cette adresse.';
