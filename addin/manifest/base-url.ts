/** Why an address cannot hold the add-in, for the person who typed it. */
export class BaseUrlError extends Error {
  override readonly name = 'BaseUrlError';
}

/** The address of the folder where the site stands, without a slash at the end; refused where Office would refuse it. */
export function parseBaseUrl(text: string): string {
  let url: URL;
  try {
    url = new URL(text.trim());
  } catch {
    throw new BaseUrlError(
      'Cette adresse est illisible. L’écrire entière, par exemple https://intranet.exemple.fr/bilan-ml',
    );
  }
  if (url.protocol !== 'https:') throw new BaseUrlError('Office n’accepte que des adresses en https.');
  if (url.username !== '' || url.password !== '')
    throw new BaseUrlError('L’adresse ne doit porter ni nom d’utilisateur ni mot de passe.');
  if (url.search !== '' || url.hash !== '') throw new BaseUrlError('L’adresse ne doit contenir ni « ? » ni « # ».');
  // The address of a page of the site is understood as the folder that holds it.
  const folder = url.pathname.replace(/\/[^/]*\.(html|xml|json|js)$/i, '').replace(/\/+$/, '');
  return `${url.origin}${folder}`;
}

export const originOf = (base: string) => new URL(base).origin;
