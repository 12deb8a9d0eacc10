import {readModel} from '../../shared/language/own-model';
import {readModel as readLater} from '../../shared/language/own-model-later';
import {PartToCome} from '../../shared/language/part-to-come';
import {readRegisters} from '../../shared';
import {figure, registers as sheets, settings} from './own';

it('asks to be loaded, then gives what the part itself gives', async () => {
  const registers = readRegisters([
    ...sheets,
    settings({Indicateurs: [figure('nos entretiens', 'Contacts', null, null, 'Nature = Entretien')]}),
  ]);
  const asked: unknown[] = [];
  try {
    readLater(registers);
  } catch (error) {
    asked.push(error);
  }
  expect(asked).toEqual([expect.any(PartToCome)]);
  await (asked[0] as PartToCome).load();
  expect(readLater(registers)).toEqual(readModel(registers));
  expect(readLater(registers).figures.length).toBeGreaterThan(0);
});
