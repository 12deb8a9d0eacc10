import {enumeration} from './world';
import type {World} from './world';

/** What the user sees of a script. */
export interface Screen {
  readonly menus: {
    readonly name: string;
    readonly items: {readonly caption: string; readonly functionName: string}[];
  }[];
  readonly sidebars: {readonly title: string; readonly content: string}[];
  readonly dialogs: {readonly title: string; readonly content: string}[];
  readonly alerts: string[];
  readonly toasts: string[];
}

export function newScreen(): Screen {
  return {menus: [], sidebars: [], dialogs: [], alerts: [], toasts: []};
}

/** « Class Ui » */
export class UiPlay {
  readonly Button = enumeration('OK YES NO CANCEL CLOSE');
  readonly ButtonSet = enumeration('OK OK_CANCEL YES_NO');

  constructor(private readonly world: World) {}

  /** Beside « Aide ». « Custom menus for Editor add-ons »: a published one has its menu under « Extensions ». That this one then shows nothing is a guess. */
  createMenu(name: string) {
    return this.world.gate.wrap('Menu', new MenuPlay(this.world, name, !this.world.isAddon));
  }

  /** Under « Extensions », by the name of the add-on, or of the script. */
  createAddonMenu() {
    return this.world.gate.wrap('Menu', new MenuPlay(this.world, 'Extensions', true));
  }

  showSidebar(output: {getContent(): string; getTitle(): string}): void {
    this.world.screen.sidebars.push({title: output.getTitle(), content: output.getContent()});
  }

  showModalDialog(output: {getContent(): string}, title: string): void {
    this.world.screen.dialogs.push({title, content: output.getContent()});
  }

  alert(...texts: unknown[]): unknown {
    this.world.screen.alerts.push(texts.filter((text) => typeof text === 'string').join('\n'));
    return this.Button.OK;
  }
}

/** « Class Menu »: shown by `addToUi` alone. */
class MenuPlay {
  readonly items: {caption: string; functionName: string}[] = [];

  constructor(
    private readonly world: World,
    readonly name: string,
    private readonly isShown: boolean,
  ) {}

  private get self() {
    return this.world.gate.wrap('Menu', this);
  }

  addItem(caption: string, functionName: string): unknown {
    this.items.push({caption, functionName});
    return this.self;
  }

  addSeparator(): unknown {
    return this.self;
  }

  addSubMenu(menu: MenuPlay): unknown {
    this.items.push(...menu.items);
    return this.self;
  }

  addToUi(): void {
    if (this.isShown) this.world.screen.menus.push({name: this.name, items: [...this.items]});
  }
}
