import type {Look} from '../book';
import type {World} from './world';

/** « Class TextStyleBuilder » */
export class TextStyleBuilderPlay {
  private look: Look = {};

  constructor(private readonly world: World) {}

  private with(changes: Look): unknown {
    this.look = {...this.look, ...changes};
    return this.world.gate.wrap('TextStyleBuilder', this);
  }

  setBold = (bold: boolean) => this.with({bold});
  setItalic = (italic: boolean) => this.with({italic});
  setUnderline = (underline: boolean) => this.with({underline});
  setFontSize = (size: number) => this.with({size});
  setFontFamily = (family: string) => this.with({family});
  setForegroundColor = (color: string) => this.with({color: checkColor(color)});

  build() {
    return this.world.gate.wrap('TextStyle', new TextStylePlay(this.look));
  }
}

export class TextStylePlay {
  constructor(readonly look: Look) {}
}

/** « Class RichTextValueBuilder »: a text, its look, its link. */
export class RichTextBuilderPlay {
  private text = '';
  private link: string | null = null;
  private look: Look = {};

  constructor(private readonly world: World) {}

  private get self() {
    return this.world.gate.wrap('RichTextValueBuilder', this);
  }

  setText(text: string): unknown {
    this.text = text;
    return this.self;
  }

  setLinkUrl(link: string | null): unknown {
    if (this.text === '') throw new Error('The text must be set before its link.');
    this.link = link;
    return this.self;
  }

  setTextStyle(style: TextStylePlay): unknown {
    if (this.text === '') throw new Error('The text must be set before its style.');
    this.look = style.look;
    return this.self;
  }

  build() {
    return this.world.gate.wrap('RichTextValue', new RichTextPlay(this.text, this.link, this.look));
  }
}

export class RichTextPlay {
  constructor(
    readonly text: string,
    readonly link: string | null,
    readonly look: Look,
  ) {}

  getText(): string {
    return this.text;
  }

  getLinkUrl(): string | null {
    return this.link;
  }
}

export function checkColor(color: string): string {
  if (!/^#[0-9a-f]{6}$/i.test(color)) throw new Error(`Invalid color: ${color}`);
  return color.toUpperCase();
}
