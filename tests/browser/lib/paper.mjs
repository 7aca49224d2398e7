// What a page must keep to on paper. Takes a Playwright page that shows it as it is printed.
export async function printProblems(page) {
  return page.evaluate(() => {
    const problems = [];
    const seen = (one) => one.checkVisibility({ visibilityProperty: true }) && one.getBoundingClientRect().height > 1;
    const named = (one) => `<${one.localName} class="${one.className}">`;
    for (const one of document.querySelectorAll('body > header nav, .crumbs, footer nav, form[role=search], .skip'))
      if (seen(one)) problems.push(`${named(one)} is of no use on paper`);
    for (const folded of document.querySelectorAll('details:not([open])')) {
      const within = [...folded.querySelectorAll('p, td, li')].filter((one) => one.textContent.trim() !== '');
      if (within.some((one) => !seen(one))) problems.push(`what is folded is left out: "${folded.querySelector('summary').textContent.trim()}"`);
    }
    for (const link of document.querySelectorAll('.sources a[href^=http]'))
      if (seen(link) && !getComputedStyle(link, '::after').content.includes('http')) problems.push(`the address of "${link.textContent.trim()}" is lost`);
    // A sheet is about one and a half times as high as it is wide.
    for (const one of document.querySelectorAll('main *'))
      if (getComputedStyle(one).breakInside === 'avoid' && one.getBoundingClientRect().height > innerWidth * .75)
        problems.push(`${named(one)} is kept whole and leaves half of a sheet empty`);
    const light = (colour) => { const [r, g, b] = colour.match(/[\d.]+/g).map(Number); return (r + g + b) / 3; };
    const ground = getComputedStyle(document.body).backgroundColor;
    if (light(ground) < 250 && !/, 0\)$/.test(ground)) problems.push(`the ground is ${ground}`);
    for (const one of document.querySelectorAll('main :is(p, td, th, li, h1, h2, h3)'))
      if (seen(one) && light(getComputedStyle(one).color) > 130) problems.push(`${named(one)} is written in ${getComputedStyle(one).color}`);
    return problems;
  });
}
