import {dayOf, formatDay} from '../../shared';
import type {AidsResult, AidsState, DecisionCells, OpenLine, SuggestedPair} from '../../shared';
import {fill, h} from '../dom';
import type {Child} from '../dom';
import type {PaneContext} from '../pane-context';
import {button} from '../parts/rows';
import type {Ticks} from './aids-choice';
import {byField, reasonField} from './decision-fields';
import {aidsWords} from '../words/aids-words';

/** What one does with what is ticked; each writes lines of « Décisions ». */
type Verb = 'accepter' | 'refuser' | 'rapprocher' | 'expliquer';

/** What is ticked among suggestions and open lines, and the buttons that decide about it. */
export class DecisionDesk {
  /** The buttons: those of what is ticked, else the control again. */
  readonly foot = h('div', {class: 'desk'});
  private readonly lines: ReadonlyMap<string, OpenLine>;

  constructor(
    private readonly pane: PaneContext,
    private readonly state: AidsState,
    private readonly result: AidsResult,
    readonly ticks: Ticks,
    private readonly main: HTMLElement,
    /** Shows what is left once something was decided. */
    private readonly onDecided: () => void,
  ) {
    this.lines = new Map(result.open.flatMap(({first}) => first.map((line) => [line.key, line])));
    this.draw();
  }

  /** A box before a suggestion or a line. Of one kind at a time: they are decided otherwise. */
  box(key: string, label: string): HTMLInputElement {
    const {ticks} = this;
    const box = h('input', {
      type: 'checkbox',
      checked: ticks.keys.has(key),
      'aria-label': label,
      'data-focus': key,
      'data-tick': key,
      onchange: () => {
        if (box.checked) this.tick([key]);
        else ticks.keys.delete(key);
        this.draw();
      },
    });
    return box;
  }

  /** Ticks some, and unticks those of the other kinds. */
  tick(keys: readonly string[]): void {
    const own = this.ticks.keys;
    const kind = this.kindOf(keys[0] ?? '');
    for (const key of [...own]) if (this.kindOf(key) !== kind) own.delete(key);
    for (const key of keys) own.add(key);
    this.showTicks();
    this.draw();
  }

  private kindOf(key: string): 'line' | 'doubt' | 'pair' {
    return this.lines.has(key) ? 'line' : key.startsWith('pair') ? 'pair' : 'doubt';
  }

  private doubts(): string[] {
    return [...this.ticks.keys].filter((key) => this.kindOf(key) === 'doubt');
  }

  isDecided({keys}: SuggestedPair): boolean {
    return [...keys.aids, ...keys.payments].some((key) => this.ticks.decided.has(key));
  }

  private showTicks(): void {
    for (const box of document.querySelectorAll<HTMLInputElement>('[data-tick]'))
      box.checked = this.ticks.keys.has(box.dataset['tick'] ?? '');
  }

  private draw(): void {
    const aids = aidsWords(this.pane);
    const {keys} = this.ticks;
    if (keys.size === 0) {
      fill(this.foot, this.main);
      return;
    }
    const [pairs, aidLines, payLines] = [this.pairs(), this.side('register'), this.side('ledger')];
    const isPairs = pairs.length > 0;
    const doubts = this.doubts();
    const isLines = !isPairs && doubts.length === 0;
    const sum = (lines: readonly {readonly cents: number}[]) => lines.reduce((all, {cents}) => all + cents, 0);
    const said = isPairs
      ? aids.tickedPairs(pairs.length, sum(pairs))
      : doubts.length > 0
        ? aids.tickedDoubts(doubts.length)
        : aids.tickedLines(aidLines.length, sum(aidLines), payLines.length, sum(payLines));
    const both = aidLines.length > 0 && payLines.length > 0;
    const canRefuse = pairs.every((pair) => pair.keys.aids.length > 0 && pair.keys.payments.length > 0);
    fill(this.foot, [
      h('p', {class: 'head', role: 'status'}, h('span', {class: 'grow'}, said), button(aids.untick, () => this.untick(), 'link')),
      reasonField(this.pane, this.ticks, isPairs ? 'accept' : isLines ? 'explain' : 'doubt'),
      byField(this.pane, this.ticks, this.state.decisions.people),
      this.learnField(pairs, aidLines, payLines),
      h(
        'p',
        {class: 'buttons'},
        !isLines ? button(aids.acceptMany(pairs.length || doubts.length), () => void this.decide('accepter'), 'main') : null,
        isPairs && canRefuse ? button(aids.refuse, () => void this.decide('refuser')) : null,
        both ? button(aids.pair, () => void this.decide('rapprocher'), 'main') : null,
        isLines ? button(aids.explain, () => void this.decide('expliquer'), both ? 'plain' : 'main') : null,
      ),
    ]);
  } // prettier-ignore

  private untick(): void {
    this.ticks.keys.clear();
    this.showTicks();
    this.draw();
    this.main.focus();
  }

  private pairs(): SuggestedPair[] {
    return this.result.suggestions.first.filter((pair) => this.ticks.keys.has(pairKey(pair)));
  }

  private side(side: OpenLine['side']): OpenLine[] {
    return [...this.ticks.keys].flatMap((key) => this.lines.get(key) ?? []).filter((line) => line.side === side);
  }

  /** A name that nobody of the register has, on an entry that is said to pay one dossier: it may be kept for it. */
  private learnField(pairs: readonly SuggestedPair[], ours: readonly OpenLine[], theirs: readonly OpenLine[]): Child {
    const aids = aidsWords(this.pane);
    const {ticks} = this;
    const all = [...pairs.flatMap((pair) => [...pair.aids, ...pair.payments]), ...ours, ...theirs];
    const dossiers = new Set(all.filter(({side}) => side === 'register').map(({dossier}) => dossier));
    const names = new Set(all.map(({stranger}) => stranger).filter((name) => name !== ''));
    const [dossier, name] = [[...dossiers][0] ?? '', [...names][0] ?? ''];
    ticks.learnt = null;
    if (pairs.length > 1 || dossiers.size !== 1 || names.size !== 1 || dossier === '') return null;
    const box = h('input', {
      type: 'checkbox',
      'data-focus': 'learn',
      onchange: () => (ticks.learnt = box.checked ? {dossier, name: name.toUpperCase()} : null),
    });
    return h('div', {class: 'field'}, h('label', {class: 'learn'}, box, ' ', aids.learn(name.toUpperCase(), dossier)));
  }

  private async decide(verb: Verb): Promise<void> {
    const aids = aidsWords(this.pane);
    const {ticks, pane} = this;
    const reason = (ticks.reason ?? '').trim();
    const by = ticks.by.trim();
    const missing = reason === '' && verb !== 'refuser' ? 'reason' : by === '' ? 'by' : null;
    if (missing !== null) {
      pane.say(missing === 'reason' ? aids.needReason : aids.needBy, 'warn');
      const asked = missing === 'reason' && ticks.reason !== null ? 'typed reason' : missing;
      this.foot.querySelector<HTMLElement>(`[data-focus="${asked}"]`)?.focus();
      return;
    }
    const on = today();
    const line = (what: string, ours: readonly string[], theirs: readonly string[]): DecisionCells => [
      ...([what, ours.join(' '), theirs.join(' '), reason, by, on] as const),
    ];
    const keysOf = (side: OpenLine['side']) => this.side(side).map(({key}) => key);
    const pairs = this.pairs();
    const lines =
      pairs.length > 0
        ? pairs.map(({keys: {aids: ours, payments: theirs, remarks}}) =>
            // Who accepts says that the return is known.
            line(verb, ours, verb === 'accepter' ? [...theirs, ...remarks] : theirs),
          )
        : verb === 'accepter'
          ? this.doubts().map((key) => line(verb, [key], []))
          : [line(verb, keysOf('register'), keysOf('ledger'))];
    if (ticks.learnt !== null && verb !== 'refuser')
      lines.push(line('reconnaître', [ticks.learnt.dossier], [ticks.learnt.name]));
    const answer = await pane.work(aids.writing, () => pane.session.decide(lines));
    if (answer === undefined) return;
    const decided = lines.flatMap(([, ours, theirs]) => `${ours} ${theirs}`.split(' '));
    for (const key of decided) ticks.decided.add(key);
    ticks.last = {lines, decided};
    ticks.since += lines.length;
    ticks.keys.clear();
    this.draw();
    this.onDecided();
  }

  /** Takes back the last gesture, whole. */
  async takeBack(): Promise<void> {
    const {ticks, pane} = this;
    const {last} = ticks;
    if (last === null) return;
    const answer = await pane.work(aidsWords(pane).takingBack, () => pane.session.takeBack(last.lines));
    if (answer === undefined) return;
    for (const key of last.decided) ticks.decided.delete(key);
    ticks.since -= answer.taken;
    ticks.last = null;
    this.draw();
    this.onDecided();
    pane.say(aidsWords(pane).takenBack(answer.taken));
  }
}

/** Names a suggestion among what is ticked. */
export function pairKey({keys}: SuggestedPair): string {
  return `pair ${[...keys.aids, ...keys.payments].join(' ')}`;
}

/** The day of this computer, as people write it. */
function today(): string {
  const now = new Date();
  return formatDay(dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()));
}
