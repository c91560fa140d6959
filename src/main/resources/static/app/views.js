/** Which view an address means: its first match, the element, and where in the navigation it belongs. */
const VIEWS = [
  { at: /^\/$/, view: 'home-view', nav: '/' },
  { at: /^\/chains\/([a-z0-9.-]+)$/, view: 'chain-view', nav: '/chains/' },
  { at: /^\/targets$/, view: 'targets-view', nav: '/targets' },
  { at: /^\/companies$/, view: 'companies-view', nav: '/companies' },
  { at: /^\/companies\/([a-z0-9.-]+)$/, view: 'company-view', nav: '/companies' },
  { at: /^\/imports$/, view: 'imports-view', nav: '/imports' },
  { at: /^\/imports\/([a-z0-9.-]+)$/, view: 'import-view', nav: '/imports' },
  { at: /^\/paths$/, view: 'paths-view', nav: '/companies' },
];

/**
 * @param {string} path
 * @returns {{view: string, nav: string} | undefined} undefined where there is nothing
 */
export function viewAt(path) {
  return VIEWS.find((one) => one.at.test(path));
}

/** Fetches a view's modules; once is enough. @param {{view: string} | undefined} there */
export async function loadView(there) {
  if (there) {
    await import(`../${there.view}/${there.view}.js`);
  }
}
