import {readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {printMessages} from '../../docs/guide/print-messages';
import {fr} from '../../pane/words/fr';
import {frAids} from '../../pane/words/fr-aids';
import {verdicts} from '../../shared/aids/matching/matching-rules';
import {allRegisters} from '../../shared/register/all-registers';
import {settingSpecs} from '../../shared/setting/setting-specs';
import {knownLabels, movedWords} from './guide-labels';
import {brokenLink, folder, labelsOf, linksOf, pages, pictures, plain, userPages} from './guide-pages';

/** Beyond that a picture is slow to open on a slow line. */
const MOST_BYTES = 150_000;
/** Width of the page that is photographed, twice for sharp screens. */
const MOST_PIXELS = 1800;

const isChoice = ({type}: (typeof settingSpecs)[number]) => type.kind === 'choice' || type.kind === 'yes-no';

describe('the guide', () => {
  it('quotes the words of the screens as they are', () => {
    const known = knownLabels();
    const labels = userPages.flatMap((page) => labelsOf(page).map((label) => ({page: page.name, label})));
    expect(labels.length).toBeGreaterThan(100);
    expect(labels.filter(({label}) => !known.has(label))).toEqual([]);
    expect(movedWords()).toEqual([]);
  });

  it.each([
    ['finances.md', 'verdict', Object.values(verdicts)],
    ['finances.md', 'state of a fund', Object.values(frAids.states)],
    ['coordination.md', 'state of a chapter', Object.values(fr.report.states)],
    ['coordination.md', 'choice of a definition', settingSpecs.filter(isChoice).map(({key}) => key)],
    ['agents.md', 'register', allRegisters.map(({title}) => title)],
  ])('%s tells of every %s', (name, _, words) => {
    const told = new Set(labelsOf(userPages.find((page) => page.name === name)!));
    expect(words.map(plain).filter((word) => !told.has(word))).toEqual([]);
  });

  it('has no link that leads nowhere', () => {
    expect(pages.flatMap((page) => linksOf(page).flatMap((link) => brokenLink(page, link) ?? []))).toEqual([]);
  });

  it('can be read from its summary, every page of it', () => {
    const summary = linksOf(pages.find(({name}) => name === 'README.md')!).map(({target}) => target.split('#')[0]);
    const fromQuestions = linksOf(pages.find(({name}) => name === 'questions.md')!).map(({target}) => target);
    const lost = pages.filter(({name}) => name !== 'README.md' && ![...summary, ...fromQuestions].includes(name));
    expect(lost.map(({name}) => name)).toEqual([]);
  });

  it('shows every picture that is kept for it, each with words for who does not see it', () => {
    const shown = userPages.flatMap((page) => linksOf(page).filter(({isPicture}) => isPicture));
    const names = shown.flatMap(({target}) => /pictures\/guide\/(.+)$/.exec(target)?.[1] ?? []);
    expect([...new Set(names)].sort()).toEqual(readdirSync(pictures).sort());
    expect(shown.filter(({alt}) => alt.length < 20)).toEqual([]);
  });

  it('has pictures that are light and sharp', () => {
    for (const name of readdirSync(pictures)) {
      const file = join(pictures, name);
      expect({name, isLight: statSync(file).size <= MOST_BYTES}).toEqual({name, isLight: true});
      const width = readFileSync(file).readUInt32BE(16);
      expect({name, isSharp: width >= 600 && width <= MOST_PIXELS}).toEqual({name, isSharp: true});
    }
  });

  it('lists the messages of the code (npm run guide prints them again)', () => {
    const printed = printMessages();
    expect(readFileSync(join(folder, 'messages.md'), 'utf8')).toBe(printed);
    expect(printed).not.toMatch(/undefined|\[object|NaN/);
  });
});
