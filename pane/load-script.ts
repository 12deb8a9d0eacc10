declare global {
  /** Called by the bundle for the script of a part of the program (webpack.config.js). */
  var bilanMlLoadScript: typeof loadScript;
}

/** What became of a script: « load », or why not. */
interface LoadEvent {
  readonly type: string;
  readonly target: {readonly src: string};
}

/** After this many milliseconds a script that neither came nor failed is given up; it may be asked for again. */
const PATIENCE = 30_000;

/** Loads a script of our site, named beside the page; `done` is told once what became of it. */
export function loadScript(url: string, done: (event: LoadEvent) => void): void {
  const script = document.createElement('script');
  const end = (type: string) => {
    clearTimeout(timer);
    script.onload = script.onerror = null;
    if (type !== 'load') script.remove();
    done({type, target: {src: url}});
  };
  const timer = setTimeout(() => end('timeout'), PATIENCE);
  script.onload = () => end('load');
  script.onerror = () => end('error');
  script.src = url;
  document.head.append(script);
}
