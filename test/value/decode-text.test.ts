import fc from 'fast-check';
import {unitsOf, type Encoding} from '../../shared/value/code-pages';
import {decodeText} from '../../shared/value/decode-text';

const TEXT =
  'N° dossier;Commune;Référence;Statut\n00170429;Marcq-en-Barœul;Éligible à l’aide;payé\n00170324;Pérenchies;ça dépend – où ?;1 250,40 €\n';

function inPage(text: string, page: Encoding): Uint8Array {
  const units = [...unitsOf(page)];
  return Uint8Array.from([...text].map((sign) => units.indexOf(sign.charCodeAt(0))));
}
const utf16 = (text: string, isLittle: boolean) => {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at++) new DataView(bytes.buffer).setUint16(2 * at, text.charCodeAt(at), isLittle);
  return bytes;
};
const read = (bytes: Uint8Array) => {
  const {utf8, ...told} = decodeText(bytes);
  return {text: Buffer.from(utf8).toString('utf8'), ...told};
};
const none = {count: 0, at: -1};
const sure = {rival: null, damaged: none, twice: none};

describe('a text whose encoding nobody says', () => {
  it.each([
    ['ISO 8859-15', TEXT.replace(/[–’]/g, '-')],
    ['Windows-1252', TEXT],
    ['CP850', TEXT.replace(/[–’€œ]/g, '-')],
    ['MacRoman', TEXT],
  ] as const)('is read in %s', (encoding, text) => {
    expect(read(inPage(text, encoding))).toEqual({text, encoding, ...sure});
  });

  it('is read in UTF-8 and in UTF-16, with a mark or without', () => {
    expect(read(Buffer.from(TEXT))).toEqual({text: TEXT, encoding: 'UTF-8', ...sure});
    expect(read(Buffer.from(`\ufeff${TEXT}`))).toEqual({text: TEXT, encoding: 'UTF-8 avec marque', ...sure});
    for (const isLittle of [true, false])
      for (const mark of ['', '\ufeff'])
        expect(read(utf16(mark + TEXT, isLittle))).toEqual({text: TEXT, encoding: 'UTF-16', ...sure});
    expect(read(Buffer.from('Dossier;Date\n'))).toEqual({text: 'Dossier;Date\n', encoding: 'ASCII', ...sure});
  });

  it('is the same whatever its encoding, word by word of French', () => {
    const word = fc.constantFrom(
      'Élève',
      'payé',
      'Référence',
      'où',
      'Nîmes',
      'Orléans',
      'reçu',
      'N° 4',
      'À VOIR',
      'été',
    );
    const page = fc.constantFrom<Encoding>('ISO 8859-15', 'Windows-1252', 'CP850', 'MacRoman');
    fc.assert(
      fc.property(fc.array(word, {minLength: 1, maxLength: 30}), page, (words, encoding) => {
        const text = ['payé', ...words].join(';');
        const found = read(inPage(text, encoding));
        expect(found.rival === null ? found.text : text).toBe(text);
      }),
    );
  });

  it('says a doubt rather than guess', () => {
    expect(read(inPage('déjà', 'CP850')).rival).toBeNull();
    expect(read(Uint8Array.from([...Buffer.from('t'), 0x88, ...Buffer.from('te')]))).toMatchObject({
      encoding: 'CP850',
      rival: 'MacRoman', // « tête », or « tàte »
    });
    expect(read(Uint8Array.from([0x41, 0x81, 0x42])).encoding).toBe('inconnu');
  });
});

describe('letters that went wrong on the way', () => {
  it('are read as what they were where they were encoded twice, whatever program did it', () => {
    const text = 'Référence à Marcq-en-Barœul, N° 4, l’été, 3 € ; ÉLÈVE';
    const bytes = [...Buffer.from(text)];
    for (const page of ['Windows-1252', 'CP850', 'MacRoman'] as const) {
      const units = unitsOf(page);
      const found = read(Buffer.from(String.fromCharCode(...bytes.map((byte) => units[byte]!))));
      expect(found).toMatchObject({text, encoding: 'UTF-8', damaged: none});
      expect(found.twice).toEqual({count: 11, at: 1});
    }
  });

  it('are marked as lost where one byte of a letter is missing, and read where a letter of Windows stands among them', () => {
    const [before, after] = [Buffer.from('Référence;T'), Buffer.from('léphone;payé')];
    const cut = read(Buffer.concat([before, Buffer.from([0xc3]), after]));
    expect(cut).toMatchObject({text: 'Référence;T\ufffdléphone;payé', encoding: 'UTF-8'});
    expect(cut.damaged).toEqual({count: 1, at: 13});
    expect(read(Buffer.concat([before, Buffer.from([0xe9]), after]))).toMatchObject({
      text: 'Référence;Téléphone;payé',
      damaged: {count: 1},
    });
    expect(read(Buffer.from('T\ufffdl')).damaged.count).toBe(1);
  });

  it('are none of the letters that French writes', () => {
    fc.assert(
      fc.property(fc.string({unit: fc.constantFrom(...'aeÉéèàçÂâÀôîœ°«» \u00a0’€–;\n')}), (text) => {
        const {text: found, damaged, twice} = read(Buffer.from(text));
        if (/[Ââ](?:[°«»\u00a0]|€[–’])/.test(text)) return; // two signs that could be one letter encoded twice
        expect({found, damaged, twice}).toEqual({found: text, damaged: none, twice: none});
      }),
    );
  });
});
