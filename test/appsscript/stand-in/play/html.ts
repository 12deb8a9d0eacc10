import type {World} from './world';

/** « Class HtmlService »: files of the project are given by name to `htmlFiles`. */
export class HtmlServicePlay {
  /** Contents of the HTML files of the project; any other name answers itself. */
  static readonly files = new Map<string, string>();
  readonly XFrameOptionsMode = Object.freeze({ALLOWALL: 'ALLOWALL', DEFAULT: 'DEFAULT'});
  readonly SandboxMode = Object.freeze({IFRAME: 'IFRAME'});

  constructor(private readonly world: World) {}

  createHtmlOutput(content: string) {
    return this.world.gate.wrap('HtmlOutput', new HtmlOutputPlay(this.world, content));
  }

  createHtmlOutputFromFile(name: string) {
    return this.createHtmlOutput(HtmlServicePlay.files.get(name) ?? `file:${name}`);
  }
}

class HtmlOutputPlay {
  private title = '';

  constructor(
    private readonly world: World,
    private content: string,
  ) {}

  private get self() {
    return this.world.gate.wrap('HtmlOutput', this);
  }

  setTitle(title: string): unknown {
    this.title = title;
    return this.self;
  }

  append(added: string): unknown {
    this.content += added;
    return this.self;
  }

  setWidth(): unknown {
    return this.self;
  }

  setHeight(): unknown {
    return this.self;
  }

  getContent(): string {
    return this.content;
  }

  getTitle(): string {
    return this.title;
  }
}
