import {UserError} from '../../pane/user-error';

/** The largest piece that Excel gives at once. */
const SLICE = 4_194_304;

/**
 * The workbook as it stands, changes that nobody saved included. Excel for iPad gives none; on the web a workbook just renamed, or kept by another
 * service than Microsoft's, may not be given (office-js #98, #5297). Throws a UserError.
 */
export async function workbookBytes(): Promise<Uint8Array> {
  const file = await answered<Office.File>((done) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, {sliceSize: SLICE}, done),
  );
  try {
    const whole = new Uint8Array(file.size);
    let at = 0;
    for (let index = 0; index < file.sliceCount; index++) {
      const slice = await answered<Office.Slice>((done) => file.getSliceAsync(index, done));
      const bytes = new Uint8Array(slice.data as ArrayLike<number>);
      whole.set(bytes, at);
      at += bytes.length;
    }
    return whole;
  } finally {
    file.closeAsync(); // Excel keeps two open at most
  }
}

function answered<T>(ask: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const refuse = () => reject(new UserError(REFUSED));
    try {
      ask(({status, value}) => (String(status) === 'succeeded' ? resolve(value) : refuse()));
    } catch {
      refuse(); // this Excel does not know the question
    }
  });
}

const REFUSED =
  'Excel n’a pas donné le classeur au volet : la copie n’est pas faite. Enregistrez le classeur, fermez-le et rouvrez-le, puis recommencez ; ' +
  'ou imprimez les feuilles du rapport en PDF.';
