import type {Metadata, Sheet} from '../book';
import {SheetPlay} from './sheet';
import {nameOfEnum} from './world';
import type {EnumValue, World} from './world';

/** « Class DeveloperMetadata » */
class MetadataPlay {
  constructor(
    private readonly world: World,
    private readonly item: Metadata,
  ) {}

  private checked(): Metadata {
    if (!this.world.book.metadata.includes(this.item)) throw new Error('The developer metadata no longer exists.');
    return this.item;
  }

  getKey(): string {
    return this.checked().key;
  }

  getValue(): string | null {
    return this.checked().value;
  }

  setValue(value: string): unknown {
    this.checked().value = checkSize(value);
    return this.world.gate.wrap('DeveloperMetadata', this);
  }

  getLocation() {
    const {sheet} = this.checked();
    return this.world.gate.wrap('DeveloperMetadataLocation', {
      getSheet: () => (sheet === null ? null : this.world.gate.wrap('Sheet', new SheetPlay(this.world, sheet))),
    });
  }

  remove(): void {
    this.world.book.metadata.splice(this.world.book.metadata.indexOf(this.checked()), 1);
  }
}

/** « Class DeveloperMetadataFinder »: nothing is searched before `find`. */
export class MetadataFinderPlay {
  private key: string | null = null;

  constructor(
    private readonly world: World,
    private readonly sheet: Sheet | null,
  ) {}

  withKey(key: string): unknown {
    this.key = key;
    return this.world.gate.wrap('DeveloperMetadataFinder', this);
  }

  /** Only sheets bear metadata here. */
  withLocationType(type: EnumValue): unknown {
    if (nameOfEnum(type) !== 'SHEET') throw new Error('the stand-in keeps metadata of sheets only');
    return this.world.gate.wrap('DeveloperMetadataFinder', this);
  }

  find(): unknown[] {
    return this.world.book.metadata
      .filter(
        ({key, sheet}) => (this.key === null || key === this.key) && (this.sheet === null || sheet === this.sheet),
      )
      .map((item) => this.world.gate.wrap('DeveloperMetadata', new MetadataPlay(this.world, item)));
  }
}

/** « Store & retrieve metadata »: 30 000 characters for all that a sheet bears. */
function checkSize(value: string): string {
  if (value.length > 30_000) throw new Error('The developer metadata is too large.');
  return value;
}

export function addMetadata(world: World, sheet: Sheet, key: string, value: string, visibility: EnumValue): void {
  const {book} = world;
  book.metadata.push({id: book.nextId++, key, value: checkSize(value), sheet, visibility: nameOfEnum(visibility)});
}
