// The generated sites through both validators: every page through vnu, every page of AYUMI_SITE through
// html-validate. AYUMI_PORTABLE_SITE has the same pages with other links and scripts, so that one of a
// kind is enough for the slower of the two; all with AYUMI_EVERY_PAGE=yes.
import { describe, test } from 'node:test';
import { longestOfEachKind } from './lib/page_kinds.mjs';
import { expectNone } from './lib/report.mjs';
import { readSite } from './lib/site.mjs';
import { htmlValidateProblems, vnuProblems } from './lib/validators.mjs';

const FORMS = [
  ['AYUMI_SITE', true],
  ['AYUMI_PORTABLE_SITE', process.env.AYUMI_EVERY_PAGE === 'yes'],
];
for (const [variable, everyPage] of FORMS)
  describe(variable, () => {
    const site = () => readSite(process.env[variable]);
    test('vnu finds no error', async () => expectNone(await vnuProblems(site().folder)));
    test('html-validate finds nothing', async () => {
      const generated = site();
      const paths = everyPage ? generated.pages.keys() : longestOfEachKind(generated).values();
      expectNone(await htmlValidateProblems(generated.folder, paths));
    });
  });
