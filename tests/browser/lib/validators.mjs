// The two HTML validators: the reference one (vnu, against the living standard) and html-validate
// (rules that the standard leaves open and accessibility). Both return sentences "path:line: what is
// wrong".
import { execFile } from 'node:child_process';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { HtmlValidate } from 'html-validate';

const VNU = fileURLToPath(new URL('../../../node_modules/vnu-jar/build/dist/vnu.jar', import.meta.url));

// One Java process for all pages: most of its time is its start.
export async function vnuProblems(folder) {
  const options = ['--errors-only', '--skip-non-html', '--stdout', '--exit-zero-always', '--format', 'json'];
  const { stdout } = await promisify(execFile)('java', ['-jar', VNU, ...options, folder], { maxBuffer: 1 << 28 });
  return JSON.parse(stdout).messages.map((one) => {
    const extract = (one.extract ?? '').replaceAll(/\s+/g, ' ');
    return `${relative(folder, fileURLToPath(one.url))}:${one.lastLine}: ${one.message} … ${extract}`;
  });
}

const RULES = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:standard'],
  rules: {
    // Official titles are as long as they are.
    'long-title': 'off',
  },
};

export async function htmlValidateProblems(folder, paths) {
  const validator = new HtmlValidate(RULES);
  const problems = [];
  for (const path of paths) {
    const report = await validator.validateFile(join(folder, path));
    for (const result of report.results)
      for (const one of result.messages) problems.push(`${path}:${one.line}: ${one.message} [${one.ruleId}]`);
  }
  return problems;
}
