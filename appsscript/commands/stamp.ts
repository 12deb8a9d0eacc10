/** Fingerprint of the registers when the formulas were last made again: no personal data. It stays in the file. */
const KEY = 'bilanMlFormules';

export function readStamp(): string | null {
  return PropertiesService.getDocumentProperties().getProperty(KEY);
}

export function keepStamp(source: string): void {
  if (readStamp() !== source) PropertiesService.getDocumentProperties().setProperty(KEY, source);
}
