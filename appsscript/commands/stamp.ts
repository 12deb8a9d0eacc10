const properties = () => PropertiesService.getDocumentProperties();

/** Fingerprint of the registers when the values of the formulas were last read back and found right: no personal data. It stays in the file. */
const STAMP = 'bilanMlFormules';

export function readStamp(): string | null {
  return properties().getProperty(STAMP);
}

export function keepStamp(source: string): void {
  if (readStamp() !== source) properties().setProperty(STAMP, source);
}

/** Said once for the file: formulas that were typed may be given the counter. */
const CONSENT = 'bilanMlAccord';

export function hasConsent(): boolean {
  return properties().getProperty(CONSENT) !== null;
}

export function keepConsent(): void {
  if (!hasConsent()) properties().setProperty(CONSENT, 'oui');
}
