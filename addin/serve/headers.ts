/** Origin of Office.js: the only one beside the site's own, in any shipped file. */
export const OFFICE_ORIGIN = 'https://appsforoffice.microsoft.com';

/**
 * Pages in which Excel for the web shows a pane, in Microsoft 365 and Teams too. Microsoft publishes no list (office-js #1005): these are
 * those seen (#3342) and the addresses that it announced for its own pages (`cloud.microsoft`).
 */
const frames = [
  'https://*.officeapps.live.com',
  'https://*.sharepoint.com',
  'https://*.cloud.microsoft',
  'https://*.office.com',
  'https://*.microsoft365.com',
  'https://onedrive.live.com',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
];

/** Nothing but what is listed: no inline script, no style attribute, no request elsewhere. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  `script-src 'self' ${OFFICE_ORIGIN}`,
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  `frame-ancestors ${frames.join(' ')}`,
].join('; ');

/** On every answer. No `X-Frame-Options`: it would forbid Excel for the web to show the pane. */
const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/** Asked again at each opening, answered « not modified » as long as it is so: an update arrives at once. */
export const FRESH = 'no-cache';
/** Pictures: Office shows none that may not be kept. */
export const KEPT = 'public, max-age=86400';

export const typeOf: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
};

/** The headers of a file of the site, or of a refusal (null). */
export function headersOf(file: string | null): Readonly<Record<string, string>> {
  if (file === null) return securityHeaders;
  const extension = file.slice(file.lastIndexOf('.'));
  return {
    ...securityHeaders,
    'Content-Type': typeOf[extension] ?? 'application/octet-stream',
    'Cache-Control': extension === '.png' ? KEPT : FRESH,
    // Excel for the web fetches the description of functions from its own address.
    ...(extension === '.json' ? {'Access-Control-Allow-Origin': '*'} : {}),
  };
}
