/** The pane as one file: Apps Script serves no other, and nothing is fetched from anywhere. */
export function inlinePage(html: string, css: string, script: string): string {
  const once = (text: string, from: RegExp, to: string): string => {
    if (text.split(from).length !== 2) throw new Error(`The page of the pane has not exactly one ${from}.`);
    return text.replace(from, () => to);
  };
  if (/<\/style/i.test(css)) throw new Error('The style would end its own element.');
  const styled = once(html, /<link rel="stylesheet" href="pane\.css" \/>/, `<style>\n${css}</style>`);
  const bare = once(styled, /\s*<script src="pane\.js" defer><\/script>/, '');
  return once(bare, /(?=<\/body>)/, `<script>\n${insideScript(script)}\n</script>\n  `);
}

/** In a page, `</script` and `<!--` end or open something even inside a text of its script: the same texts, written otherwise. */
function insideScript(script: string): string {
  return script.replace(/<(?=\/script|!--)/gi, '\\x3c');
}
