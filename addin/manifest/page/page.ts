import {BaseUrlError} from '../base-url';
import {makeManifest} from '../make-manifest';
import type {Manifests} from '../make-manifest';
import {semanticVersion} from '../source';

/** The page of the release that makes a manifest from an address: no server, no Node. */
const parts: Readonly<Record<string, {readonly part: keyof Manifests; readonly type: string}>> = {
  'manifest.xml': {part: 'xml', type: 'application/xml'},
  'manifest.json': {part: 'json', type: 'application/json'},
  'manifest-en.json': {part: 'english', type: 'application/json'},
};

const address = document.getElementById('address') as HTMLInputElement;
const said = document.getElementById('said')!;

// Where this page stands is where the files are, unless it was opened from a disk.
if (location.protocol === 'https:') address.value = location.href.replace(/[^/]*([?#].*)?$/, '');
document.getElementById('version')!.textContent = semanticVersion;

document.getElementById('form')!.addEventListener('submit', (event) => {
  event.preventDefault();
  const file = ((event as SubmitEvent).submitter as HTMLButtonElement | null)?.value ?? 'manifest.xml';
  const {part, type} = parts[file]!;
  try {
    save(file, makeManifest(address.value)[part], type);
    tell(`${file} est fait. Il se trouve dans vos téléchargements.`, true);
  } catch (error) {
    if (!(error instanceof BaseUrlError)) throw error;
    tell(error.message, false);
    address.focus();
  }
});

function tell(text: string, isDone: boolean): void {
  said.textContent = text;
  said.classList.toggle('done', isDone);
}

function save(name: string, text: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], {type}));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
