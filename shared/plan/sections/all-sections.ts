import type {SectionSpec} from '../section';
import {aidesSections} from './aides';
import {alternanceSections} from './alternance';
import {citoyenneteSections} from './citoyennete';
import {decrochageSections} from './decrochage';
import {dispositifSections} from './dispositifs';
import {emploiSections} from './emploi';
import {formationSections} from './formation';
import {immersionSections} from './immersions';
import {labelSections} from './label';
import {mobiliteInternationaleSections} from './mobilite-internationale';
import {publicSections} from './public';
import {santeSections} from './sante';
import {serviceCiviqueSections} from './service-civique';

const sections = [
  ...publicSections,
  ...immersionSections,
  ...formationSections,
  ...emploiSections,
  ...alternanceSections,
  ...serviceCiviqueSections,
  ...citoyenneteSections,
  ...mobiliteInternationaleSections,
  ...dispositifSections,
  ...santeSections,
  ...decrochageSections,
  ...aidesSections,
  ...labelSections,
];

/** Ids of the sections of the report. */
export type SectionId = (typeof sections)[number]['id'];

/** Every section of the report, in the order of its chapters. */
export const allSections: readonly SectionSpec<SectionId>[] = sections;
