import type { Page } from 'playwright-core';

/**
 * What is wrong with the words that are seen on the page: cut off, standing out of their button or of the window, or still in
 * English.
 * @param english messages that have other words in the language of the page
 */
export async function textFaults(page: Page, english: readonly string[]): Promise<string[]> {
  return page.evaluate((foreign) => {
    const found: string[] = [];
    const isForeign = new Set(foreign);
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const text = (node.textContent ?? '').trim();
      const element = node.parentElement;
      if (text === '' || element === null || !element.checkVisibility({ visibilityProperty: true })) continue;
      if (element.closest('svg, option, script, style, noscript, .sr-only, [lang="en"]') !== null) continue;
      if (isForeign.has(text)) found.push(`still in English: ${text}`);
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.width === 0) continue;
      const button = element.closest('button, a, select')?.getBoundingClientRect();
      if (button && button.width > 0 && (box.left < button.left - 2 || box.right > button.right + 2)) {
        if (!isShortened(element)) found.push(`out of its button: ${text}`);
      }
      const clip = clipOf(element);
      if (
        clip !== undefined &&
        !isShortened(element) &&
        (box.left < clip.left - 2 || box.right > clip.right + 2)
      )
        found.push(`cut off: ${text}`);
    }
    return [...new Set(found)];

    /** Ends in an ellipsis on purpose: titles and sentences of works are there whole on their page. */
    function isShortened(element: Element | null): boolean {
      for (let at = element; at !== null && at !== document.body; at = at.parentElement) {
        const style = getComputedStyle(at);
        if (style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none') return true;
      }
      return false;
    }

    /** The nearest box that hides what stands out of it; none inside of what scrolls sideways. */
    function clipOf(element: Element): DOMRect | undefined {
      for (
        let at: Element | null = element;
        at !== null && at !== document.documentElement;
        at = at.parentElement
      ) {
        const { overflowX } = getComputedStyle(at);
        if (overflowX === 'auto' || overflowX === 'scroll') return undefined;
        if (overflowX === 'hidden' || overflowX === 'clip') return at.getBoundingClientRect();
      }
      return new DOMRect(0, 0, document.documentElement.clientWidth, 0);
    }
  }, english);
}
