import {parseBaseUrl} from './base-url';
import {ENGLISH_FILE, englishTexts, jsonManifest} from './json-manifest';
import type {Flavour} from './source';
import {xmlManifest} from './xml-manifest';

export interface Manifests {
  /** For Excel of every kind: the one to deploy. */
  readonly xml: string;
  /** The unified manifest and its English texts, as files. */
  readonly json: string;
  readonly english: string;
}

export {ENGLISH_FILE};

/** The manifests of an add-in that stands at an address; a BaseUrlError says what is wrong with it. */
export function makeManifest(baseUrl: string, flavour: Flavour = 'release'): Manifests {
  const base = parseBaseUrl(baseUrl);
  return {
    xml: xmlManifest(base, flavour),
    json: printJson(jsonManifest(base, flavour)),
    english: printJson(englishTexts()),
  };
}

const printJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
