/** Has keys heard on the page and in a frame of it, whichever document the frame shows now or comes to show; heard twice is heard once. */
export function hearKeys(frame: HTMLIFrameElement, heard: (event: KeyboardEvent) => void, isFirst = false): void {
  const hear = () => frame.contentWindow?.addEventListener('keydown', heard, isFirst);
  addEventListener('keydown', heard, isFirst);
  hear();
  frame.addEventListener('load', hear);
}
