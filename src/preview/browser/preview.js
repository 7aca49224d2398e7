// The preview's share of a page. Follows the server's event stream: reloads a page that is out of
// date, swaps a stylesheet that has changed, shows what is wrong with the content.
(() => {
  'use strict';
  const script = document.querySelector('script[data-ayumi-pages]');
  const own = new URL('./', script.src);
  const pages = script.dataset.ayumiPages;
  let stylesheet = script.dataset.ayumiStylesheet;
  let overlay = null;
  let stream = null;

  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };

  function swapStylesheet(address) {
    const pathOf = (url) => new URL(url, location.href).pathname;
    const old = [...document.querySelectorAll('link[rel="stylesheet"]')].filter((link) =>
      pathOf(link.href) === pathOf(stylesheet) || link.dataset.ayumiSwapped);
    stylesheet = address;
    if (old.length === 0) return location.reload();
    const fresh = old[0].cloneNode();
    fresh.href = address;
    fresh.dataset.ayumiSwapped = 'yes';
    // Until the new one is there, the old one stays.
    fresh.addEventListener('load', () => old.forEach((link) => link.remove()));
    old[old.length - 1].after(fresh);
  }

  function hideProblems() {
    overlay?.remove();
    overlay = null;
  }

  function showProblems(close, heading, words) {
    hideProblems();
    // Where there is no page yet, the problems are the page.
    const whole = document.querySelector('body.overlay > pre');
    if (whole) {
      whole.textContent = words;
      return;
    }
    const button = element('button', { type: 'button', title: close, ariaLabel: close, textContent: '×' });
    const box = element('div', { className: 'overlay' },
      element('h1', { textContent: heading }), button, element('pre', { textContent: words }));
    box.setAttribute('role', 'alert');
    button.addEventListener('click', hideProblems);
    overlay = element('ayumi-problems', {});
    // In a shadow tree the page's own style does not reach it, nor its style the page.
    overlay.attachShadow({ mode: 'open' }).append(
      element('link', { rel: 'stylesheet', href: new URL('overlay.css', own).href }), box);
    document.documentElement.append(overlay);
  }

  function follow(message) {
    const [newPages, newStylesheet, close, heading, ...problems] = message.data.split('\n');
    if (newPages !== pages) return location.reload();
    if (newStylesheet !== stylesheet) swapStylesheet(newStylesheet);
    const words = problems.join('\n');
    if (heading === undefined) hideProblems();
    else showProblems(close, heading, words);
  }

  function listen() {
    if (stream || document.hidden) return;
    stream = new EventSource(new URL('events', own));
    stream.addEventListener('state', follow);
  }

  // A browser opens six connections to a host, and no more: pages that nobody sees give theirs back,
  // and hear what they have missed when they are seen again.
  function rest() {
    stream?.close();
    stream = null;
  }

  document.addEventListener('visibilitychange', () => (document.hidden ? rest() : listen()));
  document.addEventListener('keydown', (event) => { if (event.key === 'Escape') hideProblems(); });
  addEventListener('pagehide', rest);
  addEventListener('pageshow', listen);
  listen();
})();
