/** How browsers say which module could not be fetched; Safari does not. */
const ADDRESS = /dynamically imported module:\s*(\S+)/;

let tries = 0;

/**
 * Imports a module, once more if fetching it fails. Chromium up to version 147 and Firefox remember a module that could
 * not be fetched for as long as the page lives (HTML standard, module map), so the second try goes to another address.
 */
export async function importModule<Module>(
  load: () => Promise<Module>,
  importFrom: (address: string) => Promise<Module> = (address) => import(/* @vite-ignore */ address),
): Promise<Module> {
  try {
    return await load();
  } catch (error) {
    const address = ADDRESS.exec(String(error))?.[1];
    if (address === undefined) throw error;
    tries += 1;
    return importFrom(`${address}?try=${tries}`);
  }
}
