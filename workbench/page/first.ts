/**
 * The first workbook. This small script runs before the page's own, which carries all of Univer, is even read: meanwhile a worker loads
 * and reads the file, on another processor.
 */
export const SAMPLE = 'registres-2024.xlsx';

async function fetchSample(): Promise<Uint8Array> {
  const response = await fetch(`samples/${SAMPLE}`);
  if (!response.ok) throw new Error('Le classeur d’exemple n’est pas là. Ouvrez un fichier à vous.');
  return new Uint8Array(await response.arrayBuffer());
}

export const startWorker = (): Worker => new Worker('worker.js', {type: 'module'});

const worker = startWorker();
const bytes = fetchSample();
bytes.then(
  // A call of « prepare »: the page, which links itself to the worker later, awaits no answer.
  (read) => worker.postMessage({kind: 'call', id: 0, method: 'prepare', args: [SAMPLE, read]}),
  () => undefined, // the page, which awaits the bytes, tells it
);

/** The worker that reads the sample, and the bytes that it was given. */
export const first = {worker, bytes};
