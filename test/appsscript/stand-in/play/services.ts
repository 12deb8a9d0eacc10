import {formatDate} from '../zone';
import {enumeration} from './world';
import type {World} from './world';

/** « Class LockService »: the document lock is null outside of a document; one holder at a time. */
export class LockServicePlay {
  constructor(private readonly world: World) {}

  getDocumentLock() {
    return this.world.gate.wrap('Lock', new LockPlay(this.world));
  }
}

class LockPlay {
  private held = false;

  constructor(private readonly world: World) {}

  tryLock(timeout: number): boolean {
    if (this.world.book.lockedElsewhere) {
      this.world.sleeps.push(timeout);
      return false;
    }
    return (this.held = true);
  }

  waitLock(timeout: number): void {
    if (!this.tryLock(timeout)) throw new Error('Lock timeout: another process was holding the lock for too long.');
  }

  hasLock(): boolean {
    return this.held;
  }

  releaseLock(): void {
    this.held = false;
  }
}

/** « Class PropertiesService »: 9 KB a value, 500 KB a store (« Quotas for Google Services »). */
export class PropertiesServicePlay {
  constructor(private readonly world: World) {}

  getDocumentProperties() {
    return this.world.gate.wrap('Properties', new PropertiesPlay(this.world));
  }
}

class PropertiesPlay {
  constructor(private readonly world: World) {}

  getProperty(key: string): string | null {
    return this.world.book.properties.get(key) ?? null;
  }

  getProperties(): Record<string, string> {
    return Object.fromEntries(this.world.book.properties);
  }

  getKeys(): string[] {
    return [...this.world.book.properties.keys()];
  }

  setProperty(key: string, value: string): unknown {
    if (value.length > 9 * 1024) throw new Error('Argument too large: value');
    this.world.book.properties.set(key, value);
    return this.world.gate.wrap('Properties', this);
  }

  deleteProperty(key: string): unknown {
    this.world.book.properties.delete(key);
    return this.world.gate.wrap('Properties', this);
  }
}

export class SessionPlay {
  constructor(private readonly world: World) {}

  getScriptTimeZone(): string {
    return this.world.scriptTimeZone;
  }

  getActiveUserLocale(): string {
    return 'fr';
  }
}

export class UtilitiesPlay {
  constructor(private readonly world: World) {}

  sleep(milliseconds: number): void {
    this.world.sleeps.push(milliseconds);
    this.world.book.functions?.pass();
  }

  formatDate(date: Date, zone: string, pattern: string): string {
    return formatDate(date.getTime(), zone, pattern);
  }
}

/** « Enum InstallationSource »: NONE is a script that does not run as an add-on. */
export class ScriptAppPlay {
  readonly InstallationSource = enumeration('APPS_MARKETPLACE_DOMAIN_ADD_ON NONE WEB_STORE_ADD_ON');

  constructor(private readonly world: World) {}

  getInstallationSource(): unknown {
    return this.InstallationSource[this.world.isAddon ? 'WEB_STORE_ADD_ON' : 'NONE'];
  }
}
