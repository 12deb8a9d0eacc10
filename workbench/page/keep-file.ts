import {download} from '../../pane/download';

/**
 * What is known of a file that was to be kept: `written` where it was to be; `offered` to a browser that tells nobody whether it kept
 * it; given up by the user, or refused.
 */
export type Kept = 'written' | 'offered' | 'given-up' | 'refused';

/** Of the browsers that let a page write a file that the user chose. */
interface ChosenFile {
  createWritable(): Promise<{write(bytes: Uint8Array): Promise<void>; close(): Promise<void>}>;
}
type Choose = (asked: {readonly suggestedName: string}) => Promise<ChosenFile>;

/** Keeps a file where the user says, else offers it as a download. The place is asked before the bytes are made: a browser asks only just after a click. */
export async function keepFile(name: string, make: () => Promise<Uint8Array>): Promise<Kept> {
  const choose = (window as {showSaveFilePicker?: Choose}).showSaveFilePicker;
  let file: ChosenFile | undefined;
  try {
    file = await choose?.({suggestedName: name});
  } catch (error) {
    // Any other refusal is that of the browser: a download is left.
    if (error instanceof DOMException && error.name === 'AbortError') return 'given-up';
  }
  const bytes = await make();
  if (file === undefined) return (await download(bytes, name)) === 'shown' ? 'offered' : 'refused';
  try {
    const written = await file.createWritable();
    await written.write(bytes);
    await written.close();
    return 'written';
  } catch {
    return 'refused';
  }
}
