import type { Page } from 'playwright-core';

/**
 * What is wrong with the words that are seen on the page: cut off, also at their beginning, standing out of their button or of
 * the window, or still in English.
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
      const shortened = shortenedAround(element);
      if (shortened !== undefined && isAgainst(shortened))
        found.push(`cut at its beginning where it is long: ${text}`);
      const button = element.closest('button, a, select')?.getBoundingClientRect();
      if (button && button.width > 0 && (box.left < button.left - 2 || box.right > button.right + 2)) {
        if (shortened === undefined) found.push(`out of its button: ${text}`);
      }
      const clip = clipOf(element);
      if (
        clip !== undefined &&
        shortened === undefined &&
        (box.left < clip.left - 2 || box.right > clip.right + 2)
      )
        found.push(`cut off: ${text}`);
    }
    return [...new Set(found)];

    /** What ends in an ellipsis on purpose: titles and sentences of works are there whole on their page. */
    function shortenedAround(element: Element): Element | undefined {
      for (let at: Element | null = element; at !== null && at !== document.body; at = at.parentElement) {
        const style = getComputedStyle(at);
        if (style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none') return at;
      }
      return undefined;
    }

    /** Whether its first letter, by which a browser tells the direction of `dir="auto"`, is of the other direction. */
    function isAgainst(element: Element): boolean {
      const [letter] = /\p{L}/u.exec(element.textContent) ?? [];
      if (letter === undefined) return false;
      const direction = /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(letter) ? 'rtl' : 'ltr';
      return getComputedStyle(element).direction !== direction;
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
