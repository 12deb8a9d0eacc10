import type {Words} from '../../pane/words/words';

declare global {
  interface Window {
    /** What english.js brings. */
    bilanMlEnglish?: Words;
  }
}

/** The English words, from a script of their own beside the page: most people never load it. */
export function loadEnglish(): Promise<Words> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = 'english.js';
    script.onload = () => resolve(window.bilanMlEnglish!);
    script.onerror = () => reject(new Error('english.js'));
    document.head.append(script);
  });
}
