import type {SectionSpec} from './section';
import {aidesSections} from './12-aides/sections';
import {alternanceSections} from './05-alternance/sections';
import {citoyenneteSections} from './07-citoyennete/sections';
import {decrochageSections} from './11-decrochage/sections';
import {dispositifSections} from './09-dispositifs/sections';
import {emploiSections} from './04-emploi/sections';
import {formationSections} from './03-formation/sections';
import {immersionSections} from './02-immersions/sections';
import {labelSections} from './13-labellisation/sections';
import {mobiliteInternationaleSections} from './08-mobilite-internationale/sections';
import {publicSections} from './01-public/sections';
import {santeSections} from './10-sante/sections';
import {serviceCiviqueSections} from './06-service-civique/sections';

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
